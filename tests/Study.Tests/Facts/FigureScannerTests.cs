using System.Globalization;
using CsCheck;
using Study.Facts;
using Xunit;

namespace Study.Tests.Facts;

public class FigureScannerTests
{
    /// <summary>What is found in a text: each mention's words, value and unit.</summary>
    private static string Found(string text) => string.Join(" | ", FigureScanner.Scan(text).Select(mention => mention.Span.In(text) + " = " + ValueOf(mention)));

    private static string ValueOf(Mention mention) => mention switch
    {
        FigureMention { IsVague: true } => "vague",
        FigureMention { Figure: var figure } => string.Create(
            CultureInfo.InvariantCulture,
            $"{figure.Low:G29}{(figure.IsRange ? $"..{figure.High:G29}" : "")} {figure.Unit}{(figure.Hedge == Hedge.Exact ? "" : " " + figure.Hedge)}"),
        DateMention date => date.From + (date.To is null ? "" : ".." + date.To),
        _ => "?",
    };

    [Theory]
    [InlineData("贸易额2.3万亿美元", "2.3万亿美元 = 2300000000000 USD")]
    [InlineData("２.３万亿美元", "２.３万亿美元 = 2300000000000 USD")]
    [InlineData("一万五千亿元", "一万五千亿元 = 1500000000000 CNY")]
    [InlineData("首期300亿元人民币等值贷款", "首期 = 1 期 | 300亿元人民币等值 = 30000000000 CNY")]
    [InlineData("提供将近12亿剂疫苗", "将近12亿剂 = 1200000000 剂 Nearly")]
    [InlineData("100多个国家", "100多个 = 100 个 MoreThan")]
    [InlineData("两百余万人", "两百余万人 = 2000000 person MoreThan")]
    [InlineData("三十几万人", "三十几万人 = 300000 person MoreThan")]
    [InlineData("年均增长约12%", "约12% = 12 percent About")]
    [InlineData("占百分之十二点五", "百分之十二点五 = 12.5 percent")]
    [InlineData("下降2.5个百分点", "2.5个百分点 = 2.5 percentagepoint")]
    [InlineData("三分之一的学生", "三分之一 = 0.3333333333333333333333333333 fraction")]
    [InlineData("3万4000名学员", "3万4000名 = 34000 person")]
    [InlineData("5万4千6百人", "5万4千6百人 = 54600 person")]
    [InlineData("1,100.9亿元", "1,100.9亿元 = 110090000000 CNY")]
    [InlineData("长702米，深80米", "702米 = 702 m | 80米 = 80 m")]
    [InlineData("每小时70-80公里", "70-80公里 = 70..80 km")]
    [InlineData("海拔200米至2,300米", "200米至2,300米 = 200..2300 m")]
    [InlineData("增长两倍", "两倍 = 2 multiple")]
    [InlineData("至少50人参加", "50人 = 50 person AtLeast")]
    [InlineData("30万人以上", "30万人以上 = 300000 person AtLeast")]
    [InlineData("气温-3℃", "-3℃ = -3 degC")]
    [InlineData("面积1.601 km²", "1.601 km² = 1.601 km2")]
    [InlineData("二期贷款", "二期 = 2 期")]
    [InlineData("两百五十", "两百五十 = 250 none")]
    [InlineData("这是两百五十", "")]
    [InlineData("七成学生", "七成 = 70 percent")]
    [InlineData("3成立", "")]
    [InlineData("打九折", "九折 = 90 percent")]
    [InlineData("万分之三", "万分之三 = 0.0003 fraction")]
    [InlineData("历时三年半", "三年半 = 3.5 year")]
    [InlineData("历时8天12小时", "8天12小时 = 8.5 day")]
    [InlineData("三年多", "三年多 = 3 year MoreThan")]
    [InlineData("上半年", "")]
    [InlineData("介于20和30米之间", "20和30米 = 20..30 m")]
    [InlineData("增长6個百分點", "6個百分點 = 6 percentagepoint")]
    [InlineData("四千五百六十九万八千三百一十一亿元", "四千五百六十九万八千三百一十一亿元 = 4569831100000000 CNY")]
    [InlineData("2千零30万元", "2千零30万元 = 20300000 CNY")]
    [InlineData("价值一美元", "一美元 = 1 USD")]
    [InlineData("登陆部队", "")]
    [InlineData("有3到5万人死亡", "3到5万人 = 30000..50000 person")]
    [InlineData("8000到1万人", "8000到1万人 = 8000..10000 person")]
    [InlineData("每日开行16至20对列车", "16至20对 = 16..20 对")]
    [InlineData("五到十年", "五到十年 = 5..10 year")]
    [InlineData("五兆六十二亿元", "五兆六十二亿元 = 5006200000000 CNY")]
    [InlineData("纹银三十两", "三十两 = 30 liang")]
    [InlineData("三万两千人", "三万两千人 = 32000 person")]
    [InlineData("一个半小时", "一个半小时 = 1.5 hour")]
    [InlineData("两个半月", "两个半月 = 2.5 month")]
    [InlineData("二又三分之一", "二又三分之一 = 2.3333333333333333333333333333 none")]
    [InlineData("零下5度", "零下5度 = -5 degC")]
    [InlineData("摄氏25度", "摄氏25度 = 25 degC")]
    [InlineData("华氏温度98.6度", "华氏温度98.6度 = 98.6 degF")]
    [InlineData("零下二十摄氏度", "零下二十摄氏度 = -20 degC")]
    [InlineData("转过45度", "45度 = 45 deg")]
    [InlineData("光速约3.0×10⁸米/秒", "约3.0×10⁸米/秒 = 300000000 m/s About")]
    [InlineData("68,511（43.3%）户", "68,511 = 68511 none | 43.3% = 43.3 percent")]
    [InlineData("活到一百零", "")]
    [InlineData("北纬39度54分", "39度54分 = 39.9 deg")]
    [InlineData("位于28.5°E", "28.5°E = 28.5 deg")]
    [InlineData("七成六的人", "七成六 = 76 percent")]
    [InlineData("浓度万万分之七", "万万分之七 = 7E-08 fraction")]
    [InlineData("64字节", "64字节 = 64 B")]
    [InlineData("第三季度", "")]
    [InlineData("成绩为3分33秒60", "3分33秒60 = 3.56 minute")]
    [InlineData("以24秒09夺冠", "24秒09 = 24.09 second")]
    [InlineData("得3分", "3分 = 3 分")]
    [InlineData("偏转5度以上", "5度以上 = 5 deg AtLeast")]
    public void Chinese_figures_have_value_unit_and_hedge(string text, string found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("第二十一次会议", "第二十一次 = 21 次")]
    [InlineData("第15张单曲", "第15张 = 15 张")]
    [InlineData("居全球首位", "首位 = 1 person")]
    [InlineData("the twenty-first meeting", "twenty-first = 21 ordinal")]
    public void Ordinals_have_a_rank(string text, string found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("2021年9月17日", "2021年9月17日 = 2021-09-17")]
    [InlineData("二〇二一年九月十七日", "二〇二一年九月十七日 = 2021-09-17")]
    [InlineData("2009 年 8 月 31 日", "2009 年 8 月 31 日 = 2009-08-31")]
    [InlineData("9月14日", "9月14日 = --09-14")]
    [InlineData("20世纪上半叶", "20世纪上半叶 = C20 上半叶")]
    [InlineData("20世纪80年代初", "20世纪80年代初 = 1980s 初")]
    [InlineData("公元前221年", "公元前221年 = -0221")]
    [InlineData("1985年9月至1987年7月", "1985年9月至1987年7月 = 1985-09..1987-07")]
    [InlineData("于1993被发现", "1993 = 1993")]
    [InlineData("已有1500年的历史", "1500年 = 1500 year")]
    [InlineData("1995年底", "1995年底 = 1995 底")]
    [InlineData("1995 - 1997年的收入", "1995 - 1997年 = 1995..1997")]
    [InlineData("2018年1-7月份", "2018年1-7月份 = 2018-01..2018-07")]
    [InlineData("2015年和2018年之间", "2015年和2018年 = 2015..2018")]
    [InlineData("他07年离开", "07年 = 2007")]
    [InlineData("康熙三年五月", "康熙三年五月 = 1664 康熙三年五月")]
    [InlineData("民国元年", "民国元年 = 1912 民国元年")]
    [InlineData("农历八月十五", "八月十五 = --08-15 农历")]
    [InlineData("三月二十人", "三月 = --03 | 二十人 = 20 person")]
    [InlineData("上世纪90年代", "上世纪90年代 = 1990s")]
    [InlineData("更新于2021-09-17", "2021-09-17 = 2021-09-17")]
    [InlineData("昭和18年12月任中将", "昭和18年12月 = 1943 昭和18年12月")]
    [InlineData("康熙二十三年十二月", "康熙二十三年十二月 = 1684 康熙二十三年十二月")]
    [InlineData("在1620-21年间", "1620-21年 = 1620..1621")]
    [InlineData("秦灭六国（前221年）", "前221年 = -0221")]
    [InlineData("在大会前221年", "221年 = 221 year")]
    [InlineData("公元前5至前4世纪", "公元前5至前4世纪 = C-5..C-4")]
    [InlineData("18至19世纪", "18至19世纪 = C18..C19")]
    [InlineData("20世纪八九十年代", "20世纪八九十年代 = 1980s 八九十年代")]
    [InlineData("2014年夏天", "2014年夏天 = 2014 夏天")]
    [InlineData("2021年的第二周", "2021年的第二周 = 2021 第二周")]
    [InlineData("2011年3月11日14时46分", "2011年3月11日14时46分 = 2011-03-11 14时46分")]
    [InlineData("2016年12月15日晚上7:00到8:00", "2016年12月15日晚上7:00到8:00 = 2016-12-15 晚上7:00到8:00")]
    [InlineData("9月17日星期五", "9月17日星期五 = --09-17")]
    [InlineData("正月初一", "正月初一 = --01-01 农历")]
    [InlineData("两千零八年八月八日", "两千零八年八月八日 = 2008-08-08")]
    [InlineData("一千九百九十七年", "一千九百九十七年 = 1997")]
    [InlineData("历经一千三百年", "一千三百年 = 1300 year")]
    [InlineData("（路易九世，1226-1270）", "1226-1270 = 1226..1270")]
    public void Chinese_dates_are_as_exact_as_they_are_given(string text, string found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("on 17 September 2021", "17 September 2021 = 2021-09-17")]
    [InlineData("On September 17, 2021, it rained", "September 17, 2021 = 2021-09-17")]
    [InlineData("In May 2013 Holden closed", "May 2013 = 2013-05")]
    [InlineData("in 1891", "1891 = 1891")]
    [InlineData("the 1960s", "1960s = 1960s")]
    [InlineData("in the early 19th century", "19th century = C19 early")]
    [InlineData("from 1870 to 1939", "1870 to 1939 = 1870..1939")]
    [InlineData("(1870–76)", "1870–76 = 1870..1876")]
    [InlineData("in 221 BC", "221 BC = -0221")]
    [InlineData("1466 people", "1466 = 1466 none")]
    [InlineData("the third quarter of 2016", "third quarter of 2016 = 2016 Q3")]
    [InlineData("at the end of 2000", "end of 2000 = 2000 end")]
    [InlineData("since summer 1972", "summer 1972 = 1972 summer")]
    [InlineData("from 4 to 22 January 2017", "4 to 22 January 2017 = 2017-01-04..2017-01-22")]
    [InlineData("November 19 to 20", "November 19 to 20 = --11-19..--11-20")]
    [InlineData("between May 2015 and June 2018", "May 2015 and June 2018 = 2015-05..2018-06")]
    [InlineData("on the 4th of July, 1776", "4th of July, 1776 = 1776-07-04")]
    [InlineData("in nineteen ninety-six", "nineteen ninety-six = 1996")]
    [InlineData("updated 2021-09-17", "2021-09-17 = 2021-09-17")]
    [InlineData("on 22/Jan/2019", "22/Jan/2019 = 2019-01-22")]
    [InlineData("he may march on", "")]
    [InlineData("the second may come", "second = 2 ordinal")]
    [InlineData("the 1914–18 war", "1914–18 = 1914..1918")]
    [InlineData("from 1600 to the present", "1600 to the present = 1600")]
    [InlineData("(1999–present)", "1999–present = 1999")]
    [InlineData("the 18th and 19th centuries", "18th and 19th centuries = C18..C19")]
    [InlineData("the late nineteenth century", "nineteenth century = C19 late")]
    [InlineData("in the nineties", "nineties = 1990s")]
    [InlineData("all in their sixties", "")]
    [InlineData("at Christmas 1914", "Christmas 1914 = 1914 Christmas")]
    [InlineData("the last week of February 1974", "last week of February 1974 = 1974 last week")]
    [InlineData("Show week 3 of 2027", "week 3 of 2027 = 2027 week 3")]
    [InlineData("on May 3, 2019 at 8:00 pm", "May 3, 2019 at 8:00 pm = 2019-05-03 at 8:00 pm")]
    [InlineData("until 2018 June", "2018 June = 2018-06")]
    [InlineData("from 2015/08/12 until October 22", "2015/08/12 until October 22 = 2015-08-12..2015-10-22")]
    [InlineData("no later than 2018", "2018 = 2018")]
    [InlineData("more than 2000", "more than 2000 = 2000 none MoreThan")]
    [InlineData("(Avicenna, 980–1037)", "980–1037 = 0980..1037")]
    [InlineData("pages (980–103)", "")]
    public void English_dates_are_as_exact_as_they_are_given(string text, string found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("US$2.3 trillion", "US$2.3 trillion = 2300000000000 USD")]
    [InlineData("£30m a year", "£30m = 30000000 GBP")]
    [InlineData("about 12 percent", "about 12 percent = 12 percent About")]
    [InlineData("nearly 1.2 billion doses", "nearly 1.2 billion = 1200000000 none Nearly")]
    [InlineData("more than 14,000 outfits", "more than 14,000 = 14000 none MoreThan")]
    [InlineData("twenty-five ships", "twenty-five = 25 none")]
    [InlineData("two hundred and five men", "two hundred and five = 205 none")]
    [InlineData("half a million people", "half a million = 500000 none")]
    [InlineData("two thirds of them", "two thirds = 0.6666666666666666666666666667 fraction")]
    [InlineData("hundreds of people", "hundreds = vague")]
    [InlineData("6,300 kilometres", "6,300 kilometres = 6300 km")]
    [InlineData("about $ 14 million", "about $ 14 million = 14000000 USD About")]
    [InlineData("thirteen dollars and forty-five cents", "thirteen dollars and forty-five cents = 13.45 USD")]
    [InlineData("half an hour", "half an hour = 0.5 hour")]
    [InlineData("one and a half hours", "one and a half hours = 1.5 hour")]
    [InlineData("13 hours and 30 minutes", "13 hours and 30 minutes = 13.5 hour")]
    [InlineData("a 90-year-old man", "90-year-old = 90 year")]
    [InlineData("a man aged 87", "87 = 87 year")]
    [InlineData("a 1/4 mile track", "1/4 mile = 0.25 mi")]
    [InlineData("between 20 and 30 metres", "20 and 30 metres = 20..30 m")]
    [InlineData("the 21st meeting", "21st = 21 ordinal")]
    [InlineData("100° Celsius", "100° Celsius = 100 degC")]
    [InlineData("five to ten years", "five to ten years = 5..10 year")]
    [InlineData("rose from five to ten", "five = 5 none | ten = 10 none")]
    [InlineData("between five and ten years", "five and ten years = 5..10 year")]
    [InlineData("an hour and a half", "an hour and a half = 1.5 hour")]
    [InlineData("one year and a half", "one year and a half = 1.5 year")]
    [InlineData("half a century", "half a century = 0.5 century")]
    [InlineData("two and three fifths", "two and three fifths = 2.6 none")]
    [InlineData("minus 5 degrees Celsius", "minus 5 degrees Celsius = -5 degC")]
    [InlineData("five point two percent", "five point two percent = 5.2 percent")]
    [InlineData("6.02×10^23 molecules", "6.02×10^23 = 602000000000000000000000 none")]
    [InlineData("one in five people", "one in five = 0.2 fraction")]
    [InlineData("7 out of 10 voters", "7 out of 10 = 0.7 fraction")]
    [InlineData("three in ten minutes", "three = 3 none | ten minutes = 10 minute")]
    [InlineData("5 ft 2 in tall", "5 ft 2 in = 5.1666666666666666666666666667 ft")]
    [InlineData("It costs 15 dollars 50.", "15 dollars 50 = 15.5 USD")]
    [InlineData("paid 20 dollars 15 minutes later", "20 dollars = 20 USD | 15 minutes = 15 minute")]
    public void English_figures_have_value_unit_and_hedge(string text, string found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("数百人参加", "数百人 = vague")]
    [InlineData("几十座桥", "几十座 = vague")]
    [InlineData("七八个人", "七八个 = vague")]
    public void What_names_no_value_is_vague(string text, string found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("F-16战斗机和G20峰会")]
    [InlineData("COVID-19 and GPT-4")]
    [InlineData("5G网络与3D打印")]
    [InlineData("一个国家的一项行动")]
    [InlineData("one of the countries")]
    [InlineData("编号123456789012345678901234567890")]
    [InlineData("call 138-2010-2015 now")]
    [InlineData("https://www.example.org/2020/30%25")]
    [InlineData("下午3时30分开会")]
    [InlineData("凌晨2时，早上七点，晚上8点半")]
    [InlineData("at 3:08 p.m. and 8 o'clock")]
    [InlineData("以3比2战胜，2-0获胜")]
    [InlineData("won 24–10")]
    [InlineData("比例尺1:50000")]
    [InlineData("my number is 123-12-1234")]
    [InlineData("近十里冲站和五里店")]
    [InlineData("三元区和八里桥")]
    [InlineData("他两度获得金牌，五度饰演主角")]
    [InlineData("编号是007，跑道是08")]
    public void A_number_that_counts_nothing_is_passed_over(string text) => Assert.Equal("", Found(text));

    [Theory]
    [InlineData("学校坐落在河边，校园里种满了树，学生每天在树下读书。")]
    [InlineData("The school stands by the river, and the children read under its trees every day.")]
    public void A_text_without_figures_is_scanned_without_allocating(string text)
    {
        _ = FigureScanner.Scan(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = FigureScanner.Scan(text);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Any_mix_of_numerals_is_scanned_without_failing_and_mentions_do_not_overlap() =>
        Gen.String[Gen.Char["0123456789一二三百千万亿兆点第年月日世纪个名元%,.-~至到约近多余 $£aofthremilnp百分之:：比两半零下度又上午公前正×^"], 0, 40].Sample(text =>
        {
            var end = 0;
            foreach (var mention in FigureScanner.Scan(text))
            {
                Assert.True(mention.Span.Start >= end);
                Assert.True(mention.Span.End <= text.Length);
                end = mention.Span.End;
            }
        });
}
