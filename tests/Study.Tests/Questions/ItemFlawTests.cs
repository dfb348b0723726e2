using Study.Questions;
using Xunit;

namespace Study.Tests.Questions;

public class ItemFlawTests
{
    [Theory]
    [InlineData("In which year did the journal recognize the university?", "the university")]
    [InlineData("How many players did the football team lose?", "the football team")]
    [InlineData("Berg finished the game with ____ points.", "the game")]
    [InlineData("During his ____ the side won three titles.", "During his")]
    public void An_English_stem_that_needs_the_page_says_which_words_do(string stem, string words) => Assert.Equal(words, EnglishReferences.FirstIn(stem));

    [Theory]
    [InlineData("In which year did the University of Northport open the university library?")]
    [InlineData("Which was the first university in the country?")]
    [InlineData("How many people live in the city of Northport?")]
    [InlineData("How many points did the Broncos give the team?")]
    [InlineData("How many points did Northport score to beat the Eastport team in the last minutes of the game?")]
    [InlineData("On May 21, 2013, the owners awarded the game to ____.")]
    [InlineData("About “The Northport bridge”: how much did the company earn?")]
    [InlineData("Northport opened a museum in 1912, and the museum has ____ rooms.")]
    public void An_English_stem_that_tells_which_one_it_means_stays(string stem) => Assert.Null(EnglishReferences.FirstIn(stem));

    [Theory]
    [InlineData("红石鱼的本鱼分布于哪里？", "its subject is told twice")]
    [InlineData("关于石桥站是石桥铁路上的车站：站台设有____股道。", "its subject is told twice")]
    [InlineData("石桥站是石桥铁路上的一座车站位于____。", "its subject is told twice")]
    [InlineData("标准的弓长度为七尺____。", "the gap stands within a figure")]
    [InlineData("赵大山担任司令。至____起退休。", "the clause is bound to one that is not told")]
    [InlineData("石桥省的主要湖泊有：镜湖：位于____。", "the gap stands within a figure")]
    [InlineData("关于石桥州：都市人口率：75，____。", "the gap stands within a figure")]
    [InlineData("石桥-于哪一天合组联盟？", "the gap stands within a figure")]
    [InlineData("赵大山将____国家再细分成。", "the sentence ends before it has said what it set out to say")]
    [InlineData("赵大山和钱小河向赵大山赠送____书。", "its subject is told twice")]
    [InlineData("关于石桥县：____共和国成立初期。", "it says too little for one answer")]
    [InlineData("赵大山提出____。", "it says too little for one answer")]
    [InlineData("与东岭总督赵大山签订了什么条约？", "it begins in the middle of something")]
    [InlineData("关于石桥国：据此，石桥军在北纬____演习。", "it begins in the middle of something")]
    [InlineData("石桥国的钱朝便于什么时候实施了管辖？", "it begins in the middle of something")]
    [InlineData("关于石桥国：____成为主流。", "it says too little for one answer")]
    [InlineData("____后由于石桥国改革开放及东岭实施新法。", "the sentence ends before it has said what it set out to say")]
    [InlineData("石桥市的人口从1949年的5万人增加到8万人，而____。", "the sentence ends before it has said what it set out to say")]
    [InlineData("关于石桥国：同一时间，石桥国发动____西征。", "it begins in the middle of something")]
    [InlineData("关于石桥素：____石桥素的别名。", "it says too little for one answer")]
    [InlineData("加上石桥省在几个县设置了学校？", "it begins in the middle of something")]
    [InlineData("关于赵大山：更强制解散新民会，称为____。", "it begins in the middle of something")]
    [InlineData("关于石桥字：表中计有____新字。", "it begins with what only the text beside it names")]
    [InlineData("妻子小兰于____病逝于东岭。", "it begins with what only the text beside it names")]
    [InlineData("在石桥会议室于哪一天主持召开了第一次会议？", "it does not say of whom it is told")]
    [InlineData("关于石桥庙：东岭人称为什么？", "it does not say of whom it is told")]
    [InlineData("1839年，石桥教会开办了该市第一所学校，并于____主办大会。", "“该市” points outside the question")]
    public void A_Chinese_stem_whose_parts_do_not_fit_says_why(string stem, string flaw) => Assert.Equal(flaw, ChineseSplices.FlawOf(stem));

    [Theory]
    [InlineData("石桥大学是省里最大的大学，该大学有____名学生。")]
    [InlineData("石桥市开办了该市第一所学校，共有____名学生。")]
    [InlineData("石桥大坝全长多少米？")]
    [InlineData("关于石桥镇：石桥是一座古桥，长____。")]
    [InlineData("到哪一年底，石桥市将建成10所学校？")]
    [InlineData("与会领导人认为石桥组织在哪些领域的合作取得成就？")]
    [InlineData("由于石桥国实施新法，东岭于____开放。")]
    [InlineData("石桥镇又称____。")]
    [InlineData("石桥和弓简称什么？")]
    [InlineData("东岭人把石桥称为什么？")]
    [InlineData("在石桥省，东岭市于哪一年举行比赛？")]
    [InlineData("书中国王的名字是____。")]
    [InlineData("母亲河石桥江长____。")]
    [InlineData("赵大山提出____，得到全省赞同。")]
    public void A_Chinese_stem_whose_parts_fit_stays(string stem) => Assert.Null(ChineseSplices.FlawOf(stem));
}
