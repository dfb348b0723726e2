using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>
/// Finds what a clause names once, so that one word answers: where something lies, how it is called, what was founded or held, who did it,
/// what comes first of its kind.
/// </summary>
internal static class ChineseNamed
{
    private const int Longest = 26;

    private static readonly WordTable<string> Verbs = LexiconFile.Table("zh-asking-verbs", 2, row => row[1]);
    private static readonly WordTable<string> Kinds = LexiconFile.Table("zh-named", 2, row => row[1]);
    private static readonly WordTable<bool> Countries = LexiconFile.Table("zh-countries", 1, _ => true);

    // 以……为遵循: what something is taken for.
    private static readonly string[] TakenFor = ["遵循", "榜样", "目标", "中心", "基础", "依据", "宗旨", "主题", "首都", "原型", "背景", "题材", "主", "代表", "界", "原料"];

    // 以视频方式, 以观察员身份.
    private static readonly string[] Manners = ["方式", "身份", "名义", "形式"];

    // A post or part that one country has at a time stands right before the country's name: 轮值主席国塔吉克斯坦.
    private static readonly string[] HeldByOneCountry = ["主席国", "主办国", "承办国", "东道国", "东道主"];

    public static bool IsCountry(ReadOnlySpan<char> word) => Countries.TryGet(word, out _);

    public static void Find(PlacedSentence placed, ChineseSentence sentence, Findings findings)
    {
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Verb >= 0)
            {
                FindObject(placed, sentence, clause, findings);
                FindFirst(placed, sentence, clause, findings);
                FindWhere(placed, sentence, clause, findings);
            }

            for (var at = clause.Lead; at < clause.Tokens.Count; at++)
            {
                if (clause.Tokens[at].Class == TokenClass.Preposition)
                {
                    FindDoer(placed, sentence, clause, at, findings);
                    FindMeans(placed, sentence, clause, at, findings);
                    FindPart(placed, sentence, clause, at, findings);
                }
            }
        }

        FindCountries(placed, sentence, findings);
        FindExample(placed, sentence, findings);
    }

    /// <summary>落实|反极端主义公约|等|法律文件: one example of its kind.</summary>
    private static void FindExample(PlacedSentence placed, ChineseSentence sentence, Findings findings)
    {
        var tokens = sentence.Tokens;
        for (var at = 2; at + 1 < tokens.Count; at++)
        {
            if (tokens[at].Class != TokenClass.Etc || !tokens[at + 1].IsNominal || tokens[at + 1].Span.Length is < 2 or > 10)
            {
                continue;
            }

            var first = at;
            while (first > 0 && (tokens[first - 1].IsNominal || tokens[first - 1].Class is TokenClass.NounVerb or TokenClass.Quoted or TokenClass.Title))
            {
                first--;
            }

            // 治疗与|预防某病|等疾病: the verbs are joined, not the things.
            var isJoined = first > 1 && tokens[first - 1].Class == TokenClass.And && tokens[first].Class == TokenClass.NounVerb && tokens[first - 2].Class is TokenClass.NounVerb or TokenClass.Verb;
            var isOne = !isJoined && first < at && first > 0 && tokens[first - 1].Class is TokenClass.Verb or TokenClass.Preposition or TokenClass.And && tokens[first - 1].In(sentence.Text) is not "、";
            var span = isOne ? TextSpan.FromBounds(tokens[first].Span.Start, tokens[at - 1].Span.End) : default;
            if (span.Length is >= 4 and <= 24)
            {
                Add(placed, sentence, span, null, findings);
            }
        }
    }

    /// <summary>石桥镇|位于|本省东部, 石桥大学|简称|石大, 省里|举办|青年论坛: the object at a clause's end.</summary>
    private static void FindObject(PlacedSentence placed, ChineseSentence sentence, ChineseClause clause, Findings findings)
    {
        var verb = clause.Tokens[clause.Verb];
        if (!Verbs.TryGet(sentence.Text.AsSpan(verb.Span.Start, verb.Span.Length), out var role))
        {
            return;
        }

        var from = clause.Verb + 1;
        while (from < clause.Tokens.Count && clause.Tokens[from].Class is TokenClass.Aspect or TokenClass.Pronoun or TokenClass.Date or TokenClass.Time)
        {
            from++;
        }

        var to = from;
        while (to < clause.Tokens.Count && IsPartOfName(clause.Tokens[to], role))
        {
            to++;
        }

        // The object must end the clause; what is listed or counted is not one thing.
        if (to == from || to < clause.Tokens.Count || clause.Tokens[from].Class is TokenClass.De or TokenClass.And || clause.Tokens[to - 1].Class is TokenClass.De or TokenClass.And)
        {
            return;
        }

        // 考入|石桥学堂|学习|土木工程: something else is done.
        for (var index = from + 1; index < to; index++)
        {
            if (clause.Tokens[index].Class == TokenClass.NounVerb && clause.Tokens[index - 1].IsNominal && index + 1 < to && !Kinds.TryGet(clause.Tokens[index + 1].In(sentence.Text), out _))
            {
                return;
            }
        }

        // 旧称石桥郡（……）: what stands in brackets explains the name.
        var named = to;
        while (named > from + 1 && clause.Tokens[named - 1].Class == TokenClass.Bracketed)
        {
            named--;
        }

        var span = TextSpan.FromBounds(clause.Tokens[from].Span.Start, clause.Tokens[named - 1].Span.End);
        var words = span.In(sentence.Text);
        if (role == "Place" && clause.HasSubject && words.Length >= 2 && ChineseTokens.WordsOf(sentence.Text, clause.Subject).Contains(words[^2..], StringComparison.Ordinal))
        {
            findings.LeftOut.Add(placed.LeaveOut(span, "the name of what lies there tells it"));
            return;
        }

        if (AskFor(role, words, [.. clause.Tokens.Skip(from).Take(to - from)]) is { } asked && words.Length is >= 2 and <= Longest)
        {
            // 坐落在雪地里的石桥站，承担着……: the station does, and where it lies only describes it.
            if (role == "Place" && !clause.HasSubject && words.LastIndexOf('的') is >= 0 and var de && ChineseNames.EndsLikeName(words[(de + 1)..]))
            {
                findings.LeftOut.Add(placed.LeaveOut(span, "it only describes what the sentence speaks of"));
                return;
            }

            // 某镇是某市的一个镇，位于海湾北岸: either says where it is.
            if (role == "Place" && sentence.Context.PlacedIn is { } place && !words.Contains(place, StringComparison.Ordinal) && (clause.HasSubject ? ChineseSubjects.Judge(sentence, clause) is Reference.Topic or Reference.Definite : sentence.Before is null))
            {
                findings.LeftOut.Add(placed.LeaveOut(span, "the text says in more than one way where it is"));
                return;
            }

            Add(placed, sentence, span, asked, findings);
        }
    }

    private static bool IsPartOfName(Token token, string role) => token.IsNominal
        || token.Class is TokenClass.NounVerb or TokenClass.Quoted or TokenClass.Bracketed or TokenClass.De or TokenClass.Attribute
        || (token.Class == TokenClass.Adverb && role is "Kind")
        || (token.Class == TokenClass.And && role is "Kind" or "Place") || (token.Class == TokenClass.Title && role is "Called");

    private static string? AskFor(string role, string words, IReadOnlyList<Token> tokens)
    {
        switch (role)
        {
            case "Place":
                return words.Length >= 4 && (tokens.Any(token => token.Class is TokenClass.Place) || ChineseNames.EndsLikeName(words) || words.Length >= 6) ? "哪里" : null;
            case "Called":
                return words.Contains('的', StringComparison.Ordinal) || tokens.Any(token => token.Class == TokenClass.And) ? null : "什么";
            case "Reason":
                return "什么";
            default:
                var isSchool = words.EndsWith("大学", StringComparison.Ordinal) || words.EndsWith("学院", StringComparison.Ordinal) || words.EndsWith("中学", StringComparison.Ordinal)
                    || words.EndsWith("学校", StringComparison.Ordinal) || words.EndsWith("书院", StringComparison.Ordinal) || words.EndsWith("师范", StringComparison.Ordinal);
                if (role == "School")
                {
                    return isSchool && !tokens.Any(token => token.Class == TokenClass.De) ? "哪所学校" : null;
                }

                // The kind alone is no name: 成立大学, 举行运动会.
                return Kinds.LongestAtEnd(words, 4, out var asked) is > 0 and var length && (words.Length >= length + 3 || tokens.Any(token => token.Class is TokenClass.Place or TokenClass.Quoted)) ? asked : null;
        }
    }

    /// <summary>由|赵大山|创办, 由|乌兹别克斯坦|接任: who did it.</summary>
    private static void FindDoer(PlacedSentence placed, ChineseSentence sentence, ChineseClause clause, int at, Findings findings)
    {
        var tokens = clause.Tokens;
        if (tokens[at].In(sentence.Text) != "由")
        {
            return;
        }

        var end = at + 1;
        while (end < tokens.Count && tokens[end].IsNominal)
        {
            end++;
        }

        if (end == at + 1 || end == tokens.Count || tokens[end].Class is not (TokenClass.Verb or TokenClass.NounVerb))
        {
            return;
        }

        var span = TextSpan.FromBounds(tokens[at + 1].Span.Start, tokens[end - 1].Span.End);
        var words = span.In(sentence.Text);
        var asked = end == at + 2 && IsCountry(words) ? "哪个国家"
            : IsPerson(words) ? "谁"
            : Kinds.LongestAtEnd(words, 4, out var kind) > 0 && words.Length >= 4 ? kind
            : null;
        if (asked is not null)
        {
            Add(placed, sentence, span, asked, findings);
        }
    }

    /// <summary>作为|主席特别代表|出席: in what part somebody did it.</summary>
    private static void FindPart(PlacedSentence placed, ChineseSentence sentence, ChineseClause clause, int at, Findings findings)
    {
        var tokens = clause.Tokens;
        var end = at + 1;
        while (end < tokens.Count && tokens[end].IsNominal)
        {
            end++;
        }

        if (tokens[at].In(sentence.Text) == "作为" && clause.HasSubject && at >= clause.SubjectEnd && end > at + 1 && end < tokens.Count
            && tokens[end].Class is TokenClass.Verb or TokenClass.Preposition && tokens[end - 1].Span.End - tokens[at + 1].Span.Start is >= 3 and <= 20)
        {
            Add(placed, sentence, TextSpan.FromBounds(tokens[at + 1].Span.Start, tokens[end - 1].Span.End), null, findings);
        }
    }

    public static bool IsPerson(string words) => ChineseNames.IsChinesePerson(words) && words.Length is 2 or 3 || (words.Length >= 2 && words.Contains('·') && words.Length <= 16)
        || (words.Length is >= 3 and <= 8 && ChineseNames.IsForeignPerson(words) && ChineseTokens.ClassOf(words) is null);

    /// <summary>以|联合国宪章|为|遵循, 以|视频|方式|出席.</summary>
    private static void FindMeans(PlacedSentence placed, ChineseSentence sentence, ChineseClause clause, int at, Findings findings)
    {
        var tokens = clause.Tokens;
        if (tokens[at].In(sentence.Text) != "以")
        {
            return;
        }

        var end = at + 1;
        while (end < tokens.Count && (tokens[end].IsNominal || tokens[end].Class is TokenClass.NounVerb or TokenClass.And or TokenClass.Quoted or TokenClass.Title))
        {
            end++;
        }

        if (end == at + 1)
        {
            return;
        }

        var span = TextSpan.FromBounds(tokens[at + 1].Span.Start, tokens[end - 1].Span.End);
        var words = span.In(sentence.Text);
        var manner = Array.Find(Manners, words.EndsWith);
        if (manner is not null && words.Length > manner.Length && end < tokens.Count && tokens[end].Class is TokenClass.Verb or TokenClass.NounVerb or TokenClass.Adverb)
        {
            Add(placed, sentence, span, "什么" + manner, findings);
        }
        else if (end + 1 < tokens.Count && tokens[end].In(sentence.Text) == "为" && Array.IndexOf(TakenFor, tokens[end + 1].In(sentence.Text)) >= 0 && words.Length is >= 2 and <= 20
            && !(tokens[end + 1].In(sentence.Text) == "界" && tokens.Skip(at).Take(end - at).Any(token => token.Class == TokenClass.And)))
        {
            Add(placed, sentence, span, "什么", findings);
        }
    }

    /// <summary>在|北京|出席……: where it happened.</summary>
    private static void FindWhere(PlacedSentence placed, ChineseSentence sentence, ChineseClause clause, Findings findings)
    {
        for (var at = clause.SubjectEnd; at + 2 < clause.Tokens.Count && at < clause.Verb; at++)
        {
            if (clause.HasSubject && clause.Tokens[at].In(sentence.Text) == "在" && clause.Tokens[at + 1].Class == TokenClass.Place && clause.Tokens[at + 2].Class is TokenClass.Verb or TokenClass.Preposition)
            {
                var span = clause.Tokens[at + 1].Span;
                Add(placed, sentence, span, IsCountry(span.In(sentence.Text)) ? "哪个国家" : "哪里", findings);
                return;
            }
        }
    }

    /// <summary>达曼|是|东部省最大的城市: what comes first of its kind is asked for by what it is. 之一 is not the first.</summary>
    private static void FindFirst(PlacedSentence placed, ChineseSentence sentence, ChineseClause clause, Findings findings)
    {
        if (!sentence.Text.AsSpan(clause.Span.Start, clause.Span.Length).ContainsAny("最首唯第"))
        {
            return;
        }

        var verb = clause.Tokens.ToList().FindIndex(token => token.In(sentence.Text) is "是" or "为" or "仍是" or "仍为");
        var end = verb;
        while (end > clause.Lead && clause.Tokens[end - 1].Class == TokenClass.Adverb)
        {
            end--;
        }

        if (end <= clause.Lead || verb + 1 >= clause.Tokens.Count
            || clause.Tokens.Take(end).Skip(clause.Lead).Any(token => !token.IsNominal && token.Class is not (TokenClass.NounVerb or TokenClass.Quoted or TokenClass.Title or TokenClass.Bracketed)
                && !(token.Class == TokenClass.Verb && token.Equals(clause.Tokens[clause.Lead]))))
        {
            return;
        }

        var said = sentence.Text[clause.Tokens[verb + 1].Span.Start..clause.Span.End];
        var isFirst = IsFirst(said);
        if (!isFirst || said.Length is < 6 or > 30 || said.Contains("之一", StringComparison.Ordinal) || said[0] is '一' or '我' or '其'
            || clause.Tokens.Skip(verb + 1).Any(token => token.Class is TokenClass.Pronoun or TokenClass.Figure or TokenClass.Date && token.Mention is not FigureMention { Figure.Unit.Kind: UnitKind.Ordinal })
            || !clause.Tokens[^1].IsNominal)
        {
            return;
        }

        var now = clause.Tokens.Skip(verb + 1).FirstOrDefault(token => ChineseTimes.IsNow(token.In(sentence.Text)));
        if (now.Span.Length > 0)
        {
            if (sentence.Context.PublishedOn is not { } day)
            {
                return;
            }

            said = said.Replace(now.In(sentence.Text), FormattableString.Invariant($"{day.Year}年"), StringComparison.Ordinal);
        }
        else if (!ChineseSubjects.IsNamed(sentence, [.. clause.Tokens.Skip(verb + 1)]) && !said.Contains("世界", StringComparison.Ordinal) && !said.Contains('全', StringComparison.Ordinal))
        {
            // 最大的城市: of where?
            return;
        }

        while (end - 1 > clause.Lead && clause.Tokens[end - 1].Class == TokenClass.Bracketed)
        {
            end--;
        }

        var name = TextSpan.FromBounds(clause.Tokens[clause.Lead].Span.Start, clause.Tokens[end - 1].Span.End);
        var words = name.In(sentence.Text);
        if (words.Length is < 2 or > 20 || words[0] is '一' or '这' or '那' || clause.Tokens.Take(end).Any(token => token.Class is TokenClass.Pronoun) || ChineseTokens.ClassOf(words) is TokenClass.Pronoun)
        {
            return;
        }

        if (ChineseWords.Cut(words)[^1].Tag is WordTag.Verb or WordTag.VerbNoun or WordTag.Adverb)
        {
            return;
        }

        var text = said + "是" + words;
        Keep(placed, name, IsPerson(words) && said[^1] is '家' or '人' or '员' or '者' or '手' ? "谁" : "什么", findings, new Statement(text, new TextSpan(said.Length + 1, words.Length), Language.Chinese) { Subject = new TextSpan(0, said.Length), PredicateStart = said.Length });
    }

    /// <summary>最大的, 首个, 唯一: what only one is.</summary>
    private static bool IsFirst(string said)
    {
        var most = said.IndexOf('最');
        var de = most < 0 ? -1 : said.IndexOf('的', most);
        return (de > most + 1 && de <= most + 5) || Array.Exists(Firsts, word => said.Contains(word, StringComparison.Ordinal));
    }

    private static readonly string[] Firsts = ["首个", "首座", "首部", "首位", "首家", "首条", "第一个", "第一座", "第一部", "第一位", "第一家", "第一条", "唯一的", "唯一一"];

    /// <summary>轮值主席国塔吉克斯坦; 接收伊朗为成员国.</summary>
    private static void FindCountries(PlacedSentence placed, ChineseSentence sentence, Findings findings)
    {
        for (var at = 1; at < sentence.Tokens.Count; at++)
        {
            var token = sentence.Tokens[at];
            var before = sentence.Tokens[at - 1];
            if (token.Class != TokenClass.Place || !IsCountry(token.In(sentence.Text)))
            {
                continue;
            }

            if (before.Class is TokenClass.Verb or TokenClass.NounVerb && at + 1 < sentence.Tokens.Count && sentence.Tokens[at + 1].In(sentence.Text) == "为")
            {
                Add(placed, sentence, token.Span, "哪个国家", findings);
            }
            else if (before.IsNominal && Array.Exists(HeldByOneCountry, before.In(sentence.Text).EndsWith) && sentence.Context.PublishedOn is { } day)
            {
                var first = at - 1;
                while (first > 0 && (sentence.Tokens[first - 1].IsNominal || sentence.Tokens[first - 1].Class is TokenClass.NounVerb))
                {
                    first--;
                }

                var held = sentence.Text[sentence.Tokens[first].Span.Start..before.Span.End];
                var said = FormattableString.Invariant($"{day.Year}年{day.Month}月，{held}是");
                Keep(placed, token.Span, "哪个国家", findings, new Statement(said + token.In(sentence.Text), new TextSpan(said.Length, token.Span.Length), Language.Chinese)
                {
                    Subject = new TextSpan(said.Length - held.Length - 1, held.Length),
                    PredicateStart = said.Length - 1,
                });
            }
        }
    }

    /// <param name="asked">Null where no question asks for it well, so that it is only a gap.</param>
    private static void Add(PlacedSentence placed, ChineseSentence sentence, TextSpan span, string? asked, Findings findings)
    {
        if (asked is not null && sentence.Clauses.FirstOrDefault(clause => clause.Span.Contains(span)) is { } said && said.Tokens.Any(token => token.In(sentence.Text) is "先后" or "分别" or "陆续" or "相继"))
        {
            findings.LeftOut.Add(placed.LeaveOut(span, "it is one of several that are named together"));
            return;
        }

        // 甲、乙和|丙|等
        if (sentence.Tokens.Any(token => token.Class == TokenClass.And && (token.Span.End == span.Start || token.Span.Start == span.End))
            && sentence.Clauses.FirstOrDefault(clause => clause.Span.Contains(span)) is { } clause && clause.Tokens.Any(token => token.In(sentence.Text) == "、"))
        {
            findings.LeftOut.Add(placed.LeaveOut(span, "it is one of several that are named together"));
        }
        else if (ChineseStatements.Of(sentence, span, ChinesePlainness.IsPlainPhrase, out var reason) is { } statement)
        {
            Keep(placed, span, asked ?? "什么", findings, statement with { IsWhole = statement.IsWhole || asked is null });
        }
        else
        {
            findings.LeftOut.Add(placed.LeaveOut(span, reason));
        }
    }

    private static void Keep(PlacedSentence placed, TextSpan span, string asked, Findings findings, Statement statement)
    {
        if (AnswerEdges.FlawOf(placed.Text, span, isList: false) is { } flaw)
        {
            findings.LeftOut.Add(placed.LeaveOut(span, flaw));
            return;
        }

        findings.Facts.Add(new Fact.Named
        {
            Id = FactId.Of("named", statement, FoldedText.Of(statement.AnswerText)),
            Statement = statement,
            Sources = [placed.ProvenanceOf(span)],
            Modality = ChineseModality.Of(statement),
            Asked = asked,
        });
    }
}
