using System.Text;
using System.Text.Json;
using CsCheck;
using Study.Bank;
using Study.Forms;
using Study.Questions;
using Study.Text;
using Xunit;

namespace Study.Tests.Forms;

public class VersionMapTests
{
    private static readonly IReadOnlyList<Item> Items = [.. Samples.Generate(Samples.FactualText(60, 1)).Items, NewKinds.Response, NewKinds.Matching, NewKinds.Ordering];

    private static readonly IReadOnlyList<ChosenItem> Chosen =
        [.. ItemChoice.OfBest([.. Items.Select(OfferedItem.Of)]).Choose(Blueprint.Of(20)).Select(item => item with { Points = 1.5m })];

    [Fact]
    public void Forms_of_one_choice_ask_the_same_in_another_order() => Gen.ULong.Sample(seed =>
    {
        var (a, b) = (Form("A", seed), Form("B", seed));
        Assert.Equal(a.Items.Select(item => item.Item.Id).Order(), b.Items.Select(item => item.Item.Id).Order());
        Assert.NotEqual(a.Items.Select(item => item.Item.Id), b.Items.Select(item => item.Item.Id));
        Assert.NotEqual(a.Id, b.Id);
    });

    [Fact]
    public void Every_option_is_the_one_the_map_says() => Gen.ULong.Sample(seed =>
    {
        foreach (var item in Form("A", seed).Items)
        {
            var inBank = OptionTexts.InBankOrder(item.Item.Body);
            Assert.Equal(inBank.Count, item.Options.Count);
            Assert.All(item.Options, option => Assert.Equal(inBank[option.Origin].Text, option.Text));
            Assert.Equal(Enumerable.Range(0, inBank.Count), item.Options.Select(option => option.Origin).Order());
        }
    });

    [Fact]
    public void Letters_answer_what_is_asked() => Gen.ULong.Sample(seed =>
    {
        foreach (var item in Form("A", seed).Items)
        {
            var letters = AnswerKeys.LettersOf(item);
            switch (item.Item.Body)
            {
                case ItemBody.MultipleResponse response:
                    Assert.Equal(response.Answers.Select(key => key.Text).Order(), letters!.Select(letter => TextOf(item, letter)).Order());
                    break;
                case ItemBody.Matching matching:
                    Assert.Equal(
                        matching.Pairs.Select((pair, index) => $"{index + 1}-{pair.Response.Text}"),
                        letters!.Split(' ').Select(pair => pair[..2] + TextOf(item, pair[2])));
                    break;
                case ItemBody.Ordering ordering:
                    Assert.Equal(ordering.Entries.Select(entry => entry.Text), letters!.Select(letter => TextOf(item, letter)));
                    Assert.NotEqual("ABC", letters);
                    break;
                case ItemBody.MultipleChoice choice:
                    Assert.Equal(choice.Answer.Text, TextOf(item, letters![0]));
                    break;
                default:
                    Assert.Equal(item.IsTrue switch { true => "T", false => "F", null => null }, letters);
                    break;
            }
        }
    });

    [Fact]
    public void The_bank_gives_back_what_was_kept()
    {
        using var folder = new TemporaryFolder();
        BankedForm[] kept = [.. new[] { Form("A", ulong.MaxValue), Form("B", ulong.MaxValue) }.Select(VersionMap.Of)];
        using (var bank = ItemBank.OpenOrCreate(folder.At("study.db")))
        {
            bank.Keep(kept);
            bank.Keep([kept[0]]);
        }

        using var again = ItemBank.OpenExisting(folder.At("study.db"));
        Assert.Equal(Print(kept.OrderBy(form => form.Id, StringComparer.Ordinal)), Print(again.Forms()));
        Assert.Equal(Print([kept[1]]), Print(again.Forms(kept[1].Id[..6])));
        Assert.Empty(again.Forms("no-such-form"));
    }

    [Fact]
    public void JSON_and_CSV_say_the_same()
    {
        var forms = new[] { Form("A", 7), Form("B", 7) };
        using var json = new MemoryStream();
        using var csv = new MemoryStream();
        VersionMap.WriteJson(json, forms);
        VersionMap.WriteCsv(csv, forms);

        var lines = Encoding.UTF8.GetString(csv.ToArray()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        using var map = JsonDocument.Parse(json.ToArray());
        var rows = map.RootElement.GetProperty("forms").EnumerateArray().SelectMany(form => form.GetProperty("items").EnumerateArray().Select(item => string.Join(',',
            form.GetProperty("label").GetString(),
            form.GetProperty("id").GetString(),
            item.GetProperty("number").GetInt32(),
            item.GetProperty("item").GetString(),
            item.GetProperty("kind").GetString(),
            item.GetProperty("points").GetDecimal(),
            item.TryGetProperty("options", out var options) ? string.Join(' ', options.EnumerateArray()) : "",
            item.GetProperty("answer").GetString())));
        Assert.Equal("form,form_id,number,item_id,kind,points,options,answer", lines[0]);
        Assert.Equal(rows, lines.Skip(1));
    }

    private static Form Form(string label, ulong seed) => FormAssembler.Assemble(Chosen, "测验", Language.Chinese, label, seed);

    private static string TextOf(FormItem item, char letter) => item.Options.Single(option => option.Letter[0] == letter).Text;

    private static string Print(IEnumerable<BankedForm> forms) => string.Join('\n', forms.Select(form =>
        $"{form.Id} {form.Title} {form.Language} {form.Label} {form.Seed}\n"
        + string.Join('\n', form.Items.Select(item => $"{item.Number} {item.ItemId} {item.Text} {item.Answer} {item.Points} {string.Join(' ', item.Options)}"))));
}
