using System.Globalization;
using System.Text.RegularExpressions;
using Study.Forms;
using Study.Questions;
using Study.Text;

namespace Study.Exchange.Export;

/// <summary>The text notation of Chinese question banks: options with letters, <c>答案：</c>, <c>解析：</c>.</summary>
/// <remarks>
/// As the import pages of such programs describe it: several keys and other words for a blank are set off by a semicolon, a judgement is
/// answered 正确 or 错误, a blank is two underscores or more. A backslash keeps a mark from meaning anything, here and in study import.
/// </remarks>
internal static partial class ChineseText
{
    public static ExportFormat Format { get; } = new()
    {
        Name = "zh-text",
        Extension = ".txt",
        Purpose = "question banks of Chinese programs: A. B. C. D. 答案： 解析：; study import reads it back",
        Writer = Write,
        HowTo = """
            1. 在题库或考试系统里选择“文本导入”（批量导入、快速录题），把文件内容粘贴进去或上传文件。
            2. 检查预览：选择题用 A. B. C. D. 列选项，“答案：”后写字母，多个字母用英文分号隔开；判断题答“正确”或“错误”；
               填空题用四条下划线，几种写法用英文分号隔开；“解析：”后是出处。
            Questions are set off by an empty line. Matching and ordering have no place in this notation and are left out. The programs differ in
            details: try three questions first.
            """,
    };

    public static void Write(IEnumerable<PortableItem> items, Stream output, LossReport losses)
    {
        using var text = Output.Text(output);
        foreach (var item in items)
        {
            if (item.Kind is ItemKind.Matching or ItemKind.Ordering)
            {
                losses.LeaveOut(item, "the notation has no matching and no ordering questions");
                continue;
            }

            losses.Write();
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{losses.Written}. {Plain(item.Stem, item, losses)}\n"));
            foreach (var (option, index) in item.Options.Select((option, index) => (option, index)))
            {
                text.Write($"{PortableText.Letter(index)}. {Plain(option.Text, item, losses)}\n");
            }

            text.Write($"答案：{AnswerOf(item, losses)}\n");
            if (item.Proof.Length > 0)
            {
                text.Write($"解析：{PortableText.Line(item.Proof)}\n");
            }

            text.Write("\n");
        }
    }

    private static string AnswerOf(PortableItem item, LossReport losses) => item.Kind switch
    {
        ItemKind.MultipleChoice or ItemKind.MultipleResponse =>
            string.Join(';', item.Options.Select((option, index) => (option, index)).Where(place => place.option.IsKey).Select(place => PortableText.Letter(place.index))),
        ItemKind.TrueFalse => TruthWords.Of(item.IsTrue == true, Language.Chinese),
        _ => string.Join(';', item.Answers.Select(answer => Marks().Replace(Plain(answer, item, losses), "\\$0"))),
    };

    private static string Plain(string text, PortableItem item, LossReport losses)
    {
        var line = PortableText.Line(text);
        if (line != text)
        {
            losses.Change(item, "line breaks are written as blanks");
        }

        return line;
    }

    [GeneratedRegex(@"[;；|\\]")]
    private static partial Regex Marks();
}
