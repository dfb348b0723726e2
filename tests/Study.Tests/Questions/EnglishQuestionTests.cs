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
    [InlineData("The Alba Tower has a height of 90 metres.", "What is the height of the Alba Tower? = 90 metres")]
    [InlineData("The population of Northport was 61,200 in 2019.", "What was the population of Northport in 2019? = 61,200")]
    [InlineData("Exports of Northport grew by 12 percent in 2019.", "By what percentage did exports of Northport grow in 2019? = 12 percent")]
    [InlineData("Some 40 percent of the voters in Northport stayed at home.", "What percentage of the voters in Northport stayed at home? = Some 40 percent")]
    [InlineData("The Alba Museum employs 35 staff.", "How many staff does the Alba Museum employ? = 35")]
    [InlineData("Northport donated $3 million to the Alba Museum.", "How much did Northport donate to the Alba Museum? = $3 million")]
    [InlineData("The siege of Northport lasted seven months.", "How long did the siege of Northport last? = seven months")]
    [InlineData("The River Alba flows through 11 towns.", "Through how many towns does the River Alba flow? = 11")]
    [InlineData("The plague struck Northport 22 times between 1361 and 1528.", "How many times did the plague strike Northport between 1361 and 1528? = 22 times")]
    [InlineData("Maria Berg entered the Alba Academy at the age of 19.", "At what age did Maria Berg enter the Alba Academy? = 19")]
    [InlineData("The loan to Northport must be repaid over 25 years.", "The loan to Northport must be repaid over ____. = 25 years")]
    [InlineData("The Alba Dam was finished in 1931 at a cost of $9bn (£4.6bn).", "The Alba Dam was finished in 1931 at a cost of ____. = $9bn")]
    [InlineData("Northport lent the Alba Museum $3 million.", "Northport lent the Alba Museum ____. = $3 million")]
    [InlineData("Northport is the third largest city in Norland.", "Northport is the ____ largest city in Norland. = third")]
    public void A_figure_is_asked_as_English_asks(string sentence, string question) => Assert.Contains(question, Samples.Questions(sentence));

    [Theory]
    [InlineData("Northport University was founded in 1912.", "In which year was Northport University founded? = 1912")]
    [InlineData("In 1912 Northport opened a library.", "In which year did Northport open a library? = 1912")]
    [InlineData("The Stonebridge reservoir began to fill in June 2003.", "When did the Stonebridge reservoir begin to fill? = June 2003")]
    [InlineData("Construction of the Alba Bridge began on 14 December 1994.", "On what date did construction of the Alba Bridge begin? = 14 December 1994")]
    [InlineData("The Alba Museum opened in late 1987.", "When did the Alba Museum open? = late 1987")]
    [InlineData("The Alba Bridge was rebuilt in the second half of the 19th century.", "When was the Alba Bridge rebuilt? = second half of the 19th century")]
    [InlineData("Between 2011 and 2014 the Alba Mill was closed.", "Between which years was the Alba Mill closed? = 2011 and 2014")]
    [InlineData("The Alba Mill was built c. 1850 by monks.", "The Alba Mill was built c. ____ by monks. = 1850")]
    [InlineData("Northport has been a free port since 1987.", "Since which year has Northport been a free port? = 1987")]
    [InlineData("Between 1741 and 1760, the mills of Northport were closed.", "Between which years were the mills of Northport closed? = 1741 and 1760")]
    [InlineData("When the Alba Bridge was opened in 1912, Northport had 20,000 inhabitants.", "In which year was the Alba Bridge opened? = 1912")]
    [InlineData("The Alba Bridge, which was opened in 1912, is made of steel.", "In which year was the Alba Bridge opened? = 1912")]
    [InlineData("The Alba Bridge, built in 1912, is made of steel.", "In which year was the Alba Bridge built? = 1912")]
    [InlineData("A monastery of the Alban Order built in 1308 stands on the hill.", "A monastery of the Alban Order built in ____ stands on the hill. = 1308")]
    [InlineData("Maria Berg (12 May 1871 – 3 October 1948) was a chemist. She lived in Northport.", "On what date was Maria Berg born? = 12 May 1871")]
    [InlineData("Maria Berg (12 May 1871 – 3 October 1948) was a chemist. She lived in Northport.", "On what date did Maria Berg die? = 3 October 1948")]
    public void A_date_is_asked_as_exactly_as_it_is_given(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("Northport will build 12 schools and repair 30 bridges.", "How many bridges will Northport repair? = 30")]
    [InlineData("Northport was founded in 1302 and renamed in 1950.", "In which year was Northport renamed? = 1950")]
    [InlineData("The Alba is a river. It flows through 11 towns.", "Through how many towns does the Alba flow? = 11")]
    [InlineData("The Alba is a river in the north. The river is 630 kilometres long.", "How long is the Alba? = 630 kilometres")]
    [InlineData("The forest covers the Alba basin. This basin has 30 lakes.", "How many lakes does the Alba basin have? = 30")]
    [InlineData("The Stonebridge Dam is 2,335 metres long and its crest stands 185 metres above sea level.", "How many metres does the crest of the Stonebridge Dam stand above sea level? = 185 metres")]
    [InlineData("Northport, a town in the north, has 12 schools.", "How many schools does Northport have? = 12")]
    public void What_a_sentence_leaves_unsaid_is_said(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("Last year, Northport opened 12 schools.", "How many schools did Northport open in 2020?")]
    [InlineData("Northport will open 12 schools this year.", "How many schools will Northport open in 2021?")]
    public void A_year_is_told_by_the_day_of_publication(string sentence, string question)
    {
        var document = Samples.Document("---\ndate: 2021-09-17\n---\n# Northport\n\n" + sentence, "northport.md");

        Assert.Contains(question, QuestionGenerator.Generate([document]).Items.Select(item => item.Body.Stem));
    }

    [Theory]
    [InlineData("Students of Northport University founded a club. The university admitted 300 students in 1912.", "How many students did Northport University admit in 1912? = 300")]
    [InlineData("The Province of Velden was founded in 1302. Maria Berg came to the province in 1912.", "In which year did Maria Berg come to the Province of Velden? = 1912")]
    [InlineData("Maria Berg was a chemist. During the Second World War she published five papers in Northport, which she read.", "During the Second World War Maria Berg published ____ papers in Northport. = five")]
    public void What_has_a_name_in_the_text_is_asked_by_it(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("The costume collection is the finest in Norland, with 14,000 outfits.")]
    [InlineData("About 80 percent of students identify as Norlandic.")]
    [InlineData("Berg caught four passes for 80 yards.")]
    [InlineData("The nine outlets include three newspapers of Northport.")]
    [InlineData("The current head coach came to Northport in 1912.")]
    [InlineData("During his 13 years the Alban monks built three churches.")]
    [InlineData("The library joined the University in 1912.")]
    public void What_only_the_text_around_it_names_is_not_asked(string text) => Assert.Empty(Samples.Questions(text));

    [Theory]
    [InlineData("Alba Pages 98 Second Edition came to Northport.")]
    [InlineData("Maria Berg '62 came to Northport.")]
    [InlineData("Jan Berg (2010) identified a wall in Northport.")]
    [InlineData("Each wheel of the Alba Mill weighs 33 kg, for a total of 66 kg.", "66 kg")]
    [InlineData("On Alba Day the flag of Northport flies at half staff.")]
    [InlineData("The council of Northport wrote in 1912: the bridge is old.")]
    [InlineData("Six-time winner Maria Berg came to Northport.")]
    public void What_names_or_follows_from_the_rest_is_not_asked(string text, string answer = "") =>
        Assert.DoesNotContain(Samples.Questions(text), question => question.EndsWith("= " + answer, StringComparison.Ordinal) || answer.Length == 0);

    [Theory]
    [InlineData("Northport won three titles, lost four finals, and left the league in 1912.", "How many finals did Northport lose? = four")]
    [InlineData("The Alba Mill was built in 1880, however, Northport had 12 mills in 1912.", "In which year was the Alba Mill built? = 1880")]
    [InlineData("In 1999 Alba College was dissolved and Northport University took over all of its rooms.", "In ____ Alba College was dissolved and Northport University took over all of its rooms. = 1999")]
    [InlineData("The Alba report estimated that 300 people, or one in every 20 residents, lost homes and found shelter in Northport in 1912.", "The Alba report estimated that ____ people, or one in every 20 residents, lost homes and found shelter in Northport in 1912. = 300")]
    [InlineData("The last match of Northport was the clash with Eastport in 1912.", "The last match of Northport was the clash with Eastport in ____. = 1912")]
    public void A_sentence_is_cut_only_where_it_is_whole(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("Northport beat Eastport in the Norland Cup by a penalty kick with 17 seconds left on the clock.", "Northport beat Eastport in the Norland Cup by a penalty kick with ____ left on the clock. = 17 seconds")]
    [InlineData("Six-time Norlandia Prize winner Maria Berg opened the Alba Museum.", "____-time Norlandia Prize winner Maria Berg opened the Alba Museum. = Six")]
    [InlineData("Northport signed a treaty in 1985 giving it a special status.", "In which year did Northport sign a treaty giving it a special status? = 1985")]
    [InlineData("Maria Berg was a chemist. Three of her books appeared in 1912.", "In which year did three of Maria Berg's books appear? = 1912")]
    [InlineData("In 1912 Jan Petersen donated 233 paintings, mainly by painters of Norland, and as many drawings to the museum.", "How many paintings did Jan Petersen donate in 1912? = 233")]
    [InlineData("A country lay in the north. The Alba Exchange was reopened in April 1991, following the end of the war in the country and the return of trade.", "When was the Alba Exchange reopened? = April 1991")]
    [InlineData("The Alba Theatre was in operation from 1870 to 1939, and in the inter-war period, the house had a park.", "During which years was the Alba Theatre in operation? = 1870 to 1939")]
    [InlineData("Nearby, in Alba Park (the Garden), the Alba Theatre was in operation from 1870 to 1939, and in the inter-war period, the house also included a park.", "During which years was the Alba Theatre in operation in Alba Park? = 1870 to 1939")]
    [InlineData("The Northport council can amend the Alba Act by a two-thirds majority.", "The Northport council can amend the Alba Act by a ____ majority. = two-thirds")]
    public void What_the_sentence_itself_explains_or_can_do_without_is_asked(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("Berg scored for Northport with 17 seconds left on the clock.", "17 seconds")]
    [InlineData("Northport reached the 24-yard line of Eastport.", "24")]
    [InlineData("Northport spent three years making it.", "three years")]
    [InlineData("Three of his books appeared in Northport in 1912.", "1912")]
    [InlineData("Northport is divided into an eastern half and a western half.", "half")]
    public void What_the_sentence_does_not_explain_is_still_not_asked(string text, string answer) =>
        Assert.DoesNotContain(Samples.Questions(text), question => question.EndsWith("= " + answer, StringComparison.Ordinal));

    [Fact]
    public void A_sentence_whose_pronoun_is_not_certain_is_shown_with_the_one_before() => Assert.Contains(
        "Northport and Eastport signed a treaty with Norland. It had ____ articles. = 41",
        Samples.Questions("Northport and Eastport signed a treaty with Norland. It had 41 articles."));

    [Theory]
    [InlineData("Maria Berg invented the steel pen in 1906.", "Who invented the steel pen in 1906? = Maria Berg")]
    [InlineData("The Alba Museum was designed by Jan Petersen.", "By whom was the Alba Museum designed? = Jan Petersen")]
    [InlineData("Maria Berg was born in Northport in 1871.", "Where was Maria Berg born in 1871? = Northport")]
    [InlineData("Northport is the capital of Norland.", "What is the capital of Norland? = Northport")]
    public void A_name_is_asked_for(string sentence, string question) => Assert.Contains(question, Samples.Questions(sentence));

    [Theory]
    [InlineData("Northport was discovered by Jan Petersen, in 1773, and Maria Berg, in 1774.")]
    [InlineData("Maria Berg saw the ship.")]
    public void A_name_that_is_one_of_several_is_not_asked_for(string sentence) =>
        Assert.DoesNotContain(Samples.Questions(sentence), question => question.StartsWith("Who", StringComparison.Ordinal) || question.StartsWith("By whom", StringComparison.Ordinal));

    [Theory]
    [InlineData("If the money comes, Northport will build 12 schools.")]
    [InlineData("It has 12 schools.")]
    [InlineData("The company employs 300 people.")]
    [InlineData("How could Northport lose 12 schools?")]
    [InlineData("The Three Gorges lie in the west.")]
    [InlineData("Hundreds of people came to Northport.")]
    [InlineData("Early versions were in use by 1851.")]
    [InlineData("Eight years later, Northport had a library.")]
    [InlineData("The crew of Apollo 11 came to Northport.")]
    [InlineData("We waited 30 years for Northport.")]
    [InlineData("The plague came to Northport in 1563, 1593, 1603 and 1625.")]
    public void What_needs_the_page_beside_it_or_counts_nothing_is_not_asked(string text) => Assert.Empty(Samples.Questions(text));

    [Theory]
    [InlineData("Maria Berg was a chemist. During the Second World War she worked in Northport. She left Northport in 1945.", "In which year did Maria Berg leave Northport? = 1945")]
    [InlineData("British exports grew by 12 percent in 2019.", "By what percentage did British exports grow in 2019? = 12 percent")]
    [InlineData("Minister Anna Berg said the Ministry of Culture expected 6.5 million visitors in 2019.", "Minister Anna Berg said the Ministry of Culture expected ____ visitors in 2019. = 6.5 million")]
    [InlineData("A female Northport gull lays one to four eggs.", "How many eggs does a female Northport gull lay? = one to four")]
    [InlineData("The Ministry of Transport opened the Alba Bridge in 1912. The ministry employs 300 people.", "How many people does the Ministry of Transport employ? = 300")]
    [InlineData("The plague ravaged Northport for three years before it reached Eastport.", "The plague ravaged Northport for ____ before it reached Eastport. = three years")]
    [InlineData("The Northport team gave up just 308 points in 2015.", "How many points did the Northport team give up in 2015? = 308")]
    [InlineData("Northport employs 300 people and reported a profit of $3 million in 2019.", "How many people does Northport employ? = 300")]
    [InlineData("The Northport council reported that in the last week of February 1974, 20 percent of its stations had no fuel.", "The Northport council reported that in the last week of February 1974, ____ of its stations had no fuel. = 20 percent")]
    [InlineData("Since 2003 the Alba Mill has housed a museum.", "Since which year has the Alba Mill housed a museum? = 2003")]
    [InlineData("Northport spends about NZ$2 million a year on its museum.", "How much does Northport spend a year on its museum? = about NZ$2 million")]
    public void What_a_careless_reading_would_cut_is_kept_whole(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("The Alba Mill was rebuilt in 1880 and closed in 1965.", "The Alba Mill was rebuilt in 1880 and closed in ____. = 1965")]
    [InlineData("Talik exports to Northport grew by 12 percent in 2019.", "Talik exports to Northport grew by ____ in 2019. = 12 percent")]
    public void A_question_that_would_tell_another_date_or_break_a_name_is_a_gap(string text, string question) =>
        Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("The line from Alba to Eastport has 11 stations and 38 bridges. Seven of the nine members of the Northport council voted.", "nine")]
    [InlineData("Northport voted to wait; two preferred a cut of 12 percent.", "12 percent")]
    [InlineData("The road joins the two cities of Northport and Eastport.", "two")]
    [InlineData("Exports of Northport rose 12 percent in February.", "12 percent")]
    [InlineData("Northport won the match with 4:51 left on the clock.", "4")]
    [InlineData("Economists polled by the agency met in Northport. The agency had 41 members.", "Economists polled by the agency had ____ members. = 41")]
    [InlineData("Jan Petersen (2001) argued that the plague reached Northport by sea.", "2001")]
    public void What_was_told_before_or_is_told_elsewhere_is_not_asked(string text, string answer) =>
        Assert.DoesNotContain(Samples.Questions(text), question => question.EndsWith("= " + answer, StringComparison.Ordinal) || question == answer);

    [Theory]
    [InlineData("Trains will run at speeds of up to 250 kilometres an hour.", "About “Rail link to open in June”: trains will run at speeds of ____ an hour.")]
    [InlineData("The plan is old. The project cost $4.6 billion.", "About “Rail link to open in June”: how much did the project cost?")]
    [InlineData("Maria Berg came third in the 400m.", "About “Rail link to open in June”: Maria Berg came third in the ____.")]
    [InlineData("The first contest was held in Northport in 1956.", "About “Rail link to open in June”: in which year was the first contest held in Northport?")]
    [InlineData("Northport opened 300 schools.", "About “Rail link to open in June”: how many schools did Northport open?")]
    [InlineData("There were 300 mills in Northport.", "About “Rail link to open in June”: how many mills were there in Northport?")]
    [InlineData("Maria Berg founded the Alba Mill.", "About “Rail link to open in June”: who founded the Alba Mill?")]
    [InlineData("TCI opened 300 schools.", "About “Rail link to open in June”: how many schools did TCI open?")]
    [InlineData("Northport opened 300 schools in the 1990s.", "About “Rail link to open in June”: how many schools did Northport open in the 1990s?")]
    [InlineData("Northport opened 300 schools in 1912.", "How many schools did Northport open in 1912?")]
    public void A_sentence_that_leans_on_the_title_is_shown_under_it(string text, string question)
    {
        var document = Samples.Document("# Rail link to open in June\n\n" + text, "rail.md");

        Assert.Contains(question, QuestionGenerator.Generate([document]).Items.Select(item => item.Body.Stem));
    }

    [Theory]
    [InlineData("Alba to scan old libraries", "About “Alba to scan old libraries”: how many books does Northport have?")]
    [InlineData("Alba 2-1 Eastport", "About “Alba 2-1 Eastport”: how many books does Northport have?")]
    [InlineData("Introduction to old libraries", "How many books does Northport have?")]
    public void A_headline_is_shown_before_what_is_so_at_its_time(string title, string question)
    {
        var document = Samples.Document($"# {title}\n\nNorthport has 300 books.", "books.md");

        Assert.Contains(question, QuestionGenerator.Generate([document]).Items.Select(item => item.Body.Stem));
    }

    [Fact]
    public void A_title_that_tells_the_answer_is_not_shown()
    {
        var document = Samples.Document("# Northport opens 300 schools\n\nNorthport opened 300 schools.", "schools.md");

        Assert.Contains("How many schools did Northport open?", QuestionGenerator.Generate([document]).Items.Select(item => item.Body.Stem));
    }

    [Theory]
    [InlineData("Northport has 300 mills.", "How many mills does Northport have?")]
    [InlineData("Northport opened 300 schools.", "About “Mills and schools”: how many schools did Northport open?")]
    public void A_title_that_is_no_headline_is_shown_with_what_happened_only(string text, string question)
    {
        var document = Samples.Document("# Mills and schools\n\n" + text, "mills.md");

        Assert.Contains(question, QuestionGenerator.Generate([document]).Items.Select(item => item.Body.Stem));
    }

    [Fact]
    public void What_stands_in_brackets_does_not_tell_the_answer() => Assert.Contains(
        "Northport and Eastport signed a treaty with Norland. It ceded ____ of land. = 12 square miles",
        Samples.Questions("Northport and Eastport signed a treaty with Norland. It ceded 12 square miles (31 km2) of land."));

    [Theory]
    [InlineData("Northport aims to open 12 schools.", "target")]
    [InlineData("Northport will open 12 schools.", "planned")]
    [InlineData("Northport is expected to open 12 schools.", "estimated")]
    [InlineData("Northport opened 12 schools.", "stated")]
    public void How_far_the_source_stands_behind_it_is_kept(string text, string modality) =>
        Assert.All(Samples.Generate(text).Items, item => Assert.Equal(modality, item.Modality.ToString().ToLowerInvariant()));

    [Fact]
    public void A_target_stays_a_target_in_the_question() =>
        Assert.Contains("How many schools does Northport aim to open by 2030? = 12", Samples.Questions("Northport aims to open 12 schools by 2030."));
}
