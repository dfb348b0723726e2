using CsCheck;
using Study.Questions;
using Study.Text;
using Xunit;

namespace Study.Tests.Questions;

/// <summary>A document in traditional characters is asked about in them.</summary>
public class TraditionalScriptTests
{
    private const string Text = "石橋大壩位於青山鎮，全長2335米，壩頂高程為185米。石橋水庫於2003年6月開始蓄水。趙大山發明了理髮機，賣出30臺。";

    [Theory]
    [InlineData("石橋大壩全長多少米？ = 2335米")]
    [InlineData("石橋水庫於哪年哪月開始蓄水？ = 2003年6月")]
    public void Question_and_key_are_written_as_the_document_is(string question) => Assert.Contains(question, Samples.Questions(Text));

    [Fact]
    public void A_document_in_simplified_characters_has_no_other_script() => Assert.Null(TraditionalScript.Of(Samples.Document(SimplifiedCharacters.Of(Text))));

    [Theory]
    [InlineData("关于石桥：位于哪里？是什么？", "關於石橋：位於哪裡？是什麼？")]
    [InlineData("赵大山发明了理发机", "趙大山發明了理髮機")]
    public void Of_two_forms_the_one_that_stands_in_the_document_is_taken(string simplified, string traditional) =>
        Assert.Equal(traditional, TraditionalScript.Of(Samples.Document(Text))!.Of(simplified));

    [Fact]
    public void What_stands_in_the_document_comes_back_as_it_stands() => Gen.Select(Gen.Int[0, Text.Length], Gen.Int[0, Text.Length]).Sample((one, other) =>
    {
        // One character alone may have two forms in the text: 發 and 髮.
        var words = Math.Abs(one - other) == 1 ? "" : Text[Math.Min(one, other)..Math.Max(one, other)];
        Assert.Equal(words, TraditionalScript.Of(Samples.Document(Text))!.Of(SimplifiedCharacters.Of(words)));
    }, iter: 300);
}
