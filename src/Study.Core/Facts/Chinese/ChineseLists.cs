using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>Finds lists: members of one kind with 、 between them, complete or open (等).</summary>
internal static class ChineseLists
{
    private const int LongestMember = 14;
    private const int LongestList = 60;

    // Nobody is asked to name more than so many.
    private const int MostMembers = 8;

    // What stands behind 等 and says what the members are: 等领域.
    private const int LongestKind = 10;

    // By how much the last member may be longer than twice the longest of the others.
    private const int LongestMore = 1;

    public static void Find(PlacedSentence placed, ChineseSentence sentence, Findings findings)
    {
        var hasList = sentence.Text.Contains('、', StringComparison.Ordinal);
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (sentence.Tokens[at].Class == TokenClass.Quoted)
            {
                FindQuoted(placed, sentence, at, findings);
            }

            if (hasList && ListAt(sentence, at) is { } list)
            {
                FindList(placed, sentence, list, findings);
                at = list.End - 1;
            }
        }
    }

    /// <param name="Start">The first token.</param>
    /// <param name="End">One past the last.</param>
    private sealed record List(int Start, int End, IReadOnlyList<TextSpan> Members);

    private static List? ListAt(ChineseSentence sentence, int start)
    {
        var tokens = sentence.Tokens;
        if (!IsMember(tokens[start]))
        {
            return null;
        }

        var members = new List<TextSpan>();
        var at = start;
        var commas = 0;
        if (IsGoingOn(sentence, start))
        {
            return null;
        }

        if (start > 0 && (tokens[start - 1].Class == TokenClass.And || tokens[start - 1].IsNominal || IsVerbal(tokens, start)))
        {
            return null;
        }

        while (true)
        {
            var first = at;
            while (at < tokens.Count && (IsMember(tokens[at]) || (tokens[at].Class == TokenClass.Verb && at > first && tokens[at].Span.Length <= 2 && IsInList(tokens, at, commas))))
            {
                at++;
            }

            if (at == first)
            {
                return null;
            }

            members.Add(TextSpan.FromBounds(tokens[first].Span.Start, tokens[at - 1].Span.End));
            if (at < tokens.Count && tokens[at].Class == TokenClass.And && tokens[at].In(sentence.Text) is "、" or "和" or "及" or "与" or "以及")
            {
                commas += tokens[at].In(sentence.Text) == "、" ? 1 : 0;
                at++;
                continue;
            }

            break;
        }

        // 江苏、浙江以及|大陆的……: it goes on.
        if (at < tokens.Count && tokens[at].Class is TokenClass.And or TokenClass.Connective)
        {
            return null;
        }

        // ……服务业，租赁业，……: the list goes on in the next clause.
        if (at < tokens.Count && tokens[at].Class == TokenClass.Break && sentence.Clauses.FirstOrDefault(clause => clause.Span.Start >= tokens[at].Span.End) is { IsName: true })
        {
            return null;
        }

        var isOpen = at < tokens.Count && tokens[at].Class == TokenClass.Etc;
        members[^1] = Cut(sentence.Text, members);
        var isLong = members.Count >= 3 || (members.Count == 2 && commas == 1 && isOpen);
        return isLong && commas > 0 && members.All(member => member.Length is >= 2 and <= LongestMember && sentence.Text[member.Start] != '一') && members.Select(member => member.In(sentence.Text)).Distinct().Count() == members.Count
            && members[^1].End - members[0].Start <= LongestList
            ? new List(start, at, members)
            : null;
    }

    /// <summary>长安街、统一|码头道、石桥街: a 、 before it in its predicate, so that its first member began with a word that can be a verb.</summary>
    private static bool IsGoingOn(ChineseSentence sentence, int start)
    {
        var clause = sentence.Clauses.FirstOrDefault(clause => clause.Span.Contains(sentence.Tokens[start].Span));
        var from = clause is null ? 0 : clause.HasSubject ? clause.Tokens[clause.SubjectEnd - 1].Span.End : clause.Span.Start;
        return start > 0 && sentence.Tokens[start].Span.Start > from && sentence.Text.AsSpan(from, sentence.Tokens[start].Span.Start - from).Contains('、');
    }

    /// <summary>金陵大学、燕京大学、齐鲁大学|内迁成都: where the others end alike, so does the last.</summary>
    private static TextSpan Cut(string text, List<TextSpan> members)
    {
        var last = members[^1];
        var ending = text[members[0].End - 1];
        if (members.Count < 3 || members.Take(members.Count - 1).Any(member => text[member.End - 1] != ending))
        {
            return last;
        }

        var at = last.In(text).LastIndexOf(ending);
        return at < 1 ? last : new TextSpan(last.Start, at + 1);
    }

    /// <summary>保障|人员、货物、资金: a word that can be a verb is one where its clause begins.</summary>
    private static bool IsVerbal(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Class == TokenClass.NounVerb && at + 1 < tokens.Count && IsMember(tokens[at + 1])
        && tokens[at - 1].Class is TokenClass.Break or TokenClass.Modal or TokenClass.Adverb or TokenClass.Connective;

    /// <summary>扶贫|救助 between two 、: within a list, a member may end in a verb.</summary>
    private static bool IsInList(IReadOnlyList<Token> tokens, int at, int commas) =>
        commas > 0 && at + 1 < tokens.Count && tokens[at + 1].Class is TokenClass.And or TokenClass.Etc;

    private static bool IsMember(Token token) => token.IsNominal || token.Class is TokenClass.NounVerb or TokenClass.Quoted or TokenClass.Title or TokenClass.Attribute or TokenClass.Bracketed;

    private static void FindList(PlacedSentence placed, ChineseSentence sentence, List list, Findings findings)
    {
        var next = list.End < sentence.Tokens.Count ? sentence.Tokens[list.End] : new Token(default, TokenClass.Break);
        var isOpen = next.Class == TokenClass.Etc;
        var members = list.Members.Select(member => member.In(sentence.Text)).ToList();
        var span = TextSpan.FromBounds(list.Members[0].Start, list.Members[^1].End);
        var asked = AskFor(sentence, list, members, next);
        if (sentence.Text.AsSpan(span.End) is ['…', ..])
        {
            findings.LeftOut.Add(placed.LeaveOut(span, "it only gives examples"));
            return;
        }

        if (isOpen && list.Start > 0 && sentence.Tokens[list.Start - 1].In(sentence.Text) is "如" or "例如" or "比如" or "诸如" or "像" or "譬如" or "举凡")
        {
            findings.LeftOut.Add(placed.LeaveOut(span, "it only gives examples"));
            return;
        }

        // 向|甲店、乙店及丙店|供应……: what is done for them stands behind, and a list that reached the clause's end has swallowed it.
        if (list.Start > 0 && next.Class == TokenClass.Break && sentence.Tokens[list.Start - 1].In(sentence.Text) is "向" or "对" or "为" or "把" or "将" or "由" or "被" && sentence.Tokens[list.Start - 1].Class == TokenClass.Preposition)
        {
            findings.LeftOut.Add(placed.LeaveOut(span, "what belongs to the list is not certain"));
            return;
        }

        if (next.Mention is FigureMention { Figure.Unit.Kind: UnitKind.Physical or UnitKind.Percent or UnitKind.Duration or UnitKind.Money })
        {
            // 日照长、霜期短、年平均气温|15度
            findings.LeftOut.Add(placed.LeaveOut(span, "what belongs to the list is not certain"));
            return;
        }

        if (members[0].Contains('乃') || (sentence.Text.AsSpan(0, span.Start).Contains("包括", StringComparison.Ordinal) && sentence.Text.AsSpan(0, span.Start).LastIndexOf("包括") is var last && sentence.Text.AsSpan(0, last).Contains("包括", StringComparison.Ordinal)))
        {
            // 主要出口市场乃甲、乙; 包括西部：包括甲与乙
            findings.LeftOut.Add(placed.LeaveOut(span, "what belongs to the list is not certain"));
            return;
        }

        var isCounted = list.Start > 0 && sentence.Tokens[list.Start - 1].Class == TokenClass.Figure && asked is not "怎样";
        var isClause = list.Start > 0 && sentence.Tokens[list.Start - 1].Class is TokenClass.Verb && next.Class is TokenClass.Verb or TokenClass.NounVerb
            && (list.End + 1 == sentence.Tokens.Count || sentence.Tokens[list.End + 1].Class == TokenClass.Break);
        if (members.Count > MostMembers && asked is null)
        {
            findings.LeftOut.Add(placed.LeaveOut(span, "it names more things than anybody is asked for"));
            return;
        }

        if ((asked is null && next.Class == TokenClass.De) || isCounted || isClause || members[^1].Length > (2 * members.Take(members.Count - 1).Max(member => member.Length)) + LongestMore)
        {
            // 两块|面包、酸瓜; 促进|经济融合、成果|共享; 头痛、恶心及心血管系统|的破坏; 某甲、某乙|合谋诛杀某丙一事: the last member goes on.
            findings.LeftOut.Add(placed.LeaveOut(span, "what belongs to the list is not certain"));
            return;
        }

        var statement = ChineseStatements.Of(sentence, span, ChinesePlainness.IsPlainPhrase, out var reason);
        if (statement is null)
        {
            findings.LeftOut.Add(placed.LeaveOut(span, reason));
            return;
        }

        if (isOpen && asked is not null && !statement.IsWhole)
        {
            // The key says by its 等 that the text names no more.
            span = TextSpan.FromBounds(span.Start, next.Span.End);
            statement = statement with { Answer = new TextSpan(statement.Answer.Start, span.Length) };
        }

        // Where nothing says what the members are, the list is only a gap.
        Keep(placed, span, statement with { IsWhole = statement.IsWhole || asked is null }, asked ?? "什么", members, isOpen, findings);
    }

    private static string? AskFor(ChineseSentence sentence, List list, List<string> members, Token next)
    {
        var after = list.End + 1 < sentence.Tokens.Count ? sentence.Tokens[list.End + 1] : new Token(default, TokenClass.Break);
        if (members.TrueForAll(member => ChineseNamed.IsCountry(member)))
        {
            return next.Class != TokenClass.Etc ? "哪些国家" : after.IsNominal && !IsVagueKind(sentence.Text, after) ? "哪些" : null;
        }

        if (next.Class == TokenClass.Etc)
        {
            // 等领域, 等人文品牌项目: the kind is asked for, where nothing more stands before or behind it.
            var behind = list.End + 2 < sentence.Tokens.Count ? sentence.Tokens[list.End + 2].Class : TokenClass.Break;
            var isPart = list.Start > 1 && sentence.Tokens[list.Start - 1].In(sentence.Text) is "包括" or "包含" && sentence.Tokens[list.Start - 2].Class == TokenClass.Verb;
            return !isPart && after.IsNominal && after.Span.Length is >= 2 and <= LongestKind && behind is not TokenClass.Figure && !IsVagueKind(sentence.Text, after) ? "哪些" : null;
        }

        if (next.Class == TokenClass.De && next.In(sentence.Text) == "的")
        {
            // 一届简约、安全、精彩的|奥运盛会
            var governs = list.Start > 0 && sentence.Tokens[list.Start - 1].Class is TokenClass.Verb or TokenClass.Figure;
            var ends = list.End + 2 == sentence.Tokens.Count || sentence.Tokens[list.End + 2].Class == TokenClass.Break;
            var isPlaces = sentence.Tokens.Skip(list.Start).Take(list.End - list.Start).All(token => token.Class is TokenClass.Place or TokenClass.And);
            return !ends || !after.IsNominal ? null : isPlaces ? "哪些地方" : governs && members.TrueForAll(IsQuality) ? "怎样" : null;
        }

        if (next.Class is not TokenClass.Break)
        {
            return null;
        }

        var verb = list.Start > 0 && sentence.Tokens[list.Start - 1].Class == TokenClass.Verb ? sentence.Tokens[list.Start - 1].In(sentence.Text) : "";
        return verb is "包括" or "包含" or "涵盖" ? "哪些" : null;
    }

    /// <summary>等|多国, 等|一大批展馆, 等|地部分地区: words that do not go behind 哪些.</summary>
    private static bool IsVagueKind(string text, Token kind) => "一多许各大几地相有负".Contains(text[kind.Span.Start], StringComparison.Ordinal);

    private static bool IsQuality(string member) => ChineseWords.Cut(member).TrueForAll(word => word.Tag is WordTag.Adjective or WordTag.Attributive or WordTag.Adverb);

    /// <summary>“互信、互利、平等”的“石桥精神”: what a name stands for. “……”“……”“……”: a row of quoted points.</summary>
    private static void FindQuoted(PlacedSentence placed, ChineseSentence sentence, int at, Findings findings)
    {
        var tokens = sentence.Tokens;
        var quoted = tokens[at].Span;
        var inner = TextSpan.FromBounds(quoted.Start + 1, quoted.End - 1);
        if (at + 2 < tokens.Count && tokens[at + 1].Class == TokenClass.De && tokens[at + 2].Class == TokenClass.Quoted)
        {
            var members = inner.In(sentence.Text).Split('、');
            if (members.Length >= 2)
            {
                var said = tokens[at + 2].In(sentence.Text) + "的内容是";
                Keep(placed, inner, new Statement(said + inner.In(sentence.Text), new TextSpan(said.Length, inner.Length), Language.Chinese)
                {
                    Subject = new TextSpan(0, said.Length - 1),
                    PredicateStart = said.Length - 1,
                }, "什么", members, false, findings);
            }
        }

        var end = at + 1;
        while (end < tokens.Count && tokens[end].Class == TokenClass.Quoted)
        {
            end++;
        }

        // 习近平主席用四个“共”字总结……: the sentence that names the points says what they are for.
        if (end - at >= 3 && (at == 0 || tokens[at - 1].Class is TokenClass.Break) && end < tokens.Count && tokens[end].Class == TokenClass.Break)
        {
            var span = TextSpan.FromBounds(quoted.Start, tokens[end - 1].Span.End);
            var members = tokens.Skip(at).Take(end - at).Select(token => token.In(sentence.Text)).ToList();
            var text = sentence.Text.TrimEnd('。');
            Keep(placed, span, new Statement(text, span, Language.Chinese) { IsWhole = true }, "哪些", members, sentence.Text[span.End] == '…', findings);
        }
    }

    private static void Keep(PlacedSentence placed, TextSpan span, Statement statement, string asked, IReadOnlyList<string> members, bool isOpen, Findings findings)
    {
        var etc = isOpen && span.In(placed.Text) is [.., '等'] && !members[^1].EndsWith('等') ? 1 : 0;
        if (AnswerEdges.FlawOf(placed.Text, new TextSpan(span.Start, span.Length - etc), isList: true) is { } flaw)
        {
            findings.LeftOut.Add(placed.LeaveOut(span, flaw));
            return;
        }

        findings.Facts.Add(new Fact.Listed
        {
            Id = FactId.Of("list", statement, string.Join('/', members.Select(FoldedText.Of))),
            Statement = statement,
            Sources = [placed.ProvenanceOf(span)],
            Modality = ChineseModality.Of(statement),
            Asked = asked,
            Members = members,
            IsOpen = isOpen,
        });
    }
}
