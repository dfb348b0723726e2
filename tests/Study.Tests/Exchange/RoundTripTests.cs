using Study.Exchange;
using Study.Questions;
using Xunit;

namespace Study.Tests.Exchange;

/// <summary>What was written to a format and is read again is the same, whatever the strings.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Each format that is read, and the kinds it has no place for.</summary>
    public static TheoryData<string, string> Formats => new()
    {
        { "json", "" },
        { "gift", "Ordering" },
        { "moodle-xml", "" },
        { "csv", "" },
        { "xlsx", "" },
        { "anki", "" },
        { "zh-text", "Matching Ordering" },
    };

    private ImportedQuestions ThereAndBack(string format, IEnumerable<PortableItem> items)
    {
        var file = _folder.At("questions" + ExportFormats.Named(format).Extension);
        File.WriteAllBytes(file, PortableSamples.Write(format, items, out _));
        return ImportFormats.Read(file, format).Questions;
    }

    [Theory, MemberData(nameof(Formats))]
    public void Every_kind_that_a_format_has_comes_back(string format, string without)
    {
        var read = ThereAndBack(format, PortableSamples.OfEveryKind);

        Assert.Empty(read.LeftOut);
        Assert.Equal(
            PortableSamples.OfEveryKind.Where(item => !without.Contains(item.Kind.ToString(), StringComparison.Ordinal)).Select(PortableSamples.Describe).Order(StringComparer.Ordinal),
            read.Items.Select(PortableSamples.Describe).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Formats))]
    public void Strings_that_look_like_marks_come_back_as_they_were(string format, string without)
    {
        var sent = PortableSamples.AllNasty.Where(item => !without.Contains(item.Kind.ToString(), StringComparison.Ordinal)).ToList();

        var read = ThereAndBack(format, sent);

        Assert.Empty(read.LeftOut);
        var expected = sent.Select(item => (item.Id, Text: Expected(format, item)));
        if (read.Items.All(item => item.Id.Length > 0))
        {
            var back = read.Items.ToDictionary(item => item.Id, PortableSamples.Describe);
            Assert.All(expected, item => Assert.Equal(item.Text, back.GetValueOrDefault(item.Id)));
        }
        else
        {
            Assert.Equal(expected.Select(item => item.Text), read.Items.Select(PortableSamples.Describe));
        }
    }

    [Theory, MemberData(nameof(Formats))]
    public void The_explanation_comes_back_with_its_source(string format, string without)
    {
        _ = without;
        var read = ThereAndBack(format, PortableSamples.OfEveryKind.Take(1));

        Assert.Contains("因为甲乙。", Assert.Single(read.Items).Explanation, StringComparison.Ordinal);
    }

    /// <summary>GIFT cannot escape an arrow where it would make pairs.</summary>
    private static string Expected(string format, PortableItem item)
    {
        var text = PortableSamples.Describe(item);
        return format != "gift" ? text
            : item.Kind == ItemKind.Matching ? PortableSamples.Describe(item with { Pairs = [.. item.Pairs.Select(pair => new PortablePair(Arrow(pair.Prompt), Arrow(pair.Response)))] })
            : item.Kind is ItemKind.Cloze or ItemKind.ShortAnswer ? PortableSamples.Describe(item with { Answers = [.. item.Answers.Select(Arrow)] })
            : text;

        static string Arrow(string answer) => answer.Replace("->", "→", StringComparison.Ordinal);
    }
}
