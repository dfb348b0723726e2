using BenchmarkDotNet.Attributes;
using Study.Exchange;
using Study.Questions;
using Study.Text;

namespace Study.Benchmarks;

/// <summary>10,000 items, half of them multiple choice and half with a gap, to a file of each format.</summary>
[MemoryDiagnoser]
public class ExportBenchmarks
{
    private const int Items = 10_000;

    [Params("anki", "moodle-xml", "gift", "qti12", "qti21", "xlsx", "docx", "json")]
    public string Format { get; set; } = "";

    [Benchmark]
    public int Write()
    {
        using var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 15, FileOptions.DeleteOnClose);
        return ExportFormats.Named(Format).Write(Enumerable.Range(0, Items).Select(ItemOf), file).Written;
    }

    private static PortableItem ItemOf(int index)
    {
        var item = new PortableItem
        {
            Id = ContentHash.Of(12, "bench", FormattableString.Invariant($"{index}")),
            Kind = ItemKind.Cloze,
            Language = Language.Chinese,
            Stem = FormattableString.Invariant($"第{index}号水库建成于{ItemBody.Gap}，是全省最大的水库之一。"),
            Answers = [FormattableString.Invariant($"{1900 + (index % 120)}年")],
            Explanation = FormattableString.Invariant($"第{index}号水库建成于{1900 + (index % 120)}年，是全省最大的水库之一。"),
            Source = "水库志",
            Topic = "水库志",
            Document = "reservoirs",
        };
        return index % 2 == 0 ? item : item with
        {
            Kind = ItemKind.MultipleChoice,
            Stem = FormattableString.Invariant($"第{index}号水库的总库容是多少？"),
            Answers = [],
            Options = [.. Enumerable.Range(0, 4).Select(option => new PortableOption(FormattableString.Invariant($"{index + (10 * option)}亿立方米"), option == 2, option == 2 ? "" : "made up"))],
        };
    }
}
