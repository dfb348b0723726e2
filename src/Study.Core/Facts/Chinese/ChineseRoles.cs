using System.Buffers;
using System.Text.RegularExpressions;
using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>Finds who holds which post: 哈萨克斯坦总统托卡耶夫, 研究所所长某某.</summary>
internal static partial class ChineseRoles
{
    private const int LongestPost = 5;

    private static readonly WordTable<bool> Posts = LexiconFile.Table("zh-posts", 2, _ => true);

    // What a person's name never has in it.
    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("的了是在和与及或等人们各该这那其、，。：；“”《》（） 国省市县区部委会局院长席理任记员馆校园宫楼塔桥路街站厂社团");

    public static void Find(PlacedSentence placed, ChineseSentence sentence, Findings findings)
    {
        for (var at = 0; at < sentence.Text.Length; at++)
        {
            if (Posts.Longest(sentence.Text.AsSpan(at), out _) is > 0 and var length)
            {
                FindAt(placed, sentence, new TextSpan(at, length), findings);
                at += length - 1;
            }
        }
    }

    private static void FindAt(PlacedSentence placed, ChineseSentence sentence, TextSpan ending, Findings findings)
    {
        var post = WithoutDeed(sentence.Text, TextSpan.FromBounds(StartOfPost(sentence, ending), ending.End));
        var person = NameAt(sentence, ending.End);
        person = person.Length > 0 ? person : ForeignNameAt(sentence.Text, ending.End);
        if (person.Length == 2 && sentence.Tokens.Any(token => token.Span.Start == person.End && token.Class is TokenClass.Adverb or TokenClass.Modal or TokenClass.Verb) && IsLonger(placed.Document.Text, sentence.Text, person))
        {
            person = new TextSpan(person.Start, 3);
        }

        if (person.Length == 0 || post.Length < ending.Length + 2)
        {
            return;
        }

        var words = post.In(sentence.Text);
        var name = person.In(sentence.Text);
        if (words[0] is '前' or '原' or '时' or '曾' or '各' || Former().IsMatch(words))
        {
            findings.LeftOut.Add(placed.LeaveOut(person, "it is a post somebody held before"));
            return;
        }

        // A country's head is asked by the post, where the day is known; whoever serves a body is asked by the name.
        var asksForPerson = placed.Block.PublishedOn is not null && ending.In(sentence.Text) is "总统" or "总理" or "首相" or "国王" or "女王" or "外长" or "市长" or "省长";
        if (asksForPerson && sentence.Tokens.FirstOrDefault(token => token.Span.End == ending.Start) is { Class: TokenClass.Place } country && country.Span.Start > post.Start)
        {
            post = TextSpan.FromBounds(country.Span.Start, ending.End);
            words = post.In(sentence.Text);
        }

        if (placed.Block.PublishedOn is null && IsHeadOfState(sentence, post, ending))
        {
            findings.LeftOut.Add(placed.LeaveOut(person, "whoever reads newspapers knows it, and the text does not say of when it is"));
            return;
        }

        var statement = new Statement(words + name, asksForPerson ? new TextSpan(words.Length, name.Length) : new TextSpan(0, words.Length), Language.Chinese);
        findings.Facts.Add(new Fact.Role
        {
            Id = ContentHash.Of(12, "role", FoldedText.Of(words), FoldedText.Of(name)),
            Statement = statement,
            Sources = [placed.ProvenanceOf(asksForPerson ? person : post)],
            Person = name,
            Post = words,
            AsksForPerson = asksForPerson,
            AsOf = placed.Block.PublishedOn,
        });
    }

    /// <summary>在北京会见|石桥国外长: what was done to somebody is no part of the post, nor is a dash before it.</summary>
    private static TextSpan WithoutDeed(string sentence, TextSpan post)
    {
        var start = post.Start;
        foreach (Match deed in Deed().Matches(post.In(sentence).ToString()))
        {
            start = post.Start + deed.Index + deed.Length;
        }

        return TextSpan.FromBounds(start, post.End);
    }

    [GeneratedRegex("^应|总统率|主席率|总理率|会见|会晤|会谈|访问|看望|接见|致信|致电|祝贺|任命|欢迎|邀请|陪同|当选为?|出任|就任|拜会|约见|迎接|来访的?|[—－-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Deed();

    // 石桥研究院|原|院长, 石桥国|前|财政部长
    [GeneratedRegex("(?<![目以])[前原](?![线沿进海哨身则子料油产住])", RegexOptions.CultureInvariant)]
    private static partial Regex Former();

    /// <summary>Whether words end in a post: 赵大山主席.</summary>
    public static bool EndsInPost(string words) => Posts.LongestAtEnd(words, LongestPost, out _) > 0;

    /// <summary>乌克兰|总统, 联合国|秘书长: a post that one person in a country, or in the world, holds.</summary>
    private static bool IsHeadOfState(ChineseSentence sentence, TextSpan post, TextSpan ending) =>
        sentence.Text.AsSpan(post.Start, ending.Start - post.Start) is var holder
        && ((ending.In(sentence.Text) is "总统" or "总理" or "首相" or "国王" or "女王" or "主席" or "国家主席" or "外长" or "国务卿" && (ChineseNamed.IsCountry(holder) || holder.EndsWith("共和国") || holder.EndsWith("王国") || holder is "国家")) || holder is "联合国" || HighestOffices.Any(office => sentence.Text.AsSpan(post.Start, ending.End - post.Start).EndsWith(office)));

    // Posts whose holders every reader of newspapers knows.
    private static readonly string[] HighestOffices = ["国务院总理", "国家主席", "中共中央总书记", "全国人大常委会委员长", "全国政协主席"];

    /// <summary>张大|刚: whether the text never names so without the character behind it, which can be a word of its own.</summary>
    private static bool IsLonger(string document, string sentence, TextSpan name)
    {
        if (name.End >= sentence.Length || !Languages.IsHan(sentence[name.End]))
        {
            return false;
        }

        var longer = document.AsSpan().Count(sentence.AsSpan(name.Start, name.Length + 1));
        return longer > 1 && longer == document.AsSpan().Count(name.In(sentence));
    }

    /// <summary>Whether words end in a person's name behind a post: 国家主席习近平.</summary>
    public static bool EndsInPerson(string words)
    {
        for (var length = 2; length <= Math.Min(8, words.Length - 2); length++)
        {
            if (Posts.LongestAtEnd(words.AsSpan(0, words.Length - length), LongestPost, out _) > 0)
            {
                return ChineseNames.IsChinesePerson(words[^length..]) || ChineseNames.IsForeignPerson(words[^length..]);
            }
        }

        return false;
    }

    /// <summary>Where the phrase that ends in a post begins: back over nouns to the mark, verb or preposition before them.</summary>
    private static int StartOfPost(ChineseSentence sentence, TextSpan ending)
    {
        var start = ending.Start;
        for (var index = sentence.Tokens.Count - 1; index >= 0; index--)
        {
            var token = sentence.Tokens[index];
            if (token.Span.Start >= ending.Start)
            {
                continue;
            }

            var belongs = token.IsNominal || token.Class is TokenClass.NounVerb || (token.Class == TokenClass.And && IsBetweenPosts(sentence, token));
            if (!belongs)
            {
                break;
            }

            start = token.Span.Start;
        }

        return start;
    }

    /// <summary>中共中央总书记、国家主席: one person's two posts.</summary>
    private static bool IsBetweenPosts(ChineseSentence sentence, Token and) =>
        and.In(sentence.Text) == "、" && Posts.LongestAtEnd(sentence.Text.AsSpan(0, and.Span.Start), LongestPost, out _) > 0;

    /// <summary>The person's name that begins at a place; empty where none does.</summary>
    private static TextSpan NameAt(ChineseSentence sentence, int start)
    {
        var end = start;
        foreach (var token in sentence.Tokens)
        {
            if (token.Span.End <= start)
            {
                continue;
            }

            var from = Math.Max(start, token.Span.Start);
            if (token.Class is not (TokenClass.Content or TokenClass.Noun) || from != end)
            {
                // 主持 and 说 end a name; so does a mark.
                return EndsName(token) ? Checked(sentence.Text, start, end) : default;
            }

            end = token.Span.End;
        }

        return Checked(sentence.Text, start, end);
    }

    // A name of fewer characters may as well be words: 约有, 多特.
    private const int ShortestForeign = 4;
    private const int LongestForeign = 8;

    /// <summary>米尔济约耶夫 in spite of the 约 in it: a row of characters that foreign names are written with; empty where none begins here.</summary>
    private static TextSpan ForeignNameAt(string sentence, int start)
    {
        var length = ChineseNames.ForeignLength(sentence.AsSpan(start));
        return length is >= ShortestForeign and <= LongestForeign ? new TextSpan(start, length) : default;
    }

    private static bool EndsName(Token token) =>
        token.Class is TokenClass.Verb or TokenClass.Adverb or TokenClass.Preposition or TokenClass.And or TokenClass.Break or TokenClass.Etc or TokenClass.Modal
            or TokenClass.NounVerb or TokenClass.Connective or TokenClass.Bracketed or TokenClass.Time or TokenClass.Date;

    // What stands behind a name and is seldom its end.
    private const string NeverLast = "时陪等说称指表介强出在与和并先则也就率赴向";

    private static TextSpan Checked(string sentence, int start, int end)
    {
        var name = sentence.AsSpan(start, end - start);
        var isName = (name.Contains('·') ? name.Length is >= 3 and <= 16 : name.Length is >= 2 and <= 8) && !name.ContainsAny(NeverInNames);
        foreach (var unit in name)
        {
            isName &= Languages.IsHan(unit) || unit == '·';
        }

        isName &= ChineseNames.IsChinesePerson(name.ToString()) || ChineseNames.IsForeignPerson(name.ToString());

        // 李大河陪|同, 周大山时|，: of four characters behind a family name of one the last is no part of it.
        isName &= !(name.Length == 4 && NeverLast.Contains(name[^1], StringComparison.Ordinal) && ChineseNames.IsChinesePerson(name.ToString()) && !ChineseNames.IsForeignPerson(name.ToString()));
        return isName ? TextSpan.FromBounds(start, end) : default;
    }
}
