using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Study.Questions;
using Study.Text;

namespace Study.Exchange.Export;

/// <summary>A paper in Markdown with its key at the end, for wikis, notes and pandoc.</summary>
internal static partial class Markdown
{
    public static ExportFormat Format { get; } = new()
    {
        Name = "markdown",
        Extension = ".md",
        Purpose = "wikis, notes, pandoc: the questions, then the key with its sources",
        Writer = Write,
        HowTo = """
            1. Open the file in any editor or note program; every mark in it that Markdown would act on is escaped.
            2. To make other files of it: pandoc FILE.md -o FILE.docx
            The questions come first, the key with the proving sentences after them, so that the paper can be cut in two.
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var text = Output.Text(output);

        // The key comes after all questions and the items pass by but once: it is put by in a file meanwhile.
        using var aside = Aside.Open();
        using (var key = Output.Text(aside))
        {
            var language = (Language?)null;
            foreach (var item in items)
            {
                if (language is null)
                {
                    language = item.Language;
                    text.Write($"# {ExchangeWords.In(item.Language).Quiz}\n\n");
                    key.Write($"# {ExchangeWords.In(item.Language).Key}\n\n");
                }

                losses.Write();
                WriteQuestion(text, item, losses.Written);
                WriteAnswer(key, item, losses.Written);
            }
        }

        text.Flush();
        aside.Position = 0;
        aside.CopyTo(output);
    }

    private static void WriteQuestion(StreamWriter text, PortableItem item, int number)
    {
        var stem = item.Kind == ItemKind.TrueFalse ? ExchangeWords.In(item.Language).IsItTrue + item.Stem : item.Stem;
        text.Write(string.Create(CultureInfo.InvariantCulture, $"**{number}.** {Escaped(stem)}\n\n"));
        WriteList(text, item.Options.Select(option => option.Text));
        WriteList(text, item.Shuffled(item.Entries));
        if (item.Pairs.Count > 0)
        {
            text.Write(string.Concat(item.Pairs.Select((pair, index) => string.Create(CultureInfo.InvariantCulture, $"- ({index + 1}) {Escaped(pair.Prompt)}\n"))));
            WriteList(text, item.Shuffled(item.Pairs.Select(pair => pair.Response)));
        }
    }

    private static void WriteList(StreamWriter text, IEnumerable<string> entries)
    {
        var lines = string.Concat(entries.Select((entry, index) => $"- {PortableText.Letter(index)}\\. {Escaped(entry)}\n"));
        text.Write(lines.Length > 0 ? lines + "\n" : "");
    }

    private static void WriteAnswer(StreamWriter key, PortableItem item, int number)
    {
        var letters = string.Concat(item.Options.Select((option, index) => option.IsKey ? PortableText.Letter(index) : ""));
        key.Write(string.Create(CultureInfo.InvariantCulture, $"**{number}.** {(letters.Length > 0 ? letters + "　" : "")}{Escaped(FlatText.Answer(item))}\n\n"));
        if (item.Proof.Length > 0)
        {
            key.Write($"> {Escaped(item.Proof)}\n\n");
        }
    }

    /// <summary>The text with a backslash before every mark that CommonMark or its usual extensions would act on.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(Marks().Replace(PortableText.Line(text), "\\$0"));
        return NumberedStart().Replace(escaped.ToString(), "$1\\$2");
    }

    [GeneratedRegex(@"[\\`*_{}\[\]<>()#+\-!|~$^=&:""'@]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(\d+)([.)])")]
    private static partial Regex NumberedStart();
}
