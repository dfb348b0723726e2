using Study.Facts;
using Study.Questions;
using Study.Text;
using Xunit;

namespace Study.Tests.Facts;

public class SameFactsTests
{
    private static Fact.Quantity Told(string text, string answer, Language language)
    {
        var figure = (FigureMention)FigureScanner.Scan(text).First(mention => mention.Span.In(text) == answer);
        return new Fact.Quantity
        {
            Id = text,
            Figure = figure.Figure,
            Statement = new Statement(text, figure.Span, language),
            Sources = [new Study.Ingest.Provenance { DocumentId = language.ToString(), Span = figure.Span, Quote = answer, Sentence = text, QuoteInSentence = figure.Span }],
        };
    }

    [Theory]
    [InlineData("2021年，中国同UNESCO成员的贸易额达到2.3万亿美元", "2.3万亿美元", "In 2021 China's trade with members of UNESCO reached US$2.3 trillion", "US$2.3 trillion", true)]
    [InlineData("2021年，中国提供了12亿剂疫苗", "12亿剂", "In 2021 China provided 1.2 billion doses", "1.2 billion", true)]
    [InlineData("2020年，中国提供了12亿剂疫苗", "12亿剂", "In 2021 China provided 1.2 billion doses", "1.2 billion", false)]
    [InlineData("石桥大学有1200名学生", "1200名", "The university had 1,200 students", "1,200", false)]
    public void A_fact_told_in_both_languages_is_one_only_where_that_is_certain(string chinese, string key, string english, string answer, bool isOne)
    {
        var linked = SameFacts.Link([Told(chinese, key, Language.Chinese), Told(english, answer, Language.English)]);

        Assert.Equal(isOne, linked[0].Id == linked[1].Id);
        Assert.Equal(isOne ? 2 : 1, linked[0].Sources.Count);
        Assert.Equal(isOne, linked[1].IsTranslation);
    }

    [Fact]
    public void The_result_does_not_depend_on_the_number_of_threads()
    {
        var documents = Enumerable.Range(0, 12).Select(seed => Samples.Document(Samples.FactualText(15, (ulong)seed))).ToList();
        var parallel = QuestionGenerator.Generate(documents);

        // One document after the other gives the same facts; written together they give the same items.
        var facts = SameFacts.Link(SameFacts.Merge([.. documents.SelectMany(document => FactFinder.Find(document).Facts)]));
        Assert.Equal(facts.Select(fact => fact.Id), parallel.Facts.Select(fact => fact.Id));
        for (var run = 0; run < 3; run++)
        {
            Assert.Equal(Lines(parallel), Lines(QuestionGenerator.Generate(documents)));
        }
    }

    private static IEnumerable<string> Lines(GeneratedQuestions generated) =>
        generated.Items.Select(item => $"{item.Id} {item.Rank} {item.Body.Stem} {item.Body.Key.Text} {string.Join('/', item.Body is ItemBody.MultipleChoice choice ? choice.Distractors.Select(distractor => distractor.Text) : [])}");
}
