using Study.Text;

namespace Study.Facts.Lexicon;

/// <summary>The words around figures: units, hedges, and set phrases whose numerals count nothing.</summary>
internal static class FigureWords
{
    /// <summary>A unit's word. A noun that stands for its own measure word (省, 国) counts only behind digits: 三国 is a name.</summary>
    internal readonly record struct UnitWord(Unit Unit, bool OnlyBehindDigits);

    /// <summary>A hedge's word, and whether it stays in the question (超过) instead of going with the answer (约).</summary>
    internal readonly record struct HedgeWord(Hedge Hedge, bool StaysInStem);

    public static readonly WordTable<UnitWord> ChineseUnits = LexiconFile.Table("zh-units", 4, ChineseUnit);

    public static readonly WordTable<UnitWord> EnglishUnits =
        LexiconFile.Table("en-units", 4, row => new UnitWord(new Unit(Enum.Parse<UnitKind>(row[1]), row[2]), false));

    public static readonly WordTable<HedgeWord> ChineseHedgesBefore = Hedges("zh-hedges", "before");

    public static readonly WordTable<HedgeWord> ChineseHedgesAfter = Hedges("zh-hedges", "after");

    public static readonly WordTable<HedgeWord> EnglishHedgesBefore = Hedges("en-hedges", "before");

    public static readonly WordTable<HedgeWord> EnglishHedgesAfter = Hedges("en-hedges", "after");

    public static readonly WordTable<bool> SetPhrases = LexiconFile.Table("zh-set-phrases", 2, _ => true);

    /// <summary>Words that a measure word or a date seems to begin: the 年级 of 6年级.</summary>
    public static readonly WordTable<bool> UnitGuards = LexiconFile.Table("zh-unit-guards", 2, _ => true);

    /// <summary>The signs of money that stand before the number, the longest first.</summary>
    public static readonly WordTable<string> MoneySigns = LexiconFile.Table("money-signs", 2, row => row[1]);

    private static UnitWord ChineseUnit(string[] row) =>
        row[1] == "Noun"
            ? new UnitWord(new Unit(UnitKind.Count, row[2]), true)
            : new UnitWord(new Unit(Enum.Parse<UnitKind>(row[1]), row[2]), false);

    private static WordTable<HedgeWord> Hedges(string name, string place) =>
        new(LexiconFile.Rows(name, 6).Where(row => row[1] == place)
            .Select(row => KeyValuePair.Create(row[0], new HedgeWord(Enum.Parse<Hedge>(row[2]), row[3] == "stem"))));
}
