using System.Text;
using Bogus;
using Study.Ingest;

namespace Study.Tests;

/// <summary>Texts and items for tests: written by hand where a test reads them, made up by Bogus where it needs many.</summary>
internal static class Samples
{
    public static SourceDocument Document(string text, string path = "text.txt") => DocumentReader.Read(path, Encoding.UTF8.GetBytes(text));

    public static GeneratedQuestions Generate(params string[] texts) =>
        QuestionGenerator.Generate([.. texts.Select((text, index) => Document(text, $"text{index}.txt"))]);

    /// <summary>The questions a text gives, best first: <c>stem = answer</c>.</summary>
    public static IReadOnlyList<string> Questions(string text) =>
        [.. Generate(text).Items.DistinctBy(item => item.FactId).Select(item => $"{item.Body.Stem} = {item.Sources[0].Quote}")];

    /// <summary>A text that states so many figures, each once and in a sentence of its own; the same for the same seed.</summary>
    public static string FactualText(int sentences, ulong seed)
    {
        var faker = new Faker("zh_CN") { Random = new Randomizer((int)seed) };
        string[] towns = ["青山镇", "丰乐镇", "大兴镇", "临江镇", "安宁镇", "宝塔镇", "太和镇", "红旗镇", "双桥镇", "玉泉镇"];
        string[] places = ["长湖", "东岭", "石桥", "北塔", "沙洲", "云台", "白马", "金沟", "新港", "南浦"];
        string[] things = ["图书馆", "博物馆", "体育馆", "植物园", "科技馆", "美术馆", "文化宫", "天文台", "动物园", "展览馆"];
        var text = new StringBuilder();
        for (var index = 0; index < sentences; index++)
        {
            var name = faker.PickRandom(towns) + faker.PickRandom(places) + faker.PickRandom(things);
            text.Append(faker.Random.Int(0, 3) switch
            {
                0 => $"{name}占地{faker.Random.Int(20, 900)}亩。",
                1 => $"{name}于{faker.Random.Int(1900, 2020)}年建成。",
                2 => $"{name}收藏了{faker.Random.Int(2, 99)}万件藏品。",
                _ => $"{name}每年接待约{faker.Random.Int(10, 99)}万名读者。",
            });
        }

        return text.ToString();
    }
}
