using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Study.Exchange.Export;
using Study.Forms;
using Study.Questions;
using Study.Text;

namespace Study.Exchange.Import;

/// <summary>Reads the notes of an Anki package: those of Study in full, any other as a question and an answer, or as gaps.</summary>
internal static partial class AnkiPackageReader
{
    // A collection of a million notes is smaller; what unpacks to more is no deck.
    private const long MostBytes = 1L << 30;

    // No question is as long; looking for gaps in a text made for it would take for ever.
    private const int LongestNote = 30_000;

    /// <exception cref="StudyException">The file is no package, or one of the new kind.</exception>
    public static ImportedQuestions Read(Stream input, string path)
    {
        var folder = Directory.CreateTempSubdirectory("study-anki-");
        try
        {
            var collection = Path.Combine(folder.FullName, "collection.db");
            Unpack(input, path, collection);
            return ReadCollection(collection);
        }
        catch (Exception broken) when (broken is InvalidDataException or SqliteException or JsonException)
        {
            throw new StudyException($"{path}: no Anki package, or a damaged one ({broken.Message}) Export it from Anki again.", broken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Unpack(Stream input, string path, string collection)
    {
        using var package = new ZipArchive(input, ZipArchiveMode.Read);
        if (package.GetEntry("collection.anki21b") is not null)
        {
            throw new StudyException($"{path}: a package for new Anki only. In Anki's export dialog tick \"Support older Anki versions\" and export it again.");
        }

        var entry = package.GetEntry("collection.anki21") ?? package.GetEntry("collection.anki2")
            ?? throw new StudyException($"{path}: this archive holds no Anki collection. Give a file that Anki exported (.apkg).");
        using var packed = entry.Open();
        using var file = File.Create(collection);
        var buffer = new byte[1 << 16];
        while (packed.Read(buffer) is var read and > 0)
        {
            file.Write(buffer, 0, read);
            if (file.Length > MostBytes)
            {
                throw new StudyException($"{path}: its collection unpacks to more than 1 GB. Export fewer cards at a time.");
            }
        }
    }

    private static ImportedQuestions ReadCollection(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        var types = TypesOf(connection);
        var questions = new ImportedQuestions();
        using var command = connection.CreateCommand();
        command.CommandText = "select guid, mid, flds, tags from notes order by id";
        using var note = command.ExecuteReader();
        var number = 0;
        while (note.Read())
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"note {++number}");
            var fields = note.GetString(2).Split('\u001F');
            if (note.GetString(2).Length > LongestNote)
            {
                questions.LeaveOut(where, "it is longer than a question can be");
            }
            else if (AnkiCollection.Types.TryGetValue(note.GetInt64(1), out var own) && own.Fields.Length == fields.Length)
            {
                ReadOwn(questions, where, note.GetInt64(1), fields, note.GetString(3));
            }
            else if (types.GetValueOrDefault(note.GetInt64(1)))
            {
                ReadGaps(questions, where, fields);
            }
            else
            {
                questions.Add(where, new PortableItem
                {
                    Kind = ItemKind.ShortAnswer,
                    Language = Language.English,
                    Stem = PortableText.FromHtml(fields[0]),
                    Answers = fields.Length > 1 ? [PortableText.FromHtml(fields[1])] : [],
                });
            }
        }

        return questions;
    }

    /// <summary>Whether each note type, by its id, has gaps.</summary>
    private static Dictionary<long, bool> TypesOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select models from col";
        using var models = JsonDocument.Parse((string)command.ExecuteScalar()!);
        return models.RootElement.EnumerateObject()
            .Where(model => long.TryParse(model.Name, CultureInfo.InvariantCulture, out _))
            .ToDictionary(model => long.Parse(model.Name, CultureInfo.InvariantCulture), model => model.Value.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.Number && type.GetInt32() == 1);
    }

    private static void ReadOwn(ImportedQuestions questions, string where, long model, string[] fields, string tags)
    {
        var kind = Enum.GetValues<ItemKind>().Cast<ItemKind?>().FirstOrDefault(known => tags.Contains($" {AnkiFields.KindTag(known!.Value)} ", StringComparison.Ordinal))
            ?? (model == AnkiCollection.ClozeModel ? ItemKind.Cloze : model == AnkiCollection.ChoiceModel ? ItemKind.MultipleChoice : ItemKind.ShortAnswer);
        var (explanation, source) = model switch
        {
            AnkiCollection.ClozeModel => (fields[1], fields[2]),
            AnkiCollection.ChoiceModel => (fields[3], fields[4]),
            _ => (fields[2], fields[3]),
        };
        var item = new PortableItem
        {
            Id = fields[^1],
            Kind = kind,
            Language = Language.English,
            Stem = PortableText.FromHtml(ListOrTask().Replace(fields[0], "")),
            Explanation = PortableText.FromHtml(explanation),
            Source = PortableText.FromHtml(source),
        };
        if (model == AnkiCollection.ClozeModel)
        {
            ReadGaps(questions, where, fields, item, Entries(fields[4]));
            return;
        }

        var answer = model == AnkiCollection.ChoiceModel ? fields[2] : fields[1];
        questions.Add(where, kind switch
        {
            ItemKind.MultipleChoice or ItemKind.MultipleResponse => item with { Options = OptionsOf(Entries(fields[1]), [.. Divs().Matches(answer).Select(key => PortableText.FromHtml(key.Groups[1].Value))]) },
            ItemKind.TrueFalse => item with { IsTrue = TruthWords.Parse(answer) },
            ItemKind.Matching => item with { Pairs = [.. Pairs().Matches(answer).Select(pair => new PortablePair(PortableText.FromHtml(pair.Groups[1].Value), PortableText.FromHtml(pair.Groups[2].Value)))] },
            ItemKind.Ordering => item with { Entries = Entries(answer) },
            _ => item with { Answers = [PortableText.FromHtml(ListOrTask().Replace(answer, "")), .. Entries(answer)] },
        });
    }

    private static IReadOnlyList<PortableOption> OptionsOf(IReadOnlyList<string> options, IReadOnlyList<string> keys) =>
        [.. options.Select(option => new PortableOption(option, keys.Contains(option)))];

    /// <summary>One question a gap number, with the other gaps filled.</summary>
    private static void ReadGaps(ImportedQuestions questions, string where, string[] fields, PortableItem? own = null, IReadOnlyList<string>? also = null)
    {
        var numbers = Gap().Matches(fields[0]).Select(gap => gap.Groups[1].Value).Distinct().ToList();
        if (numbers.Count == 0)
        {
            questions.LeaveOut(where, "it has no gap");
        }

        foreach (var number in numbers)
        {
            var gaps = Gap().Matches(fields[0]).Where(gap => gap.Groups[1].Value == number).ToList();
            if (gaps.Count > 1)
            {
                questions.LeaveOut(where, "it has several gaps of one number; the bank keeps one a question");
                continue;
            }

            var sentence = Gap().Replace(fields[0], gap => gap.Groups[1].Value == number ? ItemBody.Gap : gap.Groups[2].Value);
            questions.Add(where, (own ?? new PortableItem { Kind = ItemKind.Cloze, Language = Language.English, Stem = "" }) with
            {
                Kind = ItemKind.Cloze,
                Stem = PortableText.FromHtml(sentence),
                Answers = [PortableText.FromHtml(gaps[0].Groups[2].Value), .. also ?? []],
            });
        }
    }

    private static IReadOnlyList<string> Entries(string html) => [.. ListEntry().Matches(html).Select(entry => PortableText.FromHtml(entry.Groups[1].Value))];

    [GeneratedRegex(@"<(ol|ul|table)\b[^>]*>.*?</\1>|<span class=""task"">.*?</span>", RegexOptions.Singleline)]
    private static partial Regex ListOrTask();

    [GeneratedRegex("<li>(.*?)</li>", RegexOptions.Singleline)]
    private static partial Regex ListEntry();

    [GeneratedRegex("<div>(.*?)</div>", RegexOptions.Singleline)]
    private static partial Regex Divs();

    [GeneratedRegex("<tr><td>(.*?)</td><td>(.*?)</td></tr>", RegexOptions.Singleline)]
    private static partial Regex Pairs();

    [GeneratedRegex(@"\{\{c(\d+)::(.*?)(?:::.*?)?\}\}", RegexOptions.Singleline)]
    private static partial Regex Gap();
}
