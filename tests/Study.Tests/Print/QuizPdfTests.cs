using Study.Forms;
using Study.Print;
using Study.Print.Layout;
using Study.Questions;
using Study.Tests.Forms;
using Study.Text;
using Xunit;

namespace Study.Tests.Print;

public class QuizPdfTests
{
    [Fact]
    public void Every_Chinese_stem_and_option_can_be_copied_out_exactly() => AssertCopiesOut(SampleForms.Chinese);

    [Fact]
    public void Every_English_stem_and_option_can_be_copied_out_exactly() => AssertCopiesOut(SampleForms.English);

    [Fact]
    public void The_paper_does_not_depend_on_the_keys()
    {
        // Which option is right, whether a claim is true and what fills a gap: none of it may reach content, metadata or tags.
        var form = SampleForms.Chinese with { Items = [.. SampleForms.Chinese.Items, .. NewKinds.Form().Items] };
        var otherwise = form with { Items = [.. form.Items.Select(item => item with { Item = OtherKey(item.Item) })] };

        Assert.Equal(Print(form).Bytes, Print(otherwise).Bytes);
    }

    [Fact]
    public void The_paper_does_not_hold_what_only_the_key_knows()
    {
        var paper = Print(SampleForms.Chinese);

        Assert.DoesNotContain("钥匙", paper.Text);
        Assert.DoesNotContain("见证据", paper.Text);
        Assert.DoesNotContain("句子", paper.Text);
        Assert.DoesNotContain(Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes("钥匙")), paper.Objects());
    }

    [Fact]
    public void The_same_form_gives_the_same_bytes()
    {
        var first = Print(SampleForms.Chinese).Bytes;
        Print(SampleForms.English);

        Assert.Equal(first, Print(SampleForms.Chinese).Bytes);
    }

    [Fact]
    public void Every_page_tells_its_number_and_how_many_there_are()
    {
        var chinese = Print(SampleForms.Chinese);
        var english = PrintedPdf.Of(output => QuizPdf.Write(output, SampleForms.English, MachineFonts.Letter));

        Assert.Equal(2, chinese.PageCount);
        Assert.Equal(2, chinese.Pages.Count);
        Assert.Contains("A 卷　种子 7第 1 页　共 2 页", PrintedPdf.TextOf(chinese.Letters[0]));
        Assert.Contains("A 卷　种子 7第 2 页　共 2 页", PrintedPdf.TextOf(chinese.Letters[1]));
        Assert.Contains("Form A\u2003Seed 7Page 1 of 1", PrintedPdf.TextOf(english.Letters[0]));
    }

    [Fact]
    public void Sections_are_numbered_and_counted()
    {
        var chinese = Print(SampleForms.Chinese).Text;
        var english = Print(SampleForms.English).Text;

        Assert.Contains("一、选择题（共 7 题）", chinese);
        Assert.Contains("二、判断题（共 3 题）", chinese);
        Assert.Contains("三、填空题（共 3 题）", chinese);
        Assert.Contains("四、简答题（共 3 题）", chinese);
        Assert.Contains("I. Multiple choice (3 questions)", english);
        Assert.Contains("IV. Short answer (1 question)", english);
    }

    [Fact]
    public void Chinese_choices_and_claims_have_a_place_for_the_answer_behind_the_stem()
    {
        var text = Print(SampleForms.Chinese).Text;

        Assert.Contains("青河水文站建成于哪一年？（　　）A. 1956 年B. 1958 年", text);
        Assert.Contains("青河大桥于 1998 年 10 月正式通车。（　　）", text);
    }

    [Fact]
    public void A_quiz_of_two_pages_takes_at_most_150_kilobytes()
    {
        MachineFonts.SkipOnQuest();
        Assert.InRange(Print(SampleForms.Chinese).Bytes.Length, 10_000, 150_000);
    }

    [Fact]
    public void A_form_without_items_is_a_page_with_its_title()
    {
        var paper = Print(SampleForms.Form("空白试卷", Language.Chinese));

        Assert.Equal(1, paper.PageCount);
        Assert.StartsWith("空白试卷", paper.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stem_longer_than_a_page_runs_on()
    {
        var stem = string.Concat(Enumerable.Repeat("河水从云岭流下来，经过三座城市，最后流进大海。", 120));
        var paper = Print(SampleForms.Form("长题", Language.Chinese, SampleForms.ShortAnswer(stem)));

        Assert.InRange(paper.PageCount, 3, 4);
        Assert.Contains(stem[..200], paper.Text);
        Assert.Contains(stem[^200..], paper.Text);
    }

    [Fact]
    public void A_word_longer_than_a_line_is_broken_and_kept_on_the_page()
    {
        var word = string.Concat(Enumerable.Repeat("Donaudampfschifffahrt", 12));
        var paper = Print(SampleForms.Form("Words", Language.English, SampleForms.Choice(word, Language.English, word, "b", "c", "d")));

        Assert.Contains(word, paper.Text);
        Assert.All(paper.Letters[0], letter => Assert.InRange(letter.BoundingBox.Right, 0, paper.Pages[0].Width - 50));
    }

    [Fact]
    public void Empty_stems_and_options_leave_the_paper_whole()
    {
        var paper = Print(SampleForms.Form("空", Language.Chinese, SampleForms.Choice("", "", "甲"), SampleForms.ShortAnswer("")));

        Assert.Contains("1. （　　）A. B. 甲", paper.Text);
    }

    [Fact]
    public void Characters_that_look_alike_are_copied_out_as_they_were()
    {
        const string Stem = "部首⼤和汉字大、⽂和文、10 kg 和 10\u00A0kg 有什么不同？";
        Assert.SkipUnless(MachineFonts.WithChinese.FacesFor("⼤", isBold: false).Any(), "this machine has no font with Kangxi radicals");

        Assert.Contains(Stem, Print(SampleForms.Form("字", Language.Chinese, SampleForms.ShortAnswer(Stem))).Text);
    }

    [Fact]
    public void A_character_that_no_font_has_is_named_and_nothing_is_printed()
    {
        using var output = new MemoryStream();
        var form = SampleForms.Form("怪字", Language.Chinese, SampleForms.ShortAnswer("\u0378 和 \U0002FFFD 是什么？"));

        var error = Assert.Throws<StudyException>(() => QuizPdf.Write(output, form, MachineFonts.A4));

        Assert.Equal(
            "\"怪字\": no font here has \u0378 (U+0378), \U0002FFFD (U+2FFFD). Install Chinese fonts (fonts-noto-cjk; on Debian and Ubuntu: "
            + "sudo apt-get install fonts-noto-cjk) or name a font file.",
            error.Message);
        Assert.Equal(0, output.Length);
        Assert.Throws<StudyException>(() => QuizPdf.Write(output, form, MachineFonts.A4));
    }

    [Fact]
    public void Pairs_orders_and_several_keys_can_be_copied_out_exactly()
    {
        var form = NewKinds.Form();
        var text = Print(form).Text;

        Assert.All(form.Items, item => Assert.Contains($"{item.Number}. {item.Text}", text));
        Assert.All(form.Items.SelectMany(item => item.Options), option => Assert.Contains($"{option.Letter}. {option.Text}", text));
        Assert.All(form.Items.SelectMany(item => item.Prompts.Index()), prompt => Assert.Contains($"({prompt.Index + 1}) {prompt.Item}", text));
        Assert.Contains("（　　）→（　　）→（　　）", text);
        Assert.Contains("二、配对题（共 1 题，共 4 分）", text);
    }

    [Fact]
    public void Prompts_stand_in_one_column_and_responses_in_another()
    {
        var form = NewKinds.Form();
        var lines = QuizPdf.Describe(form, MachineFonts.A4).Pages.SelectMany(page => page.Elements.OfType<PageElement.Text>()).ToList();
        var matching = form.Items.Single(item => item.Prompts.Count > 0);

        var left = Assert.Single(matching.Prompts.Select(X).Distinct());
        var right = Assert.Single(matching.Options.Select(option => X(option.Text)).Distinct());
        Assert.True(left + 100 < right);

        double X(string text) => lines.First(line => line.Line.Text.Length > 2 && text.StartsWith(line.Line.Text, StringComparison.Ordinal)).X;
    }

    [Fact]
    public void Points_are_in_the_headings_and_in_the_table_of_scores()
    {
        var form = SampleForms.Chinese with { Items = [.. SampleForms.Chinese.Items.Select(item => item with { Points = item.Item.Kind == ItemKind.ShortAnswer ? item.Number : 2.5m })] };
        var text = Print(form).Text;

        Assert.Contains("一、选择题（共 7 题，每题 2.5 分，共 17.5 分）", text);
        Assert.Contains("四、简答题（共 3 题，共 45 分）", text);
        Assert.Contains("青河流域志的主编是谁？（14 分）", text);
        Assert.Contains("题号一二三四总分得分", text);
        Assert.Contains("满分 77.5 分", text);
    }

    [Fact]
    public void Large_print_is_half_as_large_again_and_keeps_to_the_page()
    {
        var large = PrintedPdf.Of(output => QuizPdf.Write(output, SampleForms.Chinese, MachineFonts.A4 with { IsLargePrint = true }));
        var usual = Print(SampleForms.Chinese);

        Assert.Equal(1.5 * BodySize(usual), BodySize(large), 2);
        Assert.All(SampleForms.Chinese.Items, item => Assert.Contains(item.Text, large.Text));
        Assert.All(large.Pages.Zip(large.Letters), page => Assert.All(page.Second, letter => Assert.InRange(letter.BoundingBox.Right, 0, page.First.Width - 50)));

        static double BodySize(PrintedPdf paper) => paper.Letters[0].GroupBy(letter => Math.Round(letter.PointSize, 2)).MaxBy(size => size.Count())!.Key;
    }

    [Fact]
    public void A_teachers_copy_has_the_answers_below_the_items_or_at_the_end()
    {
        var form = NewKinds.Form();
        var key = AnswerKeys.Of(form, new Dictionary<string, string> { ["document"] = "青河流域志" });

        var after = PrintedPdf.Of(output => QuizPdf.WriteWithAnswers(output, form, key, KeyPlace.AfterItems, MachineFonts.A4));
        var end = PrintedPdf.Of(output => QuizPdf.WriteWithAnswers(output, form, key, KeyPlace.End, MachineFonts.A4));

        Assert.Equal(3, Count(after.Text, "【答案】"));
        Assert.All(key.Entries, entry => Assert.Contains($"【答案】{entry.ShortForm}\u2003{entry.Answer}", after.Text));
        Assert.DoesNotContain("甲国；乙国；丙国", PrintedPdf.TextOf(end.Letters[0]));
        Assert.StartsWith("参考答案", PrintedPdf.TextOf(end.Letters[1]), StringComparison.Ordinal);
        Assert.Contains("甲国；乙国；丙国", PrintedPdf.TextOf(end.Letters[1]));
    }

    [Fact]
    public void Copies_for_students_differ_in_their_names_only()
    {
        Form[] copies = [.. SampleRoster.Of(30, Language.Chinese, 1).Select(student => SampleForms.English with { Student = student })];
        var printed = PrintedPdf.Of(output => QuizPdf.Write(output, copies, MachineFonts.A4));

        Assert.Equal(30, printed.PageCount);
        foreach (var (page, copy) in printed.Letters.Zip(copies))
        {
            var text = PrintedPdf.TextOf(page);
            Assert.Contains($"Name {copy.Student!.Name} ", text);
            Assert.Contains(copy.Student.Number, text);
            Assert.All(copy.Items, item => Assert.Contains(item.Text, text));
        }
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static void AssertCopiesOut(Form form)
    {
        var text = Print(form).Text;
        Assert.All(form.Items, item => Assert.Contains($"{item.Number}. {item.Text}", text));
        Assert.All(form.Items.SelectMany(item => item.Options), option => Assert.Contains($"{option.Letter}. {option.Text}", text));
    }

    private static PrintedPdf Print(Form form) => PrintedPdf.Of(output => QuizPdf.Write(output, form, MachineFonts.A4));

    private static Item OtherKey(Item item) => item with
    {
        Body = item.Body switch
        {
            ItemBody.MultipleChoice choice => choice with
            {
                Answer = new Key(choice.Distractors[0].Text),
                Distractors = [new Distractor(choice.Answer.Text, "near"), .. choice.Distractors.Skip(1)],
            },
            ItemBody.TrueFalse claim => claim with { Falsehood = new Distractor("不同的证据", "near") },
            ItemBody.Cloze cloze => cloze with { Answer = new Key("另一把钥匙") },
            ItemBody.ShortAnswer question => question with { Answer = new Key("另一把很长很长的钥匙") },
            ItemBody.MultipleResponse response => response with { Answers = [.. response.Answers.Take(2)] },
            ItemBody.Ordering ordering => ordering with { Entries = [.. ordering.Entries.Reverse()] },
            ItemBody.Matching matching => matching with { Pairs = [.. matching.Pairs.Select(pair => pair with { Response = new Key("x") })] },
            var body => body,
        },
    };
}
