using Study.Facts.Chinese;
using Study.Text;

namespace Study.Facts;

/// <summary>Tells a numeral of a name from a figure: 十里冲, 八里桥 and 三元里 are places and count nothing.</summary>
internal static class NumeralNames
{
    private const int LongestBefore = 2;
    private const int LongestBehind = 4;

    // What makes a place of the miles before it: 五里店, 十里铺.
    private const string PlaceEndings = "店桥冲铺屯堡庄沟坪湾营墩亭井台岗河村镇乡洋牌街坊洞坡坝寨岭";

    /// <summary>Whether a figure in Han numerals is part of a longer word of the dictionary that is a name, or of a place named by its miles.</summary>
    /// <remarks>四大发明 is a name that counts all the same.</remarks>
    /// <param name="number">The figure's numerals.</param>
    /// <param name="end">Where the figure with its unit ends.</param>
    public static bool Contain(string text, TextSpan number, int end, Unit unit)
    {
        if (Characters.IsDigit(text[number.Start]) || end >= text.Length || number.Length > 3 || unit.Code == "大")
        {
            return false;
        }

        if (unit.Code == "li" && PlaceEndings.Contains(text[end]))
        {
            return true;
        }

        var limit = Math.Min(text.Length, end + LongestBehind);
        for (var start = Math.Max(0, number.Start - LongestBefore); start <= number.Start; start++)
        {
            if (!Languages.IsHan(text[start]))
            {
                continue;
            }

            var search = new Search(end - start);
            ChineseDictionary.Instance.Prefixes(text.AsSpan(start, limit - start), ref search, static (ref Search search, int length, float _, WordTag tag) =>
                search.IsFound |= length > search.Least && tag is WordTag.Place or WordTag.Person or WordTag.Organisation or WordTag.Name);
            if (search.IsFound)
            {
                return true;
            }
        }

        return false;
    }

    private struct Search(int least)
    {
        public bool IsFound;

        /// <summary>The figure's end, counted from where the word begins: a name is longer.</summary>
        public readonly int Least => least;
    }
}
