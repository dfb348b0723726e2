using Study.Bank;
using Study.Tests.Bank;
using Study.Tests.Cli;
using Study.Text;
using Xunit;

namespace Study.Tests.Exchange;

/// <summary>Questions of other programs' files in the bank.</summary>
public sealed class QuestionImportTests : IDisposable
{
    private const string Gift = """
        $CATEGORY: $course$/top/Physics//Optics

        // [id:Q7] [tag:light]
        ::Speed::[html]<p>How fast is light in km/s?</p> {
        =299792####<p>It is 299792 km/s.</p>
        }

        Two times two is {=4 =four} in any base.

        The sun is a star. {T}

        Which are planets? {
        ~%50%Mars
        ~%50%Venus
        ~%-100%Sun
        }

        Tell a story. {}

        No braces here

        Match {=a -> 1 =b -> 2 =c -> 3}

        Pi is {#3.14:0.01}
        """;

    private readonly TemporaryFolder _folder = new();

    private string Bank => _folder.At("study.db");

    public void Dispose() => _folder.Dispose();

    private StudyRun Import(string file, params string[] more) => StudyRun.Of(["import", file, "--bank", Bank, .. more]);

    private List<string> Lines()
    {
        using var bank = ItemBank.OpenExisting(Bank);
        return [.. bank.Items().Select(item => $"{item.Item.Kind}: {item.Item.Body.Stem} = {item.Item.Body.Key.Text}")];
    }

    [Fact]
    public void A_GIFT_file_becomes_items_and_what_does_not_is_told_with_its_line()
    {
        var file = _folder.Write("quiz.gift", Gift);

        var run = Import(file);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"{file}  gift: 5 new, 0 changed, 0 as before, 0 gone\n", run.Out);
        Assert.Equal(
            $"{file}, line 18: left out, an essay has no key\n{file}, line 20: left out, it is a text without a question\n{file}, line 24: left out, its answer has a tolerance, which the bank cannot keep\n",
            run.Error);
        Assert.Equal(
            [
                "ShortAnswer: How fast is light in km/s? = 299792", "Cloze: Two times two is ____ in any base. = 4", "MultipleChoice: The sun is a star. = True",
                "MultipleResponse: Which are planets? = Mars; Venus", "Matching: Match = a = 1; b = 2; c = 3",
            ],
            Lines());
    }

    [Fact]
    public void Importing_again_renews_and_never_doubles()
    {
        var file = _folder.Write("quiz.gift", Gift);
        Import(file);
        var before = Lines();

        var again = Import(file);
        var same = Lines();
        File.WriteAllText(file, Gift.Replace("=299792#", "=299792.458#", StringComparison.Ordinal).Replace("The sun is a star. {T}", "", StringComparison.Ordinal));
        var changed = Import(file);

        Assert.Contains("0 new, 0 changed, 5 as before, 0 gone", again.Out, StringComparison.Ordinal);
        Assert.Equal(before, same);
        Assert.Contains("0 new, 4 changed, 0 as before, 1 gone", changed.Out, StringComparison.Ordinal);
        Assert.Equal("ShortAnswer: How fast is light in km/s? = 299792.458", Lines()[0]);
    }

    [Fact]
    public void An_imported_item_says_where_it_came_from_and_its_answer_is_found_again()
    {
        Import(_folder.Write("quiz.gift", Gift));

        var check = StudyRun.Of("check", "--bank", Bank);
        using var bank = ItemBank.OpenExisting(Bank);
        var document = Assert.Single(bank.Documents());

        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.Equal("imported from quiz.gift", document.Title);
        Assert.Equal("It is 299792 km/s.", bank.Items()[0].Item.Sources[0].Sentence);
        Assert.Equal("Physics/Optics", bank.Items()[0].Item.Topic);
    }

    [Theory]
    [InlineData("json", ".json")]
    [InlineData("gift", ".gift")]
    [InlineData("moodle-xml", ".xml")]
    [InlineData("csv", ".csv")]
    [InlineData("xlsx", ".xlsx")]
    [InlineData("anki", ".apkg")]
    [InlineData("zh-text", ".txt")]
    public void What_the_bank_wrote_itself_changes_nothing_when_it_is_read_again(string format, string ending)
    {
        using (var bank = ItemBank.OpenOrCreate(Bank))
        {
            bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []);
        }

        var before = Lines();
        var file = _folder.At("questions" + ending);
        Assert.Equal(0, StudyRun.Of("export", "--format", format, "-o", file, "--bank", Bank).ExitCode);

        var run = Import(file);

        Assert.Equal(0, run.ExitCode);
        if (format is not "zh-text")
        {
            Assert.Contains("0 new, 0 changed, 0 as before, 0 gone", run.Out, StringComparison.Ordinal);
            Assert.Equal(before, Lines());
        }
    }

    [Fact]
    public void Another_bank_gets_the_same_items_under_the_same_ids()
    {
        using (var bank = ItemBank.OpenOrCreate(Bank))
        {
            bank.Store([SampleItems.Document], SampleItems.OfEveryKind, []);
        }

        var file = _folder.At("questions.json");
        StudyRun.Of("export", "--format", "json", "-o", file, "--bank", Bank);
        StudyRun.Of("import", file, "--bank", _folder.At("other.db"));
        using var other = ItemBank.OpenExisting(_folder.At("other.db"));

        Assert.Equal(
            SampleItems.OfEveryKind.Select(item => $"{item.Id} {item.Kind} {item.Body.Stem} {Parts(item.Body)}").Order(StringComparer.Ordinal),
            other.Items().Select(banked => $"{banked.Item.Id} {banked.Item.Kind} {banked.Item.Body.Stem} {Parts(banked.Item.Body)}").Order(StringComparer.Ordinal));
    }

    /// <summary>The answer's parts in no order: several right options stand in none.</summary>
    private static string Parts(Study.Questions.ItemBody body) => string.Join(' ', body.Key.Text.Split(Study.Questions.ItemBody.KeySeparator).Order(StringComparer.Ordinal));

    [Fact]
    public void The_usual_Chinese_table_and_text_are_read()
    {
        Import(_folder.Write("table.csv", "问题描述,选项A,选项B,选项C,选项D,正确答案,分数\n首都是？,上海,北京,广州,深圳,B,2\n哪些是直辖市？,上海,北京,广州,天津,ABD,2\n地球是圆的。,,,,,正确,1\n"));
        Import(_folder.Write("text.txt", "1、长江有多长？\nA、5000千米\nB、6300千米\nC、7000千米\n答案：B\n解析：长江全长6300千米。\n2、黄河注入__。\n答案：渤海;渤海湾\n\n3、泰山在山东。\n答案：正确\n"));

        Assert.Equal(
            [
                "MultipleChoice: 首都是？ = 北京", "MultipleResponse: 哪些是直辖市？ = 上海; 北京; 天津", "MultipleChoice: 地球是圆的。 = 正确",
                "MultipleChoice: 长江有多长？ = 6300千米", "Cloze: 黄河注入____。 = 渤海", "MultipleChoice: 泰山在山东。 = 正确",
            ],
            Lines());
    }

    [Theory]
    [InlineData("bad.json", "{\"kind\": ", "bad.json: no JSON")]
    [InlineData("bad.xml", "<quiz><question type=\"essay\"></quiz>", "bad.xml: no well-formed XML")]
    [InlineData("entity.xml", "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz><question type=\"shortanswer\"><name><text>&x;</text></name></question></quiz>", "entity.xml: no well-formed XML")]
    [InlineData("bad.apkg", "no archive", "bad.apkg: no Anki package")]
    [InlineData("bad.xlsx", "no archive", "bad.xlsx: no Excel workbook")]
    [InlineData("bad.csv", "a,b\n1,2\n", "bad.csv: its first row names no columns")]
    [InlineData("what.txt", "nothing of the kind", "what.txt: its ending and its first lines do not tell what it is.")]
    public void A_file_that_is_not_what_it_should_be_is_refused_with_its_name(string name, string content, string message)
    {
        var run = Import(_folder.Write(name, content));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Bank));
    }

    [Fact]
    public void A_package_for_new_Anki_only_is_refused_with_what_to_do()
    {
        var file = _folder.At("new.apkg");
        using (var package = System.IO.Compression.ZipFile.Open(file, System.IO.Compression.ZipArchiveMode.Create))
        {
            package.CreateEntry("collection.anki21b");
        }

        Assert.Contains("tick \"Support older Anki versions\"", Import(file).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_true_or_false_question_from_elsewhere_is_still_one_when_it_is_exported()
    {
        Import(_folder.Write("quiz.gift", "The sun is a star. {T}\n"));

        Assert.Contains("The sun is a star. {TRUE", StudyRun.Of("export", "--format", "gift", "--bank", Bank).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_an_import_is_a_text_whose_hash_is_its_id()
    {
        Import(_folder.Write("quiz.gift", Gift));
        using var bank = ItemBank.OpenExisting(Bank);

        Assert.All(bank.Documents(), document => Assert.Equal(document.Id, ContentHash.Of(16, document.Text)));
    }
}
