using Xunit;

namespace Study.Tests.Questions;

/// <summary>A Chinese question says of whom, of when and of where it asks, and tells no more than that.</summary>
public class ChineseSelfContainedTests
{
    [Theory]
    [InlineData("石桥站是石桥线的车站，位于东岭。石桥站于1992年启用，2005年展开翻新工程。", "石桥站于哪一年展开翻新工程？ = 2005年")]
    [InlineData("赵大山，石桥人。赵大山于1992年进入石桥大学，同年开办书店3家。", "赵大山1992年开办书店几家？ = 3家")]
    public void A_clause_that_follows_a_bare_name_speaks_of_it(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("石桥大学的学生首次参加比赛，获得4枚奖牌。", "石桥大学的学生首次参加比赛，获得____奖牌。 = 4枚")]
    [InlineData("石兰（学名：）是石斛属的植物。石兰的花很大，1986年引进北塔市。", "石兰的花很大，____引进北塔市。 = 1986年")]
    [InlineData("石桥医院已向30个村庄提供2万剂疫苗，居全省首位。", "石桥医院已向30个村庄提供2万剂疫苗，居全省____。 = 首位")]
    public void A_clause_that_follows_what_belongs_to_a_name_is_shown_with_it(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Theory]
    [InlineData("石桥镇（又名东岭）位于省北部。东岭共有四所高中，分别为甲北中学、乙北中学、丙北中学及丁北中学。", "四所")]
    [InlineData("石桥竹（又名东岭竹）的繁殖有两种方式：一是地下茎，二是种子。", "两种")]
    public void What_is_counted_is_not_named_behind_the_gap(string text, string key) =>
        Assert.All(Samples.Questions(text).Where(question => question.EndsWith("= " + key, StringComparison.Ordinal)), question => Assert.DoesNotMatch("分别|一是", question));

    [Theory]
    [InlineData("在出口产品的石桥企业中，民营企业数量超过800家。", "民营企业数量超过多少家")]
    public void What_limits_a_figure_is_not_dropped(string text, string question) => Assert.DoesNotContain(Samples.Questions(text), asked => asked.StartsWith(question, StringComparison.Ordinal));

    [Theory]
    [InlineData("东岭石桥乐团（DSQ）于1991年成立，是一支乐团。乐团在1993年举行首演。", "东岭石桥乐团在哪一年举行首演？ = 1993年")]
    [InlineData("石桥鹿（学名：）是一种鹿。牠们要到4岁才可以繁殖。", "石桥鹿要到____才可以繁殖。 = 4岁")]
    [InlineData("石桥郡（），旧称石桥州（），是东岭的郡。", "石桥郡旧称什么？ = 石桥州")]
    [InlineData("石桥镇又称作长虹镇。", "石桥镇又称作什么？ = 长虹镇")]
    [InlineData("2007年，石桥入选为东岭省新七大奇迹。", "2007年，石桥入选为东岭省新____奇迹。 = 七大")]
    [InlineData("赵大山于2011年在石桥队只出场7次，其中首发3次。", "赵大山于2011年在石桥队只出场7次，其中首发____。 = 3次")]
    [InlineData("自1972年石桥省通过石桥公约以来，石桥大学派出40名学生。", "自____石桥省通过石桥公约以来，石桥大学派出40名学生。 = 1972年")]
    [InlineData("在白垩纪，石桥海的温度约为摄氏23°。", "在白垩纪，石桥海的温度约为____。 = 摄氏23°")]
    [InlineData("东岭国于1949年成立以后石桥镇成为驻地。", "东岭国于____成立以后石桥镇成为驻地。 = 1949年")]
    [InlineData("石桥总督最多可连任两届。", "石桥总督最多可连任____。 = 两届")]
    [InlineData("石桥岭（SQ）是一座山脉。石桥岭宽200∼300公里。", "石桥岭宽多少公里？ = 200∼300公里")]
    [InlineData("早在1911年，石桥国已经开始使用混合动力车辆。", "在哪一年，石桥国已经开始使用混合动力车辆？ = 1911年")]
    [InlineData("除了应用科学，石桥大学的自然研究也很出名，共有六十位院士。", "除了应用科学，石桥大学的自然研究也很出名，共有____院士。 = 六十位")]
    [InlineData("石桥区有面积130平方千米。", "石桥区有面积____。 = 130平方千米")]
    [InlineData("石桥镇12世纪则发展成贸易港口。", "石桥镇于哪个世纪发展成贸易港口？ = 12世纪")]
    [InlineData("石桥市12家场馆开放至晚上9时。", "石桥市多少家场馆开放至晚上9时？ = 12家")]
    [InlineData("石桥群岛1900年后被并入东岭国的领土。", "石桥群岛____后被并入东岭国的领土。 = 1900年")]
    [InlineData("在1991年石桥战争爆发。", "在哪一年，石桥战争爆发？ = 1991年")]
    [InlineData("早期的石桥银行（SQ）是一家银行。石桥银行有3家分行。", "石桥银行有几家分行？ = 3家")]
    [InlineData("石桥国成功于1991年加入东岭公约。", "石桥国成功于____加入东岭公约。 = 1991年")]
    public void What_is_asked_is_named_as_a_teacher_would_name_it(string text, string question) => Assert.Contains(question, Samples.Questions(text));

    [Fact]
    public void A_table_of_contents_is_not_asked_about()
    {
        const string contents = "石桥新闻摘要\n本期主要内容：\n1.石桥汽车出口12万辆；\n2.石桥大学招收300名学生；\n3.石桥港装卸40万吨货物；\n4.石桥站新增5条线路；\n5.石桥馆展出80件文物。\n";
        Assert.NotEmpty(Samples.Questions("1.石桥大学招收300名学生。\n2.石桥港装卸40万吨货物。\n3.石桥站新增5条线路。\n4.石桥馆展出80件文物。\n5.石桥厂出口12万辆汽车。\n"));
        Assert.Empty(Samples.Questions(contents.Replace("文物。", "文物；", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2名学员由李大河陪同参观。石桥大学校长李大河陪同参观。", "李大河陪")]
    [InlineData("在看望石桥大学校长周孝信时，他讲话。", "周孝信时")]
    public void What_stands_behind_a_name_is_no_part_of_it(string text, string name) => Assert.DoesNotContain(Samples.Questions(text), question => question.Contains(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("石桥河的保护在东岭市以不同形式展开。", false)]
    [InlineData("石桥河的保护在东岭市以视频形式展开。", true)]
    public void A_manner_is_asked_for_where_it_is_one(string text, bool isAsked) => Assert.Equal(isAsked, Samples.Questions(text).Any(question => question.Contains("什么形式", StringComparison.Ordinal)));

    [Fact]
    public void The_sentence_before_is_shown_only_where_it_names_what_the_next_one_speaks_of() =>
        Assert.DoesNotContain(Samples.Questions("石桥镇的水厂建于1920年。外乡人是指1945年来到东岭的移民。"), question => question.Contains("水厂建于1920年。外乡人", StringComparison.Ordinal));

    [Fact]
    public void A_name_is_as_long_as_the_text_writes_it() =>
        Assert.Contains("张大刚担任什么职务？ = 石桥大学校长", Samples.Questions("石桥大学校长张大刚出席会议。张大刚讲话。"));

    [Fact]
    public void Who_holds_a_post_is_asked_of_the_person_where_no_day_is_known() =>
        Assert.Contains("赵大山担任什么职务？ = 石桥国总统", Samples.Questions("石桥国总统赵大山出席会议。"));

    [Theory]
    [InlineData("石桥大学设有3个学院。12月6日，石桥大学派出40名学生参加比赛。", "40名", "it names a day of a year that the question does not tell")]
    [InlineData("石桥线长30公里。本线于1990年通车。", "1990年", "it is not said of which one")]
    [InlineData("石桥馆会在此举行40场展览。", "40场", "“在此” points outside the question")]
    [InlineData("石桥镇出产苹果、梨和桃三种水果。", "三种", "it counts those named before")]
    [InlineData("石桥大学下设文学院、理学院、工学院等三个学院。", "三个", "it counts those named before")]
    [InlineData("九龙桥长九公里。", "九公里", "the question gives its answer away")]
    [InlineData("石桥城堡有货柜两种。石桥港的货柜空重200公斤，货物重800公斤，总重1000公斤。", "1000公斤", "the other figures of the question tell it")]
    [InlineData("省里1948年出售的轻型飞机。", "1948年", "no verb is known in its clause")]
    [InlineData("石桥军千里驰援北塔城。", "千里", "it names no value")]
    [InlineData("1973年，石桥馆在题为。", "1973年", "the sentence ends before it has said what it set out to say")]
    [InlineData("石桥大学举行第十四届三次会议。", "第十四届", "it is part of an event's name")]
    [InlineData("《石桥公约》第十六次缔约方大会在东岭市举行。", "《石桥公约》", "it is part of an event's name")]
    [InlineData("乌克兰总统泽连斯基出席会议。", "泽连斯基", "whoever reads newspapers knows it, and the text does not say of when it is")]
    [InlineData("30年后1996年，石桥出版社出版3部漫画。", "1996年", "it begins in the middle of something")]
    [InlineData("石桥大学在元和元年（1570年）设立分校。", "1570年", "it is part of a title or of a quoted name")]
    [InlineData("石桥中学有1个400米、2个300米跑道。", "400米", "what it measures is named with another figure")]
    [InlineData("石桥省出产多种水果，如苹果、香梨、桃子等。", "苹果、香梨、桃子", "it only gives examples")]
    [InlineData("石桥省采取措施，三名队员完成了石桥试验。", "三名", "a few persons that something is said of are not counted for")]
    [InlineData("2025年，石桥省经济规模比上年增长9.4%。", "2025年", "it only says of when a figure is")]
    [InlineData("石桥镇是四川省的一个镇。石桥镇位于东岭市北部山区。", "东岭市北部山区", "the text says in more than one way where it is")]
    [InlineData("石桥省举行短兵项目；1950-1960年代，石桥大学设立2所分校。", "1960年代", "it is one end of a period")]
    [InlineData("石桥厂改为「石桥公司」1983年，在东岭市设立2家商店。", "1983年", "the text runs two sentences together")]
    [InlineData("石桥郡有4个区；如算入东岭，石桥郡包含多2个区。", "2个", "it says by how many others are more, not how many there are")]
    [InlineData("赵大山把它发展为20世纪石桥省三大理论之一的石桥理论。", "20世纪", "it only places in time what is named behind it")]
    [InlineData("石桥国的织金锦包括两大类。", "两大", "its measure is part of a word")]
    [InlineData("2000年，石桥酒窖向东岭餐厅、会所及酒店。", "东岭餐厅、会所及酒店", "what belongs to the list is not certain")]
    [InlineData("石桥大学设有3个学院。7月10日，石桥大学以每股6元售出40股。", "40股", "it names a day of a year that the question does not tell")]
    [InlineData("石桥剧院有4座舞台。甲北厂、乙北厂、丙北厂和丁北厂是东岭前四大造船厂。", "四大", "it counts those named before")]
    [InlineData("石桥国维持了四十三年，四十三年中两军对峙，石桥国因此有四十多年的和平。", "四十多年", "the question gives its answer away")]
    [InlineData("石桥馆有5位史家。石桥馆最著名的两本史籍，是北塔书与东岭志。", "两本", "it counts those named behind it")]
    [InlineData("石桥风格的佛像以宽额、尖鼻子、微笑为主，展现石桥的气质。", "宽额、尖鼻子、微笑为主", "it ends with a word that belongs to what follows")]
    [InlineData("石桥国在近十五年的人均产值都是全洲第一位。", "近十五年", "the text does not say until when it counts")]
    [InlineData("石桥法庭下令拘捕赵大山，第二天赵大山在家中软禁3年。", "第二天", "which day it was is told by the one before")]
    [InlineData("石桥航空遍布六大洲。", "六大", "its measure is part of a word")]
    [InlineData("赵大山收养了小兰的两个孩子朱迪思和加布里埃尔。", "两个", "it counts those named behind it")]
    [InlineData("石桥面和东岭面是石桥市的两大代表面食。", "两大", "it counts those named before")]
    [InlineData("石桥省举行2026届毕业生招聘活动。", "2026届", "it says of which year they are")]
    [InlineData("石桥市在东六环隧道中布设40座基站。", "六环", "it is part of a name")]
    [InlineData("石桥国是20国集团的成员国。", "20国", "it is part of a name")]
    [InlineData("石桥市的人口密度达到了5, 221.6人/平方公里。", "221.6人/平方公里", "the number begins before it")]
    [InlineData("石桥市由于受气流的影响，日照长、霜期短、年平均气温15度。", "日照长、霜期短、年平均气温", "what belongs to the list is not certain")]
    [InlineData("石桥党中央政治局委员会是石桥党的机构，又称石桥中央政治局委员会。", "石桥中央政治局委员会", "the question gives its answer away")]
    [InlineData("石桥市的人口于1951年越过一百万大关。", "一百万大", "its measure is part of a word")]
    [InlineData("石桥公路投资24.57个亿。", "24.57个", "the number goes on behind its measure")]
    [InlineData("石桥市在二次大战后工业式微，石桥市人口减少3万人。", "二次", "it is part of an event's name")]
    [InlineData("石桥列岛受侵蚀作用，多崩崖、险礁、海蚀洞等地形。", "多崩崖、险礁、海蚀洞", "it begins with what is said of all of them")]
    [InlineData("石桥庙是东岭的庙宇。石桥庙位于石桥。", "石桥", "the name of what lies there tells it")]
    [InlineData("赵大山和钱小河扮演了石桥戏里的两个商人。", "两个", "it counts those named before")]
    [InlineData("轻艇球是一项由两队对垒的运动。", "两队", "it counts the two sides of something")]
    [InlineData("石桥大学16日派出40名学生参加比赛。", "40名", "it names a day of a month that the question does not tell")]
    [InlineData("赵大山、钱小河、孙北塔参加座谈会。", "赵大山、钱小河、孙北塔", "it does not say which meeting it was")]
    [InlineData("国务院总理赵大山出席会议。", "赵大山", "whoever reads newspapers knows it, and the text does not say of when it is")]
    [InlineData("这就是我国八大沙漠之一的石桥沙漠。", "八大", "it counts those of which something is one")]
    [InlineData("石桥会议促进各地经济融合、市场联动、成果共享。", "各地经济融合、市场联动、成果", "what belongs to the list is not certain")]
    public void What_a_question_would_leave_open_or_give_away_is_left_out(string text, string words, string reason) =>
        Assert.Contains(Samples.Generate(text).LeftOut, candidate => candidate.Words == words && candidate.Reason == reason);
}
