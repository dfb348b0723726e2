using System.Text.Json;
using Study.Bank;
using Study.Cli;
using Study.Forms;
using Study.Ingest;
using Study.Practice;
using Study.Questions;
using Study.Tests.Bank;
using Study.Text;
using Xunit;

namespace Study.Tests.Cli;

public sealed class PracticeTests : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    private string Bank => _folder.At("study.db");

    public PracticeTests()
    {
        const string Text = "石桥大坝全长2335米，坝顶高程为185米。石桥水库于2003年6月开始蓄水。";
        var document = Samples.Document(Text, _folder.At("dam.txt"));
        using var bank = ItemBank.OpenOrCreate(Bank);
        bank.Store(
            [document],
            [
                Choice(document, "石桥大坝全长多少米？", "2335米", "2335", 0, "1961米", "2148米", "1774米"),
                Choice(document, "石桥大坝的坝顶高程为多少米？", "185米", "185", 1, "155米", "200米", "170米"),
                Choice(document, "石桥水库于哪年哪月开始蓄水？", "2003年6月", "2003-06", 2, "2003年7月", "2003年9月", "2003年11月"),
            ],
            []);
    }

    /// <summary>Written by hand, so that better derivation leaves these transcripts alone.</summary>
    private static Item Choice(SourceDocument document, string question, string key, string value, int rank, params string[] wrong)
    {
        var start = document.Text.IndexOf(key, StringComparison.Ordinal);
        var sentence = document.Text.Split('。').First(part => part.Contains(key, StringComparison.Ordinal)) + "。";
        var item = SampleItems.Of(new ItemBody.MultipleChoice(question, new Key(key), [.. wrong.Select(text => new Distractor(text, "made up"))]), question, rank);
        return item with
        {
            Value = value,
            Unit = null,
            Topic = document.Title,
            Sources = [new Provenance
            {
                DocumentId = document.Id,
                Span = new TextSpan(start, key.Length),
                Quote = key,
                Sentence = sentence,
                QuoteInSentence = new TextSpan(sentence.IndexOf(key, StringComparison.Ordinal), key.Length),
            }],
        };
    }

    public void Dispose() => _folder.Dispose();

    private StudyRun Practise(string input, params string[] options) => StudyRun.At(Monday, input, ["practice", "--bank", Bank, .. options]);

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void A_sitting_with_every_key_is_the_same_transcript_every_time(string ui) => Approved.Is(
        $"practice-{ui}.txt",
        Practise("?\n2.335公里\nu\n2335\ns\n2003\n2003-6\nx\n30亿元\nl\n185\n", "--ui", ui, "--kinds", "typed").Out);

    [Fact]
    public void As_JSON_each_line_is_an_object_that_says_what_it_is()
    {
        var lines = Practise("2335\n1\nq\n", "--json").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(["note", "question", "verdict", "question"], lines.Take(4).Select(line => line.GetProperty("type").GetString()));
        Assert.All(lines, line => Assert.Equal("study.practice/1", line.GetProperty("schema").GetString()));
        Assert.Equal("2335米", lines[2].GetProperty("source").GetProperty("quote").GetString());
        Assert.Equal("summary", lines[^1].GetProperty("type").GetString());
    }

    [Fact]
    public void A_sitting_that_ended_with_the_input_goes_on_with_the_same_choices()
    {
        Practise("2335\n", "--ui", "en");

        Assert.Contains("Going on where the last sitting stopped: 1 of", Practise("q\n", "--ui", "en").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Going on", Practise("q\n", "--ui", "en", "--new", "2").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_learner_rates_when_asked_to()
    {
        Practise("2335\n4\nq\n", "--rate", "--learner", "anna");

        using var bank = ItemBank.OpenExisting(Bank);
        Assert.Equal(Rating.Easy, Assert.Single(bank.MemoryOf("anna").Log()).Attempt.Rating);
    }

    [Theory]
    [InlineData("study practice: no topic holds \"optics\". There are: dam.", "--topic", "optics")]
    [InlineData("study practice: --exam 2026-03-02 is not a day to come. Give a later day, or leave it out.", "--exam", "2026-03-02")]
    public void A_choice_that_cannot_be_met_is_told(string message, params string[] options) =>
        Assert.Equal((1, message + "\n"), (Practise("", options).ExitCode, Practise("", options).Error));

    [Fact]
    public void The_interface_follows_the_systems_language()
    {
        Assert.True(PracticeWords.For("auto", "zh_CN.UTF-8").IsChinese);
        Assert.False(PracticeWords.For("auto", "de_DE.UTF-8").IsChinese);
        Assert.False(PracticeWords.For("en", "zh_CN.UTF-8").IsChinese);
    }

    [Fact]
    public void What_is_due_is_shown_day_by_day()
    {
        Practise("2335\n185\nq\n");

        var run = StudyRun.At(Monday, "", "due", "--bank", Bank, "--ui", "en", "--days", "3");

        Assert.StartsWith("learner: 0 due today, ", run.Out, StringComparison.Ordinal);
        Assert.Contains("   2026-03-04  ████████████████████ 2\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_learners_answers_are_counted_and_the_sittings_listed()
    {
        Practise("2335\n7\n2003-6\nq\n", "--kinds", "typed");

        Assert.Contains("learner: 2 of 3 right (67 %).\n", StudyRun.At(Monday, "", "stats", "--me", "--bank", Bank, "--ui", "en").Out, StringComparison.Ordinal);
        Assert.Equal("2026-03-02 10:00  3题对2题（67 %）。  未完\n", StudyRun.At(Monday, "", "history", "--bank", Bank, "--ui", "zh").Out);
    }

    [Fact]
    public void Responses_from_paper_are_remembered_like_those_from_the_console_and_taken_in_once()
    {
        string id;
        IReadOnlyList<string> answers;
        using (var bank = ItemBank.OpenExisting(Bank))
        {
            var form = VersionMap.Of(FormAssembler.Assemble([.. bank.Items().Select(item => item.Item)], 4, "测验", Language.Chinese, "B", 7));
            bank.Keep([form]);
            (id, answers) = (form.Id, [.. form.Items.Select(item => item.Answer)]);
        }

        var responses = string.Join(';', answers.Select((answer, index) => index == 1 ? "." : answer));
        var run = StudyRun.At(Monday, "", "mark", "B", responses, "--bank", Bank, "--learner", "anna", "--ui", "en");

        Assert.Equal("", run.Error);
        Assert.Contains($"{answers.Count - 1} of {answers.Count - 1} right (100 %).", run.Out, StringComparison.Ordinal);
        Assert.Equal((1, true), (StudyRun.At(Monday, "", "mark", id, responses, "--bank", Bank, "--learner", "anna").ExitCode, true));
        using var marked = ItemBank.OpenExisting(Bank);
        var log = marked.MemoryOf("anna").Log();
        Assert.Equal(answers.Count - 1, log.Count);
        Assert.All(log, entry => Assert.Equal((AttemptPlace.Paper, Rating.Good), (entry.Attempt.Place, entry.Attempt.Rating)));
        Assert.Equal(answers.Count - 1, marked.MemoryOf("anna").All().Count);
    }

    [Theory]
    [InlineData("BDAC", "1=B 2=D 3=A 4=C")]
    [InlineData("B.A", "1=B 3=A")]
    [InlineData("B AC 2.3万亿", "1=B 2=AC 3=2.3万亿")]
    [InlineData("B; US$2.3 trillion", "1=B 2=US$2.3 trillion")]
    [InlineData("3=B", "3=B")]
    [InlineData("1. B\n3. 2.5 km\nT\n", "1=B 3=2.5 km 4=T")]
    public void Responses_are_typed_in_as_is_handy(string typed, string read) =>
        Assert.Equal(read, string.Join(' ', PaperResponses.Read(typed, [1, 2, 3, 4]).OrderBy(response => response.Key).Select(response => $"{response.Key}={response.Value}")));

    [Theory]
    [InlineData("ABCDA", "There are 5 responses and the form has 4 items. Leave the rest out, or name the numbers: 3=B.")]
    [InlineData("9=B", "\"9=B\": the form has no number 9. Its numbers are 1 to 4.")]
    public void Responses_that_do_not_fit_the_form_are_told(string typed, string message) =>
        Assert.Equal(message, Assert.Throws<StudyException>(() => PaperResponses.Read(typed, [1, 2, 3, 4])).Message);

    [Fact]
    public void A_paper_is_marked_by_what_it_printed_after_the_item_was_worded_anew()
    {
        var item = SampleItems.OfEveryKind.First(one => one.Body is ItemBody.MultipleChoice);
        var printed = new BankedFormItem(1, item.Id, "旧的问法？", "B", null, [new BankedFormOption("A", 1, "4座"), new BankedFormOption("B", 0, "三座")]);

        Assert.True(ResponseCheck.Judge(PrintedQuestion.Of(printed, item), "B").IsCorrect);
        Assert.False(ResponseCheck.Judge(PrintedQuestion.Of(printed, item), "A").IsCorrect);
    }

    [Fact]
    public void Lines_are_broken_by_cells_and_no_line_begins_with_a_comma() => Assert.Equal(
        ["石桥大坝全长", "  2335 米，坝", "  顶高程为 185", "  米。"],
        Cells.Wrap("石桥大坝全长 2335 米，坝顶高程为 185 米。", 14, "  "));
}
