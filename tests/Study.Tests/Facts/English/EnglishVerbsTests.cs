using Study.Facts.English;
using Study.Facts.Lexicon;
using Xunit;

namespace Study.Tests.Facts.English;

public class EnglishVerbsTests
{
    [Theory]
    [InlineData("founded", "found", "Past, Participle")]
    [InlineData("built", "build", "Past, Participle")]
    [InlineData("began", "begin", "Past")]
    [InlineData("begun", "begin", "Participle")]
    [InlineData("carries", "carry", "Third")]
    [InlineData("teaches", "teach", "Third")]
    [InlineData("planned", "plan", "Past, Participle")]
    [InlineData("planning", "plan", "Ing")]
    [InlineData("making", "make", "Ing")]
    [InlineData("lying", "lie", "Ing")]
    [InlineData("admitted", "admit", "Past, Participle")]
    [InlineData("opened", "open", "Past, Participle")]
    [InlineData("plans", "plan", "Third, Noun")]
    [InlineData("table", null, "None")]
    public void A_form_is_traced_back_to_its_verb(string form, string? lemma, string forms) =>
        Assert.Equal((lemma, forms), (EnglishVerbs.Of(form).Lemma, EnglishVerbs.Of(form).Forms.ToString()));

    [Fact]
    public void Every_verb_of_the_lexicon_is_found_by_its_past() => Assert.All(
        LexiconFile.Rows("en-verbs", 4).Where(row => row[0] is not ("be" or "lie")),
        row => Assert.True((EnglishVerbs.Of(row[1].Length > 0 ? row[1] : EnglishVerbs.WithEd(row[0])).Forms & VerbForms.Past) != 0, row[0]));
}
