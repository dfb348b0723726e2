using Study.Forms;
using Study.Print;
using Study.Questions;
using Study.Text;
using Xunit;

namespace Study.Tests.Print;

public class AnswerKeyPdfTests
{
    [Fact]
    public void The_letters_come_first_number_by_number()
    {
        var text = Print(SampleForms.Chinese).Text;

        Assert.StartsWith("青河流域知识测验　参考答案A 卷　种子 712345678910AAAAAAA正确正确正确", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_answer_has_its_sentence_and_its_source()
    {
        var key = SampleForms.KeyOf(SampleForms.Chinese);
        var text = Print(SampleForms.Chinese).Text;

        Assert.Contains("1. A\u20031956 年据《青河流域志》记载，水文站于 1956 年建成，最初只有三名工作人员。——青河流域志", text);
        Assert.All(key.Entries, entry => Assert.Contains($"{entry.Number}. ", text));
        Assert.All(key.Entries, entry => Assert.Contains(entry.Answer + entry.Sentence, text));
    }

    [Fact]
    public void An_English_key_speaks_English()
    {
        var paper = Print(SampleForms.English);

        Assert.Equal("The Larkfield Observatory: Answer Key", paper.Title);
        Assert.Contains("1. A\u20031931The observatory, which opened in 1931, kept its dome.\u2003— A Short History", paper.Text);
        Assert.Contains("True", paper.Text);
    }

    [Fact]
    public void A_short_form_that_is_the_whole_answer_is_printed_once()
    {
        var key = Key(new AnswerKeyEntry(1, ItemKind.TrueFalse, "正确", "正确", "句子。", "文章"));

        Assert.Contains("1. 正确句子。——文章", Print(key).Text);
    }

    [Fact]
    public void A_key_without_letters_has_no_table()
    {
        MachineFonts.SkipOnQuest();
        var key = Key(new AnswerKeyEntry(1, ItemKind.ShortAnswer, null, "三个", "句子。", "文章"));

        Assert.DoesNotContain("/S/Table", Print(key).Objects());
        Assert.Contains("/S/Table", Print(SampleForms.Chinese).Objects());
    }

    [Fact]
    public void A_key_without_entries_is_a_page() => Assert.Equal(1, Print(Key()).PageCount);

    private static AnswerKey Key(params AnswerKeyEntry[] entries) =>
        new() { Title = "测验", Language = Language.Chinese, FormLabel = "A", Seed = 1, Entries = entries };

    private static PrintedPdf Print(Form form) => Print(SampleForms.KeyOf(form));

    private static PrintedPdf Print(AnswerKey key) => PrintedPdf.Of(output => AnswerKeyPdf.Write(output, key, MachineFonts.A4));
}
