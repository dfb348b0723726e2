using Xunit;

namespace Study.Tests.Questions;

/// <summary>From an English sentence to its question: what a teacher would ask, and what nobody may ask.</summary>
public class EnglishQuestionTests
{
    [Theory]
    [InlineData("Over the next three years, Northport will provide 800 training places to mountain schools.", "How many training places will Northport provide to mountain schools over the next three years? = 800")]
    [InlineData("The Stonebridge Dam is 2,335 metres long.", "How long is the Stonebridge Dam? = 2,335 metres")]
    [InlineData("The Northport Festival attracted about 40,000 visitors.", "How many visitors did the Northport Festival attract? = about 40,000")]
    [InlineData("Forty guests attended the opening of the Alba Museum.", "How many guests attended the opening of the Alba Museum? = Forty")]
    [InlineData("There are 12 bridges in Northport.", "How many bridges are there in Northport? = 12")]
    [InlineData("The radio tower has a height of 90 metres.", "What is the height of the radio tower? = 90 metres")]
    [InlineData("Exports grew by 12 percent in 2019.", "By what percentage did exports grow in 2019? = 12 percent")]
    [InlineData("The grant cost Northport $3 million.", "The grant cost Northport ____. = $3 million")]
    public void A_figure_is_asked_as_English_asks(string sentence, string question) => Assert.Contains(question, Samples.Questions(sentence));

    [Theory]
    [InlineData("Northport University was founded in 1912.", "In which year was Northport University founded? = 1912")]
    [InlineData("In 1912 Northport opened a library.", "In which year did Northport open a library? = 1912")]
    [InlineData("The reservoir began to fill in June 2003.", "When did the reservoir begin to fill? = June 2003")]
    [InlineData("Construction of the Alba Bridge began on 14 December 1994.", "On what date did construction of the Alba Bridge begin? = 14 December 1994")]
    [InlineData("A monastery built in 1308 stands on the hill.", "A monastery built in ____ stands on the hill. = 1308")]
    public void A_date_is_asked_as_exactly_as_it_is_given(string sentence, string question) => Assert.Contains(question, Samples.Questions(sentence));

    [Theory]
    [InlineData("Northport will build 12 schools and repair 30 bridges.", "How many bridges will Northport repair? = 30")]
    [InlineData("The Alba is a river. It flows through 11 towns.", "Through how many towns does the Alba flow? = 11")]
    [InlineData("The Alba is a river in the north. The river is 630 kilometres long.", "How long is the Alba? = 630 kilometres")]
    [InlineData("The Stonebridge Dam is 2,335 metres long and its crest stands 185 metres above sea level.", "How many metres does the crest of the Stonebridge Dam stand above sea level? = 185 metres")]
    public void A_subject_left_out_or_taken_up_by_a_pronoun_is_named(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("If the money comes, Northport will build 12 schools.")]
    [InlineData("It has 12 schools.")]
    [InlineData("The company employs 300 people.")]
    [InlineData("How could Northport lose 12 schools?")]
    [InlineData("The Three Gorges lie in the west.")]
    [InlineData("Hundreds of people came to Northport.")]
    public void What_needs_the_page_beside_it_is_not_asked(string text) => Assert.Empty(Samples.Questions(text));

    [Theory]
    [InlineData("Northport aims to open 12 schools.", "target")]
    [InlineData("Northport will open 12 schools.", "planned")]
    [InlineData("Northport is expected to open 12 schools.", "estimated")]
    [InlineData("Northport opened 12 schools.", "stated")]
    public void How_far_the_source_stands_behind_it_is_kept(string text, string modality) =>
        Assert.All(Samples.Generate(text).Items, item => Assert.Equal(modality, item.Modality.ToString().ToLowerInvariant()));
}
