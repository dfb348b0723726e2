using Study.Ingest;
using Xunit;

namespace Study.Tests.Ingest;

/// <summary>The same text gives the same facts, whatever the file it comes in.</summary>
public class SameTextTests
{
    public static TheoryData<string> Endings => [.. SampleText.Endings];

    [Theory, MemberData(nameof(Endings))]
    public void A_Chinese_text_gives_the_same_facts_in_every_format(string ending) => AssertSame(SampleText.Chinese, ending);

    [Theory, MemberData(nameof(Endings))]
    public void An_English_text_gives_the_same_facts_in_every_format(string ending) => AssertSame(SampleText.English, ending);

    [Theory, MemberData(nameof(Endings))]
    public void The_same_file_gives_the_same_text_each_time(string ending) =>
        Assert.Equal(Read(SampleText.Chinese, ending).Id, Read(SampleText.Chinese, ending).Id);

    [Theory, MemberData(nameof(Endings))]
    public void Every_quote_stands_in_the_text_that_is_read_again(string ending)
    {
        var generated = QuestionGenerator.Generate([Read(SampleText.Chinese, ending)]);
        var again = Read(SampleText.Chinese, ending).Text;

        Assert.NotEmpty(generated.Items);
        Assert.All(generated.Items.SelectMany(item => item.Sources), source => Assert.Equal(source.Quote, source.Span.In(again)));
    }

    private static void AssertSame(SampleText text, string ending)
    {
        var document = Read(text, ending);

        Assert.Equal([text.Title, .. text.Paragraphs], document.Blocks.Select(block => block.Content.Text));
        Assert.Equal(Facts(Read(text, "txt")), Facts(document));
    }

    private static SourceDocument Read(SampleText text, string ending) => DocumentReader.Read("sample." + ending, text.As(ending));

    private static IEnumerable<string> Facts(SourceDocument document) =>
        Study.Facts.FactFinder.Find(document) is var found ? found.Facts.Select(fact => $"{fact.Id} {fact.Statement.Text} = {fact.Statement.AnswerText}") : [];
}
