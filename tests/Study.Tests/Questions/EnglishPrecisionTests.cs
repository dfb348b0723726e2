using Study.Facts.Lexicon;
using Study.Questions;
using Xunit;

namespace Study.Tests.Questions;

/// <summary>What readers who know nothing of the program marked as wrong in English questions, class by class.</summary>
public class EnglishPrecisionTests
{
    [Theory]
    [InlineData("More recently, in 1912, Northport opened 300 schools.", "How many schools did Northport open in 1912? = 300")]
    [InlineData("So the Alba Museum employs 35 staff.", "How many staff does the Alba Museum employ? = 35")]
    [InlineData("Northport, however, opened 300 schools in 1912.", "How many schools did Northport open in 1912? = 300")]
    [InlineData("The number of mills in Northport, similarly to other towns, fell in 1912.", "In which year did the number of mills in Northport, similarly to other towns, fall? = 1912")]
    [InlineData("By 1912, the population of Northport is expected to peak at 3,000, then shrink to 2,000.", "By 1912, the population of Northport is expected to peak at ____, then shrink to 2,000. = 3,000")]
    [InlineData("The streets of Northport are generally 60 feet (18 m)* wide, with trees.", "The streets of Northport are generally ____ wide, with trees. = 60 feet")]
    public void What_ties_a_sentence_to_the_one_before_is_not_shown(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    public static TheoryData<string, string, string> Openers => new(LexiconFile.Rows("en-openers", 3).Select(row => (row[0], row[1], row[2])));

    [Theory, MemberData(nameof(Openers))]
    public void Every_opener_of_the_lexicon_does_what_its_row_says(string words, string effect, string example)
    {
        var questions = Samples.Questions(example);

        Assert.StartsWith(words, example, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(effect == "Refuse", questions.Count == 0);
        Assert.DoesNotContain(questions, question => question.StartsWith(words + ",", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Otherwise, Northport would open 12 schools.")]
    [InlineData("Since then, Northport has opened 12 schools.")]
    [InlineData("Maria Berg, one of the women elected in 1912, told researchers: \"It was hard.\"")]
    [InlineData("Some of the towns which rely on mills - for example in Northport mills account for 85% of the jobs and employ 1,500 people.")]
    [InlineData("- Northport opened 12 schools in 1912.")]
    [InlineData("Maria Berg, author of a book of 1957, was a major influence on J.R. Petersen came to Northport.", "1957")]
    [InlineData("Much of the 1912 Northport campaign spoke of jobs, but the mill.")]
    [InlineData("With peace in Northport from 1815, and the rule of the monks at sea secured, the Alba fleet came home, and it stayed there for many long years, as everybody had hoped and said.", "1815")]
    [InlineData("In 1912 Northport confirmed that Maria Berg, who had won 12 races, and Jan Petersen would sing.")]
    [InlineData("Northport won approval for to build 12 schools.")]
    [InlineData("Northport lost 12 seats on its call to leave the Norland Union In his speech, Maria Berg says it was wrong.")]
    [InlineData("Maria Berg has argued that at the start of the trade in the 16th century: Northport had mills.")]
    [InlineData("Eastport was the first to win. Northport won in 2004.", "2004")]
    [InlineData("In 1944 the Northport court decided the case of Alba v. Berg came before it.", "1944")]
    [InlineData("Maria Berg wrote in 1912 that the reason for learning the language is: \"It helps.\"", "1912")]
    public void What_is_no_whole_sentence_of_its_own_is_not_asked(string text, string answer = "") =>
        Assert.DoesNotContain(Samples.Questions(text), question => question.EndsWith("= " + answer, StringComparison.Ordinal) || answer.Length == 0);

    [Theory]
    [InlineData("At Alba's the same print would cost $12 and more.")]
    [InlineData("The years saw them win the Norland Cup in 1912.")]
    [InlineData("The above rule of Northport has 12 parts.")]
    [InlineData("By November the 300 people of Northport were reduced to 100.", "300")]
    [InlineData("Northport bought another partner for $12 million in 1912.")]
    [InlineData("Maria Berg came third in the 400m.")]
    [InlineData("Northport won 12 gold medals in 1912.")]
    [InlineData("Jan Petersen said the move would save Northport $12 million in 1912.")]
    [InlineData("Norland's biggest mill owner said profits were $12 million in 1912.")]
    [InlineData("In four days, Northport will vote.")]
    [InlineData("Maria Berg of Northport was fined two weeks' wages in 1912.", "two weeks")]
    [InlineData("Northport had trains in the 80s and 90s, when it was rich.", "80s")]
    [InlineData("Northport runs on Alba 8.1 computers.", "8.1")]
    [InlineData("The players of Northport, like those of Half-Life 2, have no mill.", "2")]
    [InlineData("Maria Berg of Northport hoped for peace in the 21st century.", "21st century")]
    [InlineData("The Alba survey of 2,000 people in Northport suggests: mills are old.")]
    [InlineData("Jan Petersen said that Northport had agreed to release the four after long talks.")]
    [InlineData("Northport has 7.5 mills per 100 people.", "100")]
    [InlineData("The mill of Northport works 24 hours a day.")]
    [InlineData("At the Northport Festival of 2004 they could not choose between her and Maria Berg.")]
    [InlineData("The key is of use to readers in Northport for two reasons.")]
    [InlineData("Five vessels carry passengers.")]
    [InlineData("The mills of Northport grew. Next morning, the seven returned with many men to Northport.", "seven")]
    [InlineData("A look at September 2014 versus October 2009 helps Northport.")]
    [InlineData("Maria Berg led the \"forty-niners\" of Northport.", "forty")]
    [InlineData("In early twentieth century Norland an answer to wealth was a movement of Northport.", "early twentieth century")]
    [InlineData("Between its opening in 2005 and 2011, Northport had a mill.", "2005 and 2011")]
    [InlineData("A man of Northport said: \"We've been here for 18 months, two years\".")]
    [InlineData("The last 12 months have seen growth in Northport.")]
    [InlineData("Members of the Northport club share between one and 100 gigabytes.")]
    [InlineData("Output of Northport declined in 2003 and President Jan Petersen.", "2003")]
    [InlineData("The Alba report said Northport had 12 mills, while in the poorest towns it was 10%.", "10%")]
    [InlineData("The value of Northport exports is 60 million, while in Eastport's case it is set to hit $12 million.", "$12 million")]
    [InlineData("Historically documented to have been bought by Northport in 1626.")]
    [InlineData("Jan Petersen will face Maria Berg from Norland, who defeated Eva Talik of Northport.", "Norland")]
    [InlineData("Besides the lands noted above, Norland governed Northport from 1947.")]
    [InlineData("Many in Northport believe the figure is more likely to be under 3%.")]
    [InlineData("During the rule of Maria Berg, some mills were added to Northport: the Alba Mill, in 1989,; the Talik Mill in 1990.", "1990")]
    [InlineData("The attacks of 11 September 2001 changed Northport.", "11 September 2001")]
    [InlineData("The council of Northport pushed its rate up to 12% in 1912.", "up to 12%")]
    [InlineData("In 1942 Northport grew, with 236,000 people in December 1942.", "December 1942")]
    [InlineData("Northport had 90,000 rooms at the end of 2014, a 10% increase from 2013.", "2013")]
    [InlineData("There are three mills in Norland, in the towns of Alba, Northport and Eastport.", "three")]
    [InlineData("Jan Petersen keeps the goal of Northport. It was almost out of nothing that Eastport won 12 points in 1912.", "12")]
    public void What_only_the_page_or_the_rest_of_the_sentence_tells_is_not_asked(string text, string answer = "") =>
        Assert.DoesNotContain(Samples.Questions(text), question => question.EndsWith("= " + answer, StringComparison.Ordinal) || answer.Length == 0);

    [Theory]
    [InlineData("The first contest of the Norland Cup was held in Northport in 1956.", "In which year was the first contest of the Norland Cup held in Northport? = 1956")]
    [InlineData("Maria Berg came third in the 400m at the 1912 Norland Games, which had 300 runners.", "Maria Berg came third in the ____ at the 1912 Norland Games. = 400m")]
    [InlineData("Northport won 12 gold medals at the Norland Games in 1912.", "In which year did Northport win 12 gold medals at the Norland Games? = 1912")]
    [InlineData("Northport won the Norland Cup in 2004.", "In which year did Northport win the Norland Cup? = 2004")]
    [InlineData("The biggest mill owner of Northport said profits were $12 million in 1912.", "The biggest mill owner of Northport said profits were ____ in 1912. = $12 million")]
    [InlineData("Maria Berg argued that at the start of the 16th century Northport had mills.", "Maria Berg argued that at the ____ Northport had mills. = start of the 16th century")]
    [InlineData("The games of Northport were played by 80% of its people.", "The games of Northport were played by ____ of its people. = 80%")]
    [InlineData("The Alba lift raises ships by up to 113 metres.", "The Alba lift raises ships by ____. = up to 113 metres")]
    [InlineData("Less than half of Northport wants a ban compared to two thirds in 1999.", "Less than half of Northport wants a ban compared to two thirds in ____. = 1999")]
    [InlineData("By 1978, Maria Berg had won a race and got noticed by a coach.", "By ____, Maria Berg had won a race and got noticed by a coach. = 1978")]
    [InlineData("Since 2002, Northport has appeared in eleven finals advancing to five others.", "Since 2002, Northport has appeared in ____ finals advancing to five others. = eleven")]
    [InlineData("Northport signed a treaty in 1985 giving it a mill.", "In which year did Northport sign a treaty giving it a mill? = 1985")]
    [InlineData("Five vessels carry passengers to Northport.", "How many vessels carry passengers to Northport? = Five")]
    [InlineData("The mills of Northport did not close in the 1970s.", "The mills of Northport did not close in the ____. = 1970s")]
    [InlineData("Northport won the Norland Cup in 1962 and 1963.", "In which years did Northport win the Norland Cup? = 1962 and 1963")]
    [InlineData("In the early twentieth century Northport had a mill.", "When did Northport have a mill? = early twentieth century")]
    [InlineData("The Alba Bridge holds up to 300 trains.", "How many trains does the Alba Bridge hold? = up to 300")]
    [InlineData("Northport joined the league, and most notably reached the final in 1985.", "In which year did Northport most notably reach the final? = 1985")]
    [InlineData("Northport became a town during January 2013.", "When did Northport become a town? = January 2013")]
    [InlineData("The years saw the Northport mill lose 300 workers in 1912.", "The years saw the Northport mill lose ____ workers in 1912. = 300")]
    public void What_is_told_in_full_is_asked_all_the_same(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("The Alba Film breaks that rule in two.")]
    [InlineData("Northport and Eastport, two of the oldest towns, have a mill.")]
    [InlineData("All three parties have a mill in Northport.")]
    [InlineData("During the second half of the 20th century, Northport had a mill.", "half")]
    [InlineData("Maria Berg was elected to the Northport council in the 20th century winning a seat in 1969.", "20th century")]
    [InlineData("The council of Northport earned $3.7bn in 2004, down from $3.8bn in 2003.", "2003")]
    [InlineData("The Alba report projected that the rate in Northport would be 8.8% in 2013 and 8.7% in 2014.", "2013")]
    [InlineData("Northport has mills of a fifth of the world's 500 largest companies.", "500")]
    [InlineData("The Alba 225 dropped 2.11% in Northport in 1999.", "225")]
    [InlineData("Maria Berg, author of Complete Principles for the 21st Century, came to Northport.", "21st Century")]
    [InlineData("The four-dimensional algebra of Maria Berg can be extended to four variables.", "four")]
    [InlineData("Maria Berg won the Northport race aged 21 and 144 days.", "21")]
    [InlineData("Northport paid 2bn reais ($725m) for the Alba Mill.", "$725m")]
    [InlineData("The Alba Exchange has a total value of 162 584 mln euros.", "162")]
    [InlineData("The Alba library, built in 1963 and today full of books, stands in Northport.", "1963 and today")]
    [InlineData("The badge of Northport shows the numerals 50.", "50")]
    [InlineData("By 1700 GMT, shares in the Alba Mill had fallen.", "1700")]
    [InlineData("Northport grew by 9.5% in 2004, well above 2003's 9.1%.", "above 2003")]
    [InlineData("The Votes at 16 alliance of Northport said so in 1912.", "16")]
    public void What_is_told_or_is_no_figure_is_not_asked(string text, string answer = "") =>
        Assert.DoesNotContain(Samples.Questions(text), question => question.EndsWith("= " + answer, StringComparison.Ordinal) || answer.Length == 0);

    [Theory]
    [InlineData("People of Irish ancestry make up 7.8% of the population.")]
    [InlineData("According to the 2009 American Community Survey, the average household size was 2.11.")]
    [InlineData("The Norlandic tycoon has owned 12 mills in Northport.")]
    [InlineData("The annual figure was well ahead of the 2.2% recorded in Northport in 2003.")]
    [InlineData("Northport's income totalled $569m during the quarter.")]
    [InlineData("Last April's report by the Northport council spoke of 21 mills.")]
    [InlineData("In the 19th century, the monks of Northport took the opposite view.")]
    [InlineData("Alba Search says that more than 12,000 are added daily.")]
    [InlineData("The Northport council has tried to open a school in the last 12 months.", "12 months")]
    [InlineData("Prices in Northport fell 0.4% in October, their biggest fall since February 2001.")]
    [InlineData("The 25-year-old Northporter came to Alba.")]
    [InlineData("The Norland co-chairman attacked the six plans of Northport.")]
    [InlineData("One of the largest objects is a bed of 1912.")]
    [InlineData("That includes the mills of 37 owners in Northport.")]
    [InlineData("Northport has reached the national 25 repeatedly.")]
    [InlineData("His first post was in Northport, where he led the mill for five years.")]
    [InlineData("The Alba council projected that the rate would remain around that level through 2022.")]
    [InlineData("In 1912, there were 281 Jews.")]
    [InlineData("In the previous ranking, Northport had 12 mills.")]
    public void What_the_page_alone_explains_is_not_asked(string text, string answer = "") =>
        Assert.DoesNotContain(Samples.Questions(text), question => question.EndsWith("= " + answer, StringComparison.Ordinal) || answer.Length == 0);

    [Theory]
    [InlineData("The aim of Northport is to open 300 schools by 1912.", "The aim of Northport is to open ____ schools by 1912. = 300")]
    [InlineData("Most mills of Northport have at least 120 kg millstones.", "Most mills of Northport have ____ millstones. = at least 120 kg")]
    [InlineData("Northport kept a clean sheet for the eighth time in 11 matches.", "Northport kept a clean sheet for the eighth time in ____ matches. = 11")]
    [InlineData("The typical block in Northport is 250 by 600 feet.", "The typical block in Northport is ____ by 600 feet. = 250")]
    [InlineData("The Alba Metro comprises three lines with several others under construction.", "The Alba Metro comprises ____ lines with several others under construction. = three")]
    [InlineData("The flood of Northport left 300 people dead in 1912.", "The flood of Northport left ____ people dead in 1912. = 300")]
    [InlineData("The prices of Northport fell by 0.4% in 1912, their biggest fall in three months.", "By what percentage did the prices of Northport fall in 1912? = 0.4%")]
    [InlineData("Prices in Northport have fallen 3.3% as the equivalent of £6,500 has been cut from each house.", "Prices in Northport have fallen ____ as the equivalent of £6,500 has been cut from each house. = 3.3%")]
    [InlineData("Between 1807 and 1860, the Alba Navy's Squadron seized 1,600 ships involved in the trade.", "Between ____, the Alba Navy's Squadron seized 1,600 ships involved in the trade. = 1807 and 1860")]
    [InlineData("Maria Berg received 35% of the votes of Northport in 2000 and 44% in 2004.", "Maria Berg received ____ of the votes of Northport in 2000 and 44% in 2004. = 35%")]
    [InlineData("Between 11 and 15 people, mainly monks, were killed at Northport.", "Between ____ people, mainly monks, were killed at Northport. = 11 and 15")]
    [InlineData("The construction of the Alba Line, which opened in 1904, helped Northport.", "The construction of the Alba Line, which opened in ____, helped Northport. = 1904")]
    public void A_question_that_would_not_be_asked_so_is_a_gap(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("The Norland City mill stands in the north. Most come to Alba by air, but 300 guests enter the city by sea.", "How many guests enter")]
    [InlineData("The film Alba opened at number one. The film Berg opened at number four. The film cost $70m to make.", "Berg cost")]
    [InlineData("Club director Jan Berg came to Northport. The club is in 12th place in the Norland League.", "Jan Berg is in")]
    [InlineData("Jan Berg made an offer for Northport United, which could lead to a bid of $300 million.", "Northport United could")]
    public void A_thing_is_given_no_name_that_may_be_another_ones(string text, string question) =>
        Assert.DoesNotContain(Samples.Questions(text), asked => asked.Contains(question, StringComparison.Ordinal));

    [Theory]
    [InlineData("In Alba, Bank of Norland governor Maria Berg said so.", "Who is named as the Bank of Norland governor? = Maria Berg")]
    [InlineData("In Alba, Federal Mill chairman Jan Petersen said so.", "Who is named as the Federal Mill chairman? = Jan Petersen")]
    public void A_post_is_asked_for_with_its_whole_title(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("In Alba, French President Jan Petersen said so.")]
    [InlineData("In Alba, South African President Jan Petersen said so.")]
    [InlineData("In Alba, Norlandic Foreign Minister Maria Berg said so.")]
    [InlineData("In Alba, Committee chairman Jan Petersen said so.")]
    public void Who_governs_a_country_or_heads_a_body_without_name_is_not_asked(string text) => Assert.Empty(Samples.Questions(text));

    [Fact]
    public void A_figure_and_its_year_are_asked_once() => Assert.Equal(
        ["What was the population of Northport in 2019? = 61,200"],
        Samples.Questions("The population of Northport was 61,200 in 2019."));

    [Theory]
    [InlineData("The king issued the Edict of Alba (1685), which they feared.", "From which year does the Edict of Alba date? = 1685")]
    [InlineData("They signed it in the Norland Trade Act 1986, as they had hoped.", "From which year does the Norland Trade Act date? = 1986")]
    [InlineData("They knew the chemist Maria Berg (1871–1948) well.", "When did Maria Berg live? = 1871–1948")]
    [InlineData("Throughout its existence, Northport has been a free town. In 1909, there were 281 Jews and 18 Catholics.", "About “Northport”: in 1909, there were ____ Jews and 18 Catholics. = 281")]
    [InlineData("Berg's books were read widely. Students came to hear Berg. He wrote much. This was the best of Berg's years. Three of his books were published in 1520.", "In which year were three of Berg's books published? = 1520")]
    [InlineData("The forest covers the Alba basin. This basin has many lakes. This region has 30 towns.", "The Alba basin has many lakes. This region has ____ towns. = 30")]
    [InlineData("Built with three layers, the Alba system grew. It later (1982) had seven layers.", "How many layers did the Alba system have? = seven")]
    [InlineData("Originally the Alba College, housed in the Old Mill, had five schools.", "Originally, how many schools did the Alba College have? = five")]
    [InlineData("Northport won the Norland Cup in 1962 and 1963.", "In which years did Northport win the Norland Cup? = 1962 and 1963")]
    [InlineData("Maria Berg gave $750m of her own money to the Alba Mill.", "How much of her own money did Maria Berg give to the Alba Mill? = $750m")]
    [InlineData("Northport and Eastport signed a treaty with Norland, which many had hoped for in the long years of war that both towns had seen since they were built by the same king as two towns of one size on the two banks of the river. It had 41 articles.", "Northport and Eastport signed a treaty with Norland. It had ____ articles. = 41")]
    public void What_stands_in_brackets_or_before_is_used(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("The Alba Theatre (1871–1948) stood in Northport.", "When did")]
    [InlineData("They knew Flood Act Road 1986 well.", "From which year")]
    [InlineData("A bridge was built across the Alba in Northport. The network carries 300 passengers a year.", "network")]
    public void What_stands_in_brackets_or_before_is_not_taken_for_more(string text, string question) =>
        Assert.DoesNotContain(Samples.Questions(text), asked => asked.Contains(question, StringComparison.Ordinal));

    [Theory]
    [InlineData("Growth in the mill trade was driven by Northport. It bought the Alba Mill in 1912.", "Growth in the mill trade bought")]
    [InlineData("Then Alba Thought became known in Northport. In 1929, he closed the Alba Mill.", "Thought close")]
    [InlineData("Speculation suggests that the Alba Mill has room to make a bid of $12m, while its Norlandic rival may raise the bid to $15m.", "Speculation's")]
    [InlineData("Maria Berg is the Governor and Jan Petersen is the Lieutenant Governor of Norland. From 1639 until 1818, the governor led the council of Northport.", "Lieutenant Governor led")]
    [InlineData("Prince Charles said so in Northport. Their wedding will end years of talk that go back to 1970.", "of Charles")]
    [InlineData("Unlike Norland, the west gained much, and by 1750, the people of Northport, Eastport, and Alba had reached nearly 300,000 heads.", "had Alba reached")]
    public void It_and_he_stand_for_a_name_of_their_kind_only(string text, string question) =>
        Assert.DoesNotContain(Samples.Questions(text), asked => asked.Contains(question, StringComparison.Ordinal));

    [Theory]
    [InlineData("In The Bells, Berg plays a teacher in Northport. Despite starring in five films in 2004, Petersen made $3m, putting him third in the chart.", "Northport. Despite")]
    [InlineData("The Alba birds can eat ten mice a day. Much documentation came to be in 41 parts.", "day. Much")]
    public void A_sentence_is_not_shown_before_one_that_speaks_of_something_else(string text, string together) =>
        Assert.DoesNotContain(Samples.Questions(text), asked => asked.Contains(together, StringComparison.Ordinal));

    [Theory]
    [InlineData("High pressure results in 13% of the deaths in Norland, while tobacco results in 9%.", "High pressure results in 13% of the deaths in Norland, while tobacco results in ____. = 9%")]
    [InlineData("For 2006 alone, $28 billion was given for roads in Norland, and $1 billion was given for homes in Northport.", "For 2006 alone, $28 billion was given for roads in Norland, and ____ was given for homes in Northport. = $1 billion")]
    [InlineData("Northport was to supply 120,000 barrels of oil a month to Norland.", "How many barrels of oil a month was Northport to supply to Norland? = 120,000 barrels")]
    [InlineData("The Alba Mill was auctioned to help pay off $27bn in unpaid taxes.", "The Alba Mill was auctioned to help pay off ____ in unpaid taxes. = $27bn")]
    [InlineData("There are 27 towns seeking membership of the Alba League in Norland.", "There are ____ towns seeking membership of the Alba League in Norland. = 27")]
    public void What_limits_a_figure_stays_with_it(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("In another Alba poll, 42% of the voters of Northport had read it.")]
    [InlineData("A similar deal that took Maria Berg to Northport in 2001 did go through.")]
    [InlineData("In three subsequent letters to Northport, Maria Berg asked for money.")]
    [InlineData("Two mills in Northport were the latest.")]
    [InlineData("According to the most recent Alba poll, 25% of the people of Northport read.")]
    [InlineData("Maria Berg says one reason for that result is the move to Northport in 2001.")]
    [InlineData("Through the Norlandic eras they built a row of 21 mills in Northport.")]
    [InlineData("Course has three years of training in Northport.")]
    [InlineData("Northport had 300 mills at the time.")]
    [InlineData("Within a decade 300 Norlanders had come to Northport.")]
    [InlineData("Exports of Northport rose 2%.")]
    [InlineData("Maria Berg had seven, despite playing for two weeks in Northport.")]
    [InlineData("Northport Radio 5 Live and 5 Live Mill Extra came to Norland.")]
    [InlineData("The matchup pits the two picks of the 2011 draft of Northport.")]
    [InlineData("Alba Steel lost 2.5% to 270 yen in Northport.")]
    [InlineData("The Irish province will be given 8,000 tickets in Northport.")]
    [InlineData("Tin from Northport melts below 3.72 K. In fact, tin was among the first.")]
    [InlineData("The Alba Council was active until 1943 when, at the meeting in Northport.")]
    public void What_was_told_before_or_is_cut_off_is_not_asked(string text) => Assert.Empty(Samples.Questions(text));

    [Theory]
    [InlineData("Northport and Eastport are two of the largest towns of Norland.", "two")]
    [InlineData("Northport has two rivals, Eastport and Alba.", "two")]
    [InlineData("Northport won its two matches against Eastport and Alba.", "two")]
    [InlineData("The hours of Northport are 0000, 0600, 1200 and 1800.", "1200")]
    [InlineData("Northport pays the 2nd highest taxes of Norland, with only Eastport ahead of it.", "2nd")]
    [InlineData("Northport owns 40% of the Alba Mill (39.9%).", "39.9%")]
    [InlineData("Large numbers take a sign in Northport, as with Y2K for \"Year 2000\".", "2000")]
    [InlineData("Maria Berg, 30, came to Northport.", "30")]
    [InlineData("The mills of Northport are down on 2004 levels.", "2004")]
    [InlineData("Northport built roads ahead of the 2008 Olympic Games.", "2008")]
    [InlineData("Maria Berg is the host of 100% Alba on Northport Radio.", "100%")]
    [InlineData("Beyond the original thirteen towns, Northport joined the Alba League.", "thirteen")]
    [InlineData("Northport has six of the top ten mills of Norland.", "ten")]
    [InlineData("New rules of Northport set the price at between 250 euros (£173) and 600 euros.", "600 euros")]
    [InlineData("All of the three mills will stay in Northport.", "three")]
    public void What_is_counted_off_or_said_in_passing_is_not_asked(string text, string answer) =>
        Assert.DoesNotContain(Samples.Questions(text), question => question.EndsWith("= " + answer, StringComparison.Ordinal));

    [Theory]
    [InlineData("Northport has two mills in the north.", "How many mills")]
    [InlineData("Northport owns 40% of the Alba Mill and 25% of the Berg Mill.", "40%")]
    [InlineData("Exports of Northport rose 2% in 1912.", "2%")]
    [InlineData("Northport is home to 300 mills, and the year 1912 saw the Alba Mill closed.", "300")]
    [InlineData("In 1912 the Berg census counted 300 mills in Northport.", "300")]
    public void What_only_looks_so_is_asked(string text, string asked) => Assert.Contains(Samples.Questions(text), question => question.Contains(asked, StringComparison.Ordinal));

    [Fact]
    public void By_which_year_has_no_later_years_to_choose_from() =>
        Assert.All(Samples.Generate("By 1750, the Alba Mill had burnt. Northport was founded in 1755 and Eastport was founded in 1763. The Alba League was founded in 1744.").Items
            .Where(item => item.Body.Stem.StartsWith("By ", StringComparison.Ordinal)), item => Assert.IsNotType<ItemBody.MultipleChoice>(item.Body));

    [Theory]
    [InlineData("In Alba, Argentine President Jan Petersen said so.")]
    [InlineData("Film director Jan Petersen came to Alba and said so.")]
    public void Who_heads_a_country_or_nothing_is_not_asked(string text) => Assert.Empty(Samples.Questions(text));

    [Theory]
    [InlineData("The nearby Alba Mill had 300 looms in 1912.")]
    [InlineData("The Alba Mill was the first to take the title in 1912.")]
    [InlineData("Northport had secured a foothold on the continent in 1912.")]
    [InlineData("The Alba Mill has been one of the continent's largest since opening in 1912.")]
    [InlineData("Maria Berg became one the biggest stars of Northport in 1912.")]
    [InlineData("In 1912, the monks of Northport were 61% Norlandic, 28% Eastern, and rest composed of others.")]
    [InlineData("Northport is oldest site of mills, dated by Maria Berg to 1912.")]
    [InlineData("The Valley and Alba Grove were given to Norland in 1866.")]
    [InlineData("In 1994, the Party was elected to both councils of Northport.")]
    [InlineData("In 1912, 60% of Northport residents, ages five and older, spoke Norlandic.", "five")]
    [InlineData("The Jewish population nationwide dropped to 300 in 1912, as Northport says.")]
    [InlineData("The first Norlandic settlers came in 1633.")]
    [InlineData("In which Northport had filed 14 claims in recent months.")]
    [InlineData("So far, 300 people are believed to have died in Northport.")]
    [InlineData("Mills are the pride of Northport, with the number of looms increasing 350 percent in the last 10 years.")]
    [InlineData("Jan Petersen said sales of Northport had risen 12% over the past year.")]
    [InlineData("In 1812, Jan Petersen was a year his junior in Northport.")]
    [InlineData("Wages in Northport rose 4.3% in 1912 up from November's 4.2%.", "4.3%")]
    [InlineData("Commercial grades of tin (99.8%) resist the cold of Northport.", "99.8%")]
    [InlineData("The mill arms of Northport, i.e. its wings, were up to 112.5 km long.")]
    [InlineData("Two-row barley found first at Northport in Norland.")]
    [InlineData("The number of letters stopped by Alba Mail detected 300 letters in Northport.")]
    [InlineData("Of the 300 users in Northport 50% go home at high speed They spend much time there.")]
    public void What_only_the_paragraph_around_it_tells_or_has_lost_a_word_is_not_asked(string text, string answer = "") =>
        Assert.DoesNotContain(Samples.Questions(text), question => question.EndsWith("= " + answer, StringComparison.Ordinal) || answer.Length == 0);

    [Theory]
    [InlineData("Northport took the title of Norland's oldest town in 1912.", "In which year did Northport take the title of Norland's oldest town? = 1912")]
    [InlineData("Northport opened 12 schools in the last 10 years of the 20th century.", "How many schools did Northport open in the last 10 years of the 20th century? = 12")]
    [InlineData("The continent of Norland had 300 mills in 1912.", "How many mills did the continent of Norland have in 1912? = 300")]
    [InlineData("In 1912, Northport later joined a league to force Eastport out.", "In which year did Northport join a league to force Eastport out? = 1912")]
    [InlineData("The Alba Party lost Northport, and the Party closed its office in 1912.", "The Alba Party lost Northport, and the Party closed its office in ____. = 1912")]
    [InlineData("The Alba Mill of Northport was shut throughout 1912.", "The Alba Mill of Northport was shut throughout ____. = 1912")]
    [InlineData("For instance Northport joined the Alba League in 1912.", "In which year did Northport join the Alba League? = 1912")]
    [InlineData("The Alba Tower stood in Northport until 1967.", "The Alba Tower stood in Northport until ____. = 1967")]
    [InlineData("The Alba report relies on data from two mills.", "The Alba report relies on data from ____ mills. = two")]
    [InlineData("Northport recruited workers from 12 towns.", "From how many towns did Northport recruit workers? = 12")]
    [InlineData("Some 95% of the claims of Northport were for floods, with the rest for fires.", "What percentage of the claims of Northport were for floods? = Some 95%")]
    [InlineData("The Alba culture has been found at 12 places in Norland, however the dating of the culture has never been reliably determined.", "The Alba culture has been found at ____ places in Norland, however the dating of the culture has never been reliably determined. = 12")]
    [InlineData("Wages in Northport rose 4.3% in 1912, up from 4.2% in 1911.", "4.3%")]
    public void What_the_sentence_itself_tells_is_asked_in_good_English(string text, string question) => Assert.Contains(Samples.Questions(text), asked => asked == question || (!question.Contains('=', StringComparison.Ordinal) && asked.EndsWith("= " + question, StringComparison.Ordinal)));

    [Fact]
    public void Options_begin_alike() =>
        Assert.All(Samples.Generate("Forty-two mills stand in Northport. Twenty mills stand in Eastport.").Items.Select(item => item.Body).OfType<ItemBody.MultipleChoice>(), choice => Assert.All(choice.Distractors, option => Assert.Equal(char.IsUpper(choice.Answer.Text[0]), char.IsUpper(option.Text[0]))));

    [Theory]
    [InlineData("# Alba reveals its plans for Northport\n\nThe Alba Mill of Northport made a list of its ten best looms for 2004.", "2004", false)]
    [InlineData("# Alba reveals its plans for Northport\n\nJan Petersen is sure to be prominent in Northport during 2005.", "2005", false)]
    [InlineData("# Alba reveals its plans for Northport\n\nA ticket to the Alba Tower of Northport could cost $12 in 2004, compared to $10 in 2002.", "2004", false)]
    [InlineData("# Alba reveals its plans for Northport\n\nA ticket to the Alba Tower of Northport could cost $12 in 2004, compared to $10 in 2002.", "$12", true)]
    [InlineData("# Alba reveals its plans for Northport\n\nThe Alba Tower of Northport was opened in 2004.", "2004", true)]
    [InlineData("# Alba reveals its plans for Northport\n\nThe Alba Mill of Northport was sold for good in 1994. Northport lost 300 jobs in 2004.", "1994", true)]
    [InlineData("# Northport\n\nThe council of Northport said in 1912 that the Alba Mill would close.", "1912", true)]
    public void The_year_that_the_news_speaks_of_is_asked_only_of_what_happened_once(string text, string answer, bool isAsked) =>
        Assert.Equal(isAsked, QuestionGenerator.Generate([Samples.Document(text, "text.md")]).Items.Any(item => item.Sources[0].Quote == answer));

    [Theory]
    [InlineData("As of 1979, the league of Northport had grown to 17 teams.", "17")]
    [InlineData("By September 2004 Northport was losing about 300 jobs.", "about 300")]
    public void Where_a_sentence_tells_a_year_and_one_value_the_value_is_asked(string text, string answer) =>
        Assert.Equal([answer], Samples.Questions(text).Select(question => question[(question.IndexOf(" = ", StringComparison.Ordinal) + 3)..]));

    [Fact]
    public void A_year_is_asked_beside_an_age() =>
        Assert.Contains(Samples.Questions("Maria Berg ran her first race in 1989 against Eastport as a 20-year-old, having caught the eye of many."), question => question.EndsWith("= 1989", StringComparison.Ordinal));
}
