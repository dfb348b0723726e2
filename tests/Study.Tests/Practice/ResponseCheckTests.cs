using Study.Practice;
using Study.Questions;
using Xunit;

namespace Study.Tests.Practice;

public class ResponseCheckTests
{
    [Theory]
    [InlineData("2.3万亿美元", "2.3万亿美元")]
    [InlineData("2.3万亿美元", "23000亿美元")]
    [InlineData("2.3万亿美元", "２.３万亿美元")]
    [InlineData("2.3万亿美元", "US$2.3 trillion")]
    [InlineData("2.3万亿美元", "2,300 billion dollars")]
    [InlineData("2.3万亿美元", "2.3万亿")]
    [InlineData("1000名", "1000")]
    [InlineData("1000名", "一千名")]
    [InlineData("1000名", "1000个")]
    [InlineData("约12%", "12%")]
    [InlineData("约12%", "百分之十二")]
    [InlineData("约12%", "12")]
    [InlineData("2018年", "2018")]
    [InlineData("2018年", "二〇一八年")]
    [InlineData("2021年9月17日", "17 September 2021")]
    [InlineData("“上海精神”", "上海精神")]
    [InlineData("《长江保护法》", "长江保护法")]
    [InlineData("about 12 percent", "12 %")]
    [InlineData("Emomali Rahmon", "emomali rahmon")]
    public void The_same_answer_in_other_words_is_right(string key, string response) => Assert.True(ResponseCheck.IsCorrect(new Key(key), response));

    [Theory]
    [InlineData("2.3万亿美元", "2.3万亿欧元")]
    [InlineData("2.3万亿美元", "2.3亿美元")]
    [InlineData("1000名", "100名")]
    [InlineData("1000名", "1000年")]
    [InlineData("约12%", "12个百分点")]
    [InlineData("约12%", "21%")]
    [InlineData("2018年", "2019")]
    [InlineData("2018年", "2018年9月")]
    [InlineData("“上海精神”", "上海")]
    [InlineData("“上海精神”", "")]
    [InlineData("“上海精神”", "？")]
    public void Another_answer_is_wrong(string key, string response) => Assert.False(ResponseCheck.IsCorrect(new Key(key), response));
}
