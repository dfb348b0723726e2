using System.Text;
using System.Text.Json;
using Study.Bank;
using Study.Exchange;
using Study.Questions;
using Study.Tests.Bank;
using Xunit;

namespace Study.Tests.Exchange;

public class JsonLinesTests
{
    private const string Text = "石桥大坝全长2335米，坝顶高程为185米。\"引号\"\\和\t制表：省里力争2030年实现2.3万亿元产值目标。";

    private static List<JsonElement> Lines(IReadOnlyList<Item> items, DocumentLabel document) =>
        [.. Encoding.UTF8.GetString(PortableSamples.Write("jsonl", items.Select(item => PortableItems.Of(item, document)), out _))
            .TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];

    [Fact]
    public void Every_answer_stands_at_its_start_in_the_document()
    {
        var document = Samples.Document(Text, "dam.txt");
        var items = QuestionGenerator.Generate([document]).Items;

        var lines = Lines(items, new DocumentLabel { Id = document.Id, Name = document.Name, Title = document.Title });

        Assert.Equal(items.Count(item => item.Kind is not ItemKind.TrueFalse), lines.Count);
        Assert.All(lines, line =>
        {
            var answer = line.GetProperty("answer").GetString()!;
            Assert.Equal(answer, document.Text.Substring(line.GetProperty("start").GetInt32(), answer.Length));
            Assert.Equal("dam", line.GetProperty("doc").GetString());
            Assert.Contains(answer, line.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_figure_carries_its_value_and_unit_and_a_choice_its_key_once()
    {
        var item = SampleItems.OfEveryKind[0] with { Modality = Study.Facts.Modality.Target };

        var line = Assert.Single(Lines([item], new DocumentLabel { Id = SampleItems.Document.Id, Name = "town", Title = "Town" }));

        Assert.Equal(("3", "座", "target"), (line.GetProperty("value").GetString(), line.GetProperty("unit").GetString(), line.GetProperty("modality").GetString()));
        Assert.Equal(4, line.GetProperty("options").GetArrayLength());
        Assert.Single(line.GetProperty("options").EnumerateArray(), option => option.GetString() == "3座");
    }
}
