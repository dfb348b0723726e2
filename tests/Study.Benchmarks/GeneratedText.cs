using System.Text;
using Bogus;

namespace Study.Benchmarks;

/// <summary>Chinese prose of any length with a figure or date in every third clause or so, made up by Bogus; the same for the same seed.</summary>
internal static class GeneratedText
{
    private static readonly string[] Towns = ["青山镇", "丰乐镇", "大兴镇", "临江镇", "安宁镇", "宝塔镇", "太和镇", "红旗镇", "双桥镇", "玉泉镇"];
    private static readonly string[] Things = ["图书馆", "博物馆", "体育馆", "植物园", "科技馆", "美术馆", "文化宫", "天文台", "动物园", "展览馆"];
    private static readonly string[] Filler =
    [
        "为当地居民提供了良好的学习和休息环境，受到各方面的欢迎。",
        "负责人表示，将继续改善服务，让更多的人走进来、留下来。",
        "建筑采用了传统的木结构，与周围的山水融为一体。",
        "专家认为，这种做法值得其他地方学习和借鉴。",
    ];

    /// <param name="characters">At least so many UTF-16 code units.</param>
    public static string Of(int characters, int seed)
    {
        var faker = new Faker("zh_CN") { Random = new Randomizer(seed) };
        var text = new StringBuilder(characters + 200);
        while (text.Length < characters)
        {
            var name = faker.PickRandom(Towns) + faker.PickRandom(Things);
            text.Append(faker.Random.Int(0, 5) switch
            {
                0 => $"{name}占地{faker.Random.Int(20, 900)}亩，建筑面积约{faker.Random.Int(2, 90)}万平方米，",
                1 => $"{name}于{faker.Random.Int(1900, 2020)}年{faker.Random.Int(1, 12)}月建成，",
                2 => $"{name}收藏了{faker.Random.Int(2, 99)}万件藏品，",
                3 => $"{name}每年接待约{faker.Random.Int(10, 99)}万名读者，",
                4 => $"未来{faker.Random.Int(2, 9)}年，{name}将投入{faker.Random.Int(2, 40)}.{faker.Random.Int(1, 9)}亿元，新建{faker.Random.Int(2, 30)}个分馆，",
                _ => $"馆长{faker.Name.LastName()}{faker.Name.FirstName()}说，",
            });
            text.Append(faker.PickRandom(Filler));
            if (faker.Random.Int(0, 9) == 0)
            {
                text.Append("\n\n");
            }
        }

        return text.ToString();
    }
}
