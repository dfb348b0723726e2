using Xunit;

namespace Study.Tests.Questions;

/// <summary>From a Chinese sentence to its question: what a teacher would ask, and what nobody may ask.</summary>
public class ChineseQuestionTests
{
    private const string Dated = "(2021年9月17日)\n\n";

    [Theory]
    [InlineData("未来3年，省里将向山区学校提供800名培训名额。", "未来3年，省里将向山区学校提供多少名培训名额？ = 800名")]
    [InlineData("省图书馆收藏了将近30万件藏品。", "省图书馆收藏了多少件藏品？ = 将近30万件")]
    [InlineData("北塔机场有三条跑道。", "北塔机场有几条跑道？ = 三条")]
    [InlineData("会展中心的建筑费用占百分之四十五。", "会展中心的建筑费用占百分之多少？ = 百分之四十五")]
    [InlineData("石桥大坝全长2335米。", "石桥大坝全长多少米？ = 2335米")]
    [InlineData("全国人口超过1400万人。", "全国人口超过多少人？ = 1400万人")]
    [InlineData("山洞的深度为920米。", "山洞的深度为多少米？ = 920米")]
    [InlineData("石桥镇的出生率为6.77‰。", "石桥镇的出生率为多少‰？ = 6.77‰")]
    [InlineData("石桥镇的人口密度为42.6人/平方公里。", "石桥镇的人口密度为多少人/平方公里？ = 42.6人/平方公里")]
    [InlineData("2010年，石桥镇共有8,511 (43.3%)户农户。", "2010年，石桥镇共有多少户农户？ = 8,511")]
    public void A_figure_is_asked_where_it_stands(string sentence, string question) => Assert.Contains(question, Samples.Questions(sentence));

    [Theory]
    [InlineData("省图书馆于1912年建成。", "省图书馆于哪一年建成？ = 1912年")]
    [InlineData("省图书馆兴建于1912年。", "省图书馆兴建于哪一年？ = 1912年")]
    [InlineData("1996年，石桥钢厂成为上市公司。", "石桥钢厂于哪一年成为上市公司？ = 1996年")]
    [InlineData("赵大山1994年入选省队。", "赵大山于哪一年入选省队？ = 1994年")]
    [InlineData("2003年6月，石桥水库开始蓄水。", "石桥水库于哪年哪月开始蓄水？ = 2003年6月")]
    [InlineData("省里将于2030年举办青年论坛。", "省里将于哪一年举办青年论坛？ = 2030年")]
    [InlineData("618年，石桥县设立。", "石桥县于哪一年设立？ = 618年")]
    [InlineData("石桥塔建于公元前三千年。", "石桥塔建于哪一年？ = 公元前三千年")]
    public void A_date_is_asked_as_exactly_as_it_is_given(string sentence, string question) => Assert.Contains(question, Samples.Questions(sentence));

    [Fact]
    public void A_day_without_its_year_takes_the_year_of_the_article() =>
        Assert.Contains("省长赵大山于2021年的哪一天复信青年学生？ = 9月14日", Samples.Questions(Dated + "9月14日，省长赵大山复信青年学生。"));

    [Fact]
    public void The_year_that_another_is_compared_with_is_not_asked() =>
        Assert.DoesNotContain(Samples.Questions("到2000年，石桥镇工业总产值比1990年翻了两番。"), question => question.EndsWith("= 1990年", StringComparison.Ordinal));

    [Fact]
    public void A_day_whose_year_nobody_tells_is_not_asked() => Assert.Empty(Samples.Questions("9月14日，省长赵大山复信青年学生。"));

    [Theory]
    [InlineData("石桥市将向山区学校提供800名培训名额，建成12所职业学校。", "石桥市将建成多少所职业学校？ = 12所")]
    [InlineData("石桥大坝全长2335米，坝顶高程为185米。", "石桥大坝的坝顶高程为多少米？ = 185米")]
    [InlineData("石桥镇，位于本省东部，下辖30个村。", "石桥镇下辖多少个村？ = 30个")]
    [InlineData("石桥镇位于本省东部。该镇下辖30个村。", "石桥镇下辖多少个村？ = 30个")]
    [InlineData("赵大山出生于北塔。他于1994年入选省队。", "赵大山于哪一年入选省队？ = 1994年")]
    public void A_subject_left_out_or_taken_up_by_a_pronoun_is_named(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("赵大山和钱小河合办工厂。此外，李四海来了。他于1994年入选省队。")]
    [InlineData("双方于1994年签署协议。")]
    [InlineData("你知道石桥大坝有多长吗？它是不是有2335米？")]
    [InlineData("我们20年来修了很多路。")]
    [InlineData("大会就四个方面的问题进行了讨论。")]
    [InlineData("历史翻开了新的一页，出现了一系列变化。")]
    [InlineData("渡口之战发生于天正3年（1575年）。")]
    public void What_needs_the_page_beside_it_is_not_asked(string text) =>
        Assert.DoesNotContain(Samples.Questions(text), question => question.Contains("1994", StringComparison.Ordinal) || question.Contains("2030", StringComparison.Ordinal)
            || question.Contains('几', StringComparison.Ordinal) || question.EndsWith("= 2335米", StringComparison.Ordinal));

    [Fact]
    public void What_was_given_is_asked_in_a_sentence_of_its_own() => Assert.Contains(
        "省里向“山区读书计划”捐赠了多少元？ = 3亿元",
        Samples.Questions("省里将加快建设学校，用好省里向“山区读书计划”捐赠的3亿元。"));

    [Fact]
    public void A_sum_before_its_noun_is_asked_as_its_size() => Assert.Contains(
        "省里2018年设立的首期专项贷款规模是多少？ = 300亿元",
        Samples.Questions("省里2018年设立的首期300亿元专项贷款即将发放完毕。"));

    [Fact]
    public void The_year_of_what_is_described_is_asked_in_a_sentence_of_its_own() => Assert.Contains(
        "省里于哪一年设立了首期300亿元专项贷款？ = 2018年",
        Samples.Questions("省里2018年设立的首期300亿元专项贷款即将发放完毕。"));

    [Fact]
    public void An_anniversary_is_asked_by_its_year() =>
        Assert.Contains("2021年是石桥大学成立多少周年？ = 50周年", Samples.Questions(Dated + "值此石桥大学成立50周年之际，校友回到母校。"));

    [Theory]
    [InlineData("石桥国总统赵大山、北塔国总统钱小河、南浦国总统孙有田、东岭国总统李四海出席会议。", "2021年9月，石桥国总统是谁？ = 赵大山")]
    [InlineData("石桥大学历史研究所所长赵大山说，城墙保存完好。", "2021年9月，赵大山担任什么职务？ = 石桥大学历史研究所所长")]
    public void A_post_is_asked_as_of_its_article(string text, string question) => Assert.Contains(question, Samples.Questions(Dated + text));

    [Theory]
    [InlineData("各国领导人签署《石桥宣言》。", "各国领导人签署了什么宣言？ = 《石桥宣言》")]
    [InlineData("赵大山主演电视剧《长河落日》。", "赵大山主演哪部电视剧？ = 《长河落日》")]
    [InlineData("省里在“山村书屋”行动框架内开展活动。", "省里在什么行动框架内开展活动？ = “山村书屋”")]
    public void A_title_or_a_named_thing_is_asked_by_its_kind(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("省里力争2030年实现2.3万亿元产值目标。", "target")]
    [InlineData("省里将建成12所职业学校。", "planned")]
    [InlineData("全省产值预计达到2.3万亿元。", "estimated")]
    [InlineData("省里建成了12所职业学校。", "stated")]
    public void How_far_the_source_stands_behind_it_is_kept(string text, string modality) =>
        Assert.All(Samples.Generate(text).Items, item => Assert.Equal(modality, item.Modality.ToString().ToLowerInvariant()));

    [Fact]
    public void A_target_stays_a_target_in_the_question() =>
        Assert.Contains("省里力争未来5年同各国累计贸易额实现多少美元目标？ = 2.3万亿美元", Samples.Questions("省里力争未来5年同各国累计贸易额实现2.3万亿美元目标。"));

    [Theory]
    [InlineData("如果资金到位，石桥水库将于2030年完工。", "如果资金到位，石桥水库将于____完工。 = 2030年")]
    [InlineData("赵大山是石桥人，他在1994年时加入了省队，成为队里的主力。", "赵大山是石桥人，他在____时加入了省队，成为队里的主力。 = 1994年")]
    [InlineData("赵大山和钱小河出生于石桥镇。他们修建了3座桥。", "赵大山和钱小河出生于石桥镇。他们修建了____桥。 = 3座")]
    public void A_sentence_that_no_question_fits_is_shown_with_what_it_needs(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("石兰（学名：）是石斛属的植物。叶长椭圆形，叶长5－8厘米。石兰生于山区。", "关于石兰：叶长椭圆形，叶长____。 = 5－8厘米")]
    [InlineData("赵大山（），石桥人，1982年7月参加工作。", "赵大山于哪年哪月参加工作？ = 1982年7月")]
    public void A_headword_is_what_its_text_speaks_of(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("远山钢铁股份有限公司年度报告摘要\n\n公司成立于1998年6月，公司共有员工12460人。", "远山钢铁股份有限公司成立于哪年哪月？ = 1998年6月")]
    [InlineData("都石塔\n\n都石塔位于石桥市，始建于1412年。都石塔高62米。", "都石塔始建于哪一年？ = 1412年")]
    [InlineData("2022年石桥省教育公报\n\n石桥省共有高等学校30所，其中职业学校12所。", "2022年，石桥省共有高等学校多少所？ = 30所")]
    public void A_title_says_of_what_the_text_speaks(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("石桥钢厂实现营业收入186亿元，同比增长12%。", "石桥钢厂同比增长百分之多少？ = 12%")]
    [InlineData("省长赵大山强调，要秉持人民至上理念。", "省长赵大山要秉持什么理念？ = 人民至上理念")]
    [InlineData("石桥省不能走老路，推行旧政策、旧制度、旧办法。", "石桥省推行什么？ = 旧政策、旧制度、旧办法")]
    [InlineData("石桥市位于平原，是全国最大的城市之一。", "全国最大的城市之一是什么？ = 石桥市")]
    public void What_is_said_of_another_is_not_asked_of_the_subject(string text, string wrong) => Assert.DoesNotContain(wrong, Samples.Questions(text));

    [Theory]
    [InlineData("石桥大学简称石大。", "石桥大学简称什么？ = 石大")]
    [InlineData("石桥镇位于石桥省东部山区。", "石桥镇位于哪里？ = 石桥省东部山区")]
    [InlineData("赵大山毕业于石桥师范大学。", "赵大山毕业于哪所学校？ = 石桥师范大学")]
    [InlineData("省里将设立石桥经贸学院。", "省里将设立什么学院？ = 石桥经贸学院")]
    [InlineData("石桥大会决定，由乌兹别克斯坦接任轮值主席国。", "石桥大会决定由哪个国家接任轮值主席国？ = 乌兹别克斯坦")]
    [InlineData("2015年7月，赵大山在北京出席石桥大会。", "2015年7月，赵大山在哪里出席石桥大会？ = 北京")]
    [InlineData("赵大山以视频方式出席石桥大会。", "赵大山以什么方式出席石桥大会？ = 视频方式")]
    [InlineData("石桥市是石桥省最大的城市。", "石桥省最大的城市是什么？ = 石桥市")]
    [InlineData("石桥文化的基础在于文明互鉴。", "石桥文化的基础在于什么？ = 文明互鉴")]
    public void What_is_named_once_is_asked_for(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("石桥组织吸收埃及、卡塔尔、沙特阿拉伯为对话伙伴。", "石桥组织吸收哪些国家为对话伙伴？ = 埃及、卡塔尔、沙特阿拉伯")]
    [InlineData("石桥省在科技、教育、文化、卫生等领域取得成就。", "石桥省在哪些领域取得成就？ = 科技、教育、文化、卫生等")]
    [InlineData("石桥大学包括文学院、理学院和工学院。", "石桥大学包括哪些？ = 文学院、理学院和工学院")]
    [InlineData("石桥人始终遵循“互信、互利、平等”的“石桥精神”。", "“石桥精神”的内容是什么？ = 互信、互利、平等")]
    public void A_list_is_asked_for_as_a_whole(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("他们不忘初心、砥砺前行。")]
    [InlineData("石桥人风雨同舟、同甘共苦。")]
    public void A_slogan_is_no_list(string text) => Assert.Empty(Samples.Questions(text));

    [Fact]
    public void The_points_of_a_series_are_asked_for_by_their_number() => Assert.Contains(
        "省长赵大山提出的三点建议中，第二点是什么？ = 走共同富裕之路",
        Samples.Questions("省长赵大山在大会上提出三点建议。\n\n第一，走绿色发展之路。\n\n第二，走共同富裕之路。\n\n第三，走开放创新之路。"));

    [Fact]
    public void A_series_with_a_gap_is_not_asked_for() => Assert.DoesNotContain(
        Samples.Questions("省长赵大山在大会上提出三点建议。\n\n第一，走绿色发展之路。\n\n第三，走开放创新之路。"),
        question => question.Contains("点是什么", StringComparison.Ordinal));

    [Theory]
    [InlineData("截至2020年，石桥水库累计发电300亿千瓦时。", "2020年")]
    [InlineData("2014年，赵大山首次获得金牌。", "首次")]
    [InlineData("石桥省拟向农户每10亩发放补贴800元。", "10亩")]
    [InlineData("赵大山和钱小河当年相识，两人合办石桥钢厂。", "两人")]
    [InlineData("赵大山获得男子100米自由泳金牌。", "100米")]
    public void A_figure_that_tells_nothing_by_itself_is_not_asked_for(string text, string answer) =>
        Assert.DoesNotContain(Samples.Questions(text), question => question.EndsWith(" = " + answer, StringComparison.Ordinal));

    [Theory]
    [InlineData("前三季度，石桥省粮食总产量529万吨，同比增长6.7%。", "2021年前三季度，石桥省粮食总产量是多少吨？ = 529万吨")]
    [InlineData("1-7月份，石桥省工业企业实现利润390亿元，同比增长17.1%。", "2021年1-7月份，石桥省工业企业实现利润多少元？ = 390亿元")]
    [InlineData("全国夏粮总产量13926万吨，比上年减少162万吨。", "2021年，全国夏粮总产量是多少吨？ = 13926万吨")]
    [InlineData("初步核算，上半年国内生产总值529亿元，同比增长6.7%。", "2021年上半年国内生产总值是多少元？ = 529亿元")]
    [InlineData("前三季度，石桥省粮食总产量529万吨。石桥省油料产量36万吨，同比下降1.1%。", "2021年前三季度，石桥省油料产量是多少吨？ = 36万吨")]
    [InlineData("今天，石桥省图书馆接待了3000名读者。", "2021年9月17日，石桥省图书馆接待了多少名读者？ = 3000名")]
    [InlineData("全年石桥省粮食总产量529万吨，比上年增长6.7%。", "2021年全年石桥省粮食总产量是多少吨？ = 529万吨")]
    [InlineData("截至目前，石桥省图书馆已接待3000名读者。", "截至2021年9月，石桥省图书馆已接待多少名读者？ = 3000名")]
    public void A_time_is_told_with_the_year_of_its_article(string text, string question) => Assert.Contains(question, Samples.Questions(Dated + text));

    [Fact]
    public void A_time_in_the_title_is_the_time_of_what_is_reported() => Assert.Contains(
        "2018年1-7月份，石桥省股份制企业实现利润多少元？ = 278亿元",
        Samples.Questions("2018年1-7月份石桥省工业企业利润增长17.1%\n\n石桥省股份制企业实现利润278亿元，同比增长21.3%。"));

    [Theory]
    [InlineData("石桥省油料产量36万吨，同比下降1.1%。")]
    [InlineData("全国夏粮总产量13926万吨，比上年减少162万吨。")]
    [InlineData("前三季度，石桥省粮食总产量529万吨。")]
    [InlineData("今年下半年，石桥省图书馆将接待3000名读者。")]
    public void A_figure_of_a_year_that_nobody_tells_is_not_asked(string text) => Assert.Empty(Samples.Questions(text));

    [Theory]
    [InlineData("全市粮食总产量529万吨，比上年增长6.7%。全市共有图书馆9座。", "全市粮食总产量共有图书馆几座？ = 9座")]
    [InlineData("北塔大桥全长2180米，双向六车道，预计2022年10月建成。", "双向六车道预计于哪年哪月建成？ = 2022年10月")]
    [InlineData("赵大山5000人。", "赵大山有多少人？ = 5000人")]
    [InlineData("石桥地铁采用自动系统，列车最高时速80公里。", "列车最高时速是多少公里？ = 80公里")]
    [InlineData("记者从石桥地铁集团获悉，东山地铁开通了。该线路共设9座车站，总投资106亿元，于2019年3月开工建设。", "记者的总投资于哪年哪月开工建设？ = 2019年3月")]
    [InlineData("赵大山查阅了2000种古籍，从中选出640种。", "赵大山从中选出多少种？ = 640种")]
    [InlineData("赵大山，1930年12月30日出生于石桥。据石桥大学统计，2000年以来，北塔地区150万人受益于新法。", "赵大山据石桥大学统计，____以来，北塔地区150万人受益于新法。 = 2000年")]
    public void What_points_to_another_clause_is_not_asked_alone(string text, string wrong) => Assert.DoesNotContain(wrong, Samples.Questions(text));

    [Fact]
    public void Whoever_a_text_begins_with_is_who_does_what_follows() => Assert.Contains(
        "赵大山于哪一年考入石桥大学？ = 1951年",
        Samples.Questions("科学家赵大山\n\n赵大山，1930年12月30日出生于石桥，物理学家。1951年考入石桥大学，1955年毕业。"));
}
