using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Study.Exchange.Export;
using Study.Forms;
using Study.Questions;
using Study.Text;

namespace Study.Exchange.Import;

/// <summary>Reads tables of questions: those of study export and the usual Chinese template (问题描述, 选项A, 选项B, ..., 正确答案).</summary>
internal static partial class TableReader
{
    // Above this a workbook is no list of questions but an attack or an accident.
    private const int MostCharactersInPart = 200_000_000;

    private static readonly Dictionary<string, string> Names = new()
    {
        ["题号"] = "id",
        ["编号"] = "id",
        ["题型"] = "kind",
        ["类型"] = "kind",
        ["type"] = "kind",
        ["语言"] = "language",
        ["题目"] = "question",
        ["题干"] = "question",
        ["问题"] = "question",
        ["问题描述"] = "question",
        ["stem"] = "question",
        ["答案"] = "answer",
        ["正确答案"] = "answer",
        ["参考答案"] = "answer",
        ["correct answer"] = "answer",
        ["解析"] = "explanation",
        ["答案解析"] = "explanation",
        ["feedback"] = "explanation",
        ["来源"] = "source",
        ["章节"] = "topic",
        ["知识点"] = "topic",
        ["分类"] = "topic",
        ["category"] = "topic",
    };

    public static ImportedQuestions ReadCsv(string text, string path) => Read(Rows(text), path, isGuarded: true);

    /// <exception cref="StudyException">The file is no workbook.</exception>
    public static ImportedQuestions ReadXlsx(Stream input, string path)
    {
        try
        {
            using var workbook = SpreadsheetDocument.Open(input, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharactersInPart });
            return Read(Rows(workbook), path, isGuarded: false);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException)
        {
            throw new StudyException($"{path}: no Excel workbook ({broken.Message}) Save it as .xlsx again, or as CSV.", broken);
        }
    }

    private static ImportedQuestions Read(IEnumerable<IReadOnlyList<string>> rows, string path, bool isGuarded)
    {
        var questions = new ImportedQuestions();
        IReadOnlyList<string>? columns = null;
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            if (columns is null)
            {
                columns = [.. row.Select(NameOf)];
                if (!columns.Contains("question") || !columns.Contains("answer"))
                {
                    throw new StudyException($"{path}: its first row names no columns \"question\" and \"answer\" (题目, 答案). Take the table of study export --format xlsx as a pattern.");
                }
            }
            else if (row.Any(cell => cell.Length > 0))
            {
                var cells = columns.Zip(row.Concat(Enumerable.Repeat("", columns.Count)))
                    .Where(cell => cell.First.Length > 0)
                    .GroupBy(cell => cell.First)
                    .ToDictionary(cell => cell.Key, cell => Plain(cell.First().Second, isGuarded));
                ReadRow(questions, string.Create(CultureInfo.InvariantCulture, $"row {number}"), cells);
            }
        }

        return questions;
    }

    private static void ReadRow(ImportedQuestions questions, string where, Dictionary<string, string> cells)
    {
        string Cell(string name) => cells.GetValueOrDefault(name, "").Trim();
        var answer = Cell("answer");
        var options = OptionsOf(cells, answer);
        var stem = TwoUnderscores().Replace(Cell("question"), ItemBody.Gap);
        if (KindOf(Cell("kind"), answer, options, stem) is not { } kind)
        {
            questions.LeaveOut(where, $"the bank has no questions of the kind \"{Cell("kind")}\"");
            return;
        }

        var item = new PortableItem
        {
            Id = Cell("id"),
            Kind = kind,
            Language = Cell("language") == "zh" ? Language.Chinese : Language.English,
            Stem = stem,
            Explanation = Cell("explanation"),
            Source = Cell("source"),
            Topic = Cell("topic"),
        };
        questions.Add(where, kind switch
        {
            ItemKind.MultipleChoice or ItemKind.MultipleResponse => item with { Options = options },
            ItemKind.TrueFalse => item with { IsTrue = TruthWords.Parse(answer) },
            ItemKind.Matching => item with { Pairs = [.. Lines(answer).Select(PairOf)] },
            ItemKind.Ordering => item with { Entries = Lines(answer) },
            _ => item with { Answers = [answer, .. Lines(Cell("also right"))] },
        }, Cell("language") is "zh" or "en");
    }

    /// <summary>The options: either the answer beside wrong ones, or lettered columns among which the answer names letters.</summary>
    private static IReadOnlyList<PortableOption> OptionsOf(Dictionary<string, string> cells, string answer)
    {
        var lettered = cells.Where(cell => cell.Key.StartsWith("option ", StringComparison.Ordinal) && cell.Value.Length > 0)
            .OrderBy(cell => cell.Key, StringComparer.Ordinal)
            .ToList();
        if (lettered.Count > 0)
        {
            var keys = answer.ToUpperInvariant().Where(char.IsAsciiLetterUpper).Select(letter => "option " + char.ToLowerInvariant(letter)).ToHashSet();
            return [.. lettered.Select(cell => new PortableOption(cell.Value.Trim(), keys.Contains(cell.Key) || cell.Value.Trim() == answer))];
        }

        var wrong = cells.Where(cell => cell.Key.StartsWith("wrong ", StringComparison.Ordinal)).OrderBy(cell => cell.Key, StringComparer.Ordinal).ToList();
        IReadOnlyList<string> wrongs = [.. wrong.Take(Table.WrongColumns - 1).Select(cell => cell.Value.Trim()).Where(text => text.Length > 0),
            .. wrong.Skip(Table.WrongColumns - 1).SelectMany(cell => Lines(cell.Value))];
        return wrongs.Count == 0 ? []
            : [.. (cells.GetValueOrDefault("kind") == "multiple-response" ? Lines(answer) : [answer]).Select(text => new PortableOption(text, true)), .. wrongs.Select(text => new PortableOption(text, false))];
    }

    private static ItemKind? KindOf(string name, string answer, IReadOnlyList<PortableOption> options, string stem)
    {
        return ItemKinds.Parse(name) ?? name switch
        {
            "" or "单选" or "单选题" or "多选" or "多选题" or "选择题" when options.Count > 0 => ImportedQuestions.ChoiceKind(options),
            "" or "判断" or "判断题" when TruthWords.Parse(answer) is not null => ItemKind.TrueFalse,
            "" or "填空" or "填空题" or "简答" or "简答题" or "问答题" => ImportedQuestions.TypedKind(stem),
            _ => (ItemKind?)null,
        };
    }

    private static PortablePair PairOf(string line) =>
        line.IndexOf(Table.PairMark, StringComparison.Ordinal) is var arrow and >= 0 ? new PortablePair(line[..arrow], line[(arrow + Table.PairMark.Length)..]) : new PortablePair(line, "");

    private static IReadOnlyList<string> Lines(string cell) => [.. cell.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static string Plain(string cell, bool isGuarded) => isGuarded ? CsvTable.Unguarded(cell) : cell;

    private static string NameOf(string heading)
    {
        var name = heading.Trim().TrimStart('\uFEFF').ToLowerInvariant();
        return OptionColumn().Match(name) is { Success: true } option ? "option " + option.Groups[1].Value : Names.GetValueOrDefault(name, name);
    }

    /// <summary>The rows of a file of comma-, semicolon- or tab-separated values (RFC 4180), by whichever of the three its first line has most of.</summary>
    private static IEnumerable<IReadOnlyList<string>> Rows(string text)
    {
        var first = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length).ToString();
        var separator = ",;\t".MaxBy(mark => first.Count(unit => unit == mark));
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var place = 0; place < text.Length; place++)
        {
            var unit = text[place];
            if (isQuoted)
            {
                if (unit != '"')
                {
                    cell.Append(unit);
                }
                else if (place + 1 < text.Length && text[place + 1] == '"')
                {
                    cell.Append(text[++place]);
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (unit == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (unit == separator)
            {
                row.Add(cell.ToString());
                cell.Clear();
            }
            else if (unit is '\n' or '\r')
            {
                if (unit == '\n' || place + 1 == text.Length || text[place + 1] != '\n')
                {
                    row.Add(cell.ToString());
                    cell.Clear();
                    yield return row;
                    row = [];
                }
            }
            else if (unit != '\uFEFF')
            {
                cell.Append(unit);
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            row.Add(cell.ToString());
            yield return row;
        }
    }

    /// <summary>The rows of a workbook's first sheet, each cell as text.</summary>
    private static IEnumerable<IReadOnlyList<string>> Rows(SpreadsheetDocument workbook)
    {
        var book = workbook.WorkbookPart;
        var first = book?.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault()?.Id?.Value;
        if (book is null || first is null || book.GetPartById(first) is not WorksheetPart sheet)
        {
            yield break;
        }

        var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(entry => entry.InnerText).ToList() ?? [];
        using var xml = OpenXmlReader.Create(sheet);
        while (xml.Read())
        {
            if (xml.ElementType == typeof(Row) && xml.IsStartElement && xml.LoadCurrentElement() is Row row)
            {
                var cells = new List<string>();
                foreach (var cell in row.Elements<Cell>())
                {
                    var column = ColumnOf(cell.CellReference?.Value) ?? cells.Count;
                    while (cells.Count < column)
                    {
                        cells.Add("");
                    }

                    cells.Add(Unnumbered().Replace(TextOf(cell, shared), match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()));
                }

                yield return cells;
            }
        }
    }

    private static string TextOf(Cell cell, List<string> shared)
    {
        var type = cell.DataType?.Value;
        return type == CellValues.SharedString && int.TryParse(cell.CellValue?.Text, CultureInfo.InvariantCulture, out var place) && place < shared.Count ? shared[place]
            : type == CellValues.InlineString ? cell.InlineString?.InnerText ?? ""
            : type == CellValues.Boolean ? cell.CellValue?.Text == "1" ? "TRUE" : "FALSE"
            : cell.CellValue?.Text ?? "";
    }

    /// <summary>From 0; null where the cell does not say.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }

        return column is > 0 and < 10_000 ? column - 1 : null;
    }

    [GeneratedRegex(@"_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Unnumbered();

    [GeneratedRegex("_{2,}")]
    private static partial Regex TwoUnderscores();

    [GeneratedRegex(@"^(?:选项|option)\s*([a-z])$")]
    private static partial Regex OptionColumn();
}
