using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>
/// Finds what a text tells by number: 第一，…… to 第五，…… of five points somebody made; the first and the second of two goals; the second half
/// of a quoted saying.
/// </summary>
internal sealed class ChineseSeries
{
    private const string Numerals = "一二三四五六七八九十";

    // What somebody makes several of, and then says one by one.
    private static readonly string[] Points = ["建议", "意见", "主张", "倡议", "措施", "要求", "看法", "原则", "任务", "目标", "设想", "举措"];

    private const int LongestPoint = 30;

    private readonly SortedDictionary<int, (PlacedSentence Placed, TextSpan Words)> _points = [];
    private (string Who, int Count, string What)? _announced;

    /// <summary>Takes note of a sentence that is a point of a series, or says of how many there are and who made them.</summary>
    public void Note(PlacedSentence placed, ChineseSentence sentence)
    {
        var text = placed.Text.TrimEnd('。');
        if (text.Length is > 5 and <= LongestPoint && text[0] == '第' && text[2] is '，' or '、' && Numerals.IndexOf(text[1]) is >= 0 and var number && !text.AsSpan(3).ContainsAny('，', '；'))
        {
            _points.TryAdd(number + 1, (placed, new TextSpan(3, text.Length - 3)));
            return;
        }

        foreach (var token in sentence.Tokens)
        {
            if (_announced is null && token.Mention is FigureMention { Figure: { Unit.Kind: UnitKind.Count, Low: >= 2 and <= 10 } } figure
                && Array.Find(Points, point => sentence.Text.AsSpan(token.Span.End).StartsWith(point)) is { } what
                && sentence.Text.AsSpan(0, token.Span.Start).EndsWith("提出"))
            {
                var reason = "";
                var statement = ChineseStatements.Whole(sentence, token.Span, ref reason);
                if (statement?.Subject.Length is > 0 and <= 16)
                {
                    _announced = (statement.Subject.In(statement.Text), (int)figure.Figure.Low, "提出的" + token.In(sentence.Text) + what);
                }
            }
        }
    }

    /// <summary>The points as facts, where the text says whose they are and none is missing.</summary>
    public void Find(Findings findings)
    {
        if (_announced is not { } announced || announced.Count != _points.Count || !_points.Keys.SequenceEqual(Enumerable.Range(1, announced.Count)))
        {
            return;
        }

        foreach (var (number, (placed, words)) in _points)
        {
            var said = $"{announced.Who}{announced.What}中，第{Numerals[number - 1]}点是";
            findings.Facts.Add(FactOf(placed, words, new Statement(said + words.In(placed.Text), new TextSpan(said.Length, words.Length), Language.Chinese)
            {
                Subject = new TextSpan(0, said.Length - 1),
                PredicateStart = said.Length - 1,
            }));
        }
    }

    /// <summary>What one sentence tells by number.</summary>
    public static void FindIn(PlacedSentence placed, ChineseSentence sentence, Findings findings)
    {
        FindHalves(placed, findings);
        for (var at = 2; at + 1 < sentence.Tokens.Count; at++)
        {
            if (sentence.Tokens[at].Mention is FigureMention { Figure.Unit: { Kind: UnitKind.Ordinal, Code: "个" } } && sentence.Tokens[at - 1].Class == TokenClass.De)
            {
                FindGoal(placed, sentence, at, findings);
            }
        }
    }

    /// <summary>实现了|全面建成小康社会|的|第一个|百年奋斗目标: what the first goal is.</summary>
    private static void FindGoal(PlacedSentence placed, ChineseSentence sentence, int ordinal, Findings findings)
    {
        var tokens = sentence.Tokens;
        var first = ordinal - 1;
        while (first > 0 && tokens[first - 1].Class is not (TokenClass.Aspect or TokenClass.Preposition or TokenClass.Break or TokenClass.De or TokenClass.Modal))
        {
            first--;
        }

        var end = ordinal + 1;
        while (end < tokens.Count && (tokens[end].IsNominal || tokens[end].Class is TokenClass.NounVerb or TokenClass.Figure))
        {
            end++;
        }

        var words = TextSpan.FromBounds(tokens[first].Span.Start, tokens[ordinal - 1].Span.Start);
        var named = sentence.Text[tokens[ordinal].Span.Start..tokens[end - 1].Span.End];
        if (end > ordinal + 1 && named.EndsWith("目标", StringComparison.Ordinal) && named.Length >= 7 && words.Length is >= 4 and <= 20
            && tokens.Skip(first).Take(ordinal - 1 - first).Any(token => token.Class == TokenClass.Verb))
        {
            findings.Facts.Add(FactOf(placed, words, new Statement(named + "是" + words.In(sentence.Text), new TextSpan(named.Length + 1, words.Length), Language.Chinese)
            {
                Subject = new TextSpan(0, named.Length),
                PredicateStart = named.Length,
            }));
        }
    }

    /// <summary>“一时强弱在于力，千秋胜负在于理。”: of a quoted saying in two halves of one length, the second.</summary>
    private static void FindHalves(PlacedSentence placed, Findings findings)
    {
        var text = placed.Text;
        if (text.Length is < 14 or > 26 || text[0] != '“' || text[^1] != '”' || text[^2] != '。' || text.IndexOf('，') is var comma && (comma < 5 || comma - 1 != text.Length - comma - 3))
        {
            return;
        }

        var words = TextSpan.FromBounds(comma + 1, text.Length - 2);
        findings.Facts.Add(FactOf(placed, words, new Statement("“" + text[1..^2] + "”", words, Language.Chinese) { IsWhole = true }));
    }

    private static Fact.Named FactOf(PlacedSentence placed, TextSpan words, Statement statement) => new()
    {
        Id = FactId.Of("named", statement, FoldedText.Of(statement.AnswerText)),
        Statement = statement,
        Sources = [placed.ProvenanceOf(words)],
        Asked = "什么",
    };
}
