using System.Buffers;
using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>Tells names from common nouns by what they are made of.</summary>
internal static class ChineseNames
{
    private static readonly WordTable<bool> Surnames = LexiconFile.Table("zh-surnames", 1, _ => true);
    private static readonly WordTable<bool> Endings = LexiconFile.Table("zh-name-endings", 1, _ => true);
    private static readonly SearchValues<char> Transliteration = SearchValues.Create([.. LexiconFile.Rows("zh-transliteration", 1).Select(row => row[0][0]), '·']);

    /// <summary>赵大山, 欧阳小河: two to four characters that begin with a family name.</summary>
    public static bool IsChinesePerson(string name) => name.Length is >= 2 and <= 4 && Surnames.Longest(name, out _) is > 0 and var length && length < name.Length;

    /// <summary>莱希, 米尔济约耶夫, 伊姆兰·汗: characters that Chinese writes foreign names with, and nothing else.</summary>
    public static bool IsForeignPerson(string name) =>
        name.Length is >= 2 and <= 16 && !name.AsSpan().ContainsAnyExcept(Transliteration);

    /// <summary>How many characters at a text's start are such as Chinese writes foreign names with.</summary>
    public static int ForeignLength(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Transliteration) is >= 0 and var end ? end : text.Length;

    /// <summary>石桥大学, 北塔机场: a word that ends as names of bodies, places and events end, with something of its own before it.</summary>
    public static bool EndsLikeName(string words) => Endings.LongestAtEnd(words, 5, out _) is > 0 and var length && words.Length >= length + 2 && !IsCommon(words, words.Length - length);

    // 上市公司: with no more than this before it, an ending makes a name only of what is no common word.
    private const int ShortestOfCommonWords = 3;

    /// <summary>上市公司, 贸易协定: common words of the dictionary, of which there are many.</summary>
    private static bool IsCommon(string words, int own) =>
        own < ShortestOfCommonWords && ChineseWords.Cut(words.AsSpan(0, own)) is [{ Tag: WordTag.Noun or WordTag.Verb or WordTag.VerbNoun or WordTag.Adjective or WordTag.Attributive }];
}
