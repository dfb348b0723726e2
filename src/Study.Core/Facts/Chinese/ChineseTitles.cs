using Study.Facts.Lexicon;
using Study.Text;

namespace Study.Facts.Chinese;

/// <summary>Finds the works and documents a text names by their title, 《…》, and the things it names in quotes, “…”.</summary>
internal static class ChineseTitles
{
    private static readonly WordTable<string> Works = LexiconFile.Table("zh-works", 3, row => row[1]);

    // What stands behind a quoted name and says what it is the name of: “丝路一家亲”行动.
    private static readonly string[] Categories = ["计划", "行动", "精神", "倡议", "战略", "工程", "项目", "模式", "理念", "原则", "制度", "政策", "平台", "论坛", "品牌", "奖", "称号", "荣誉称号", "勋章", "运动", "机制", "框架", "方案", "系统", "组织", "联盟", "势力"];

    public static void Find(PlacedSentence placed, ChineseSentence sentence, Findings findings)
    {
        for (var index = 0; index < sentence.Tokens.Count; index++)
        {
            var token = sentence.Tokens[index];
            if (token.Class == TokenClass.Title)
            {
                FindWork(placed, sentence, index, findings);
            }
            else if (token.Class == TokenClass.Quoted)
            {
                FindTerm(placed, sentence, index, findings);
            }
        }
    }

    private static void FindWork(PlacedSentence placed, ChineseSentence sentence, int index, Findings findings)
    {
        var token = sentence.Tokens[index];
        var title = sentence.Text.AsSpan(token.Span.Start + 1, token.Span.Length - 2);
        var isListed = (index > 0 && sentence.Tokens[index - 1].Class == TokenClass.And) || (index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1].Class is TokenClass.And or TokenClass.Etc or TokenClass.Title);
        var before = Works.LongestAtEnd(sentence.Text.AsSpan(0, token.Span.Start), 4, out var asked);
        if (before == 0 && Works.LongestAtEnd(title, 4, out asked) == 0)
        {
            findings.LeftOut.Add(placed.LeaveOut(token.Span, "the text does not say what kind of work it is"));
            return;
        }

        if (isListed || (index > 0 && Examples.Contains(sentence.Tokens[index - 1].In(sentence.Text)) && sentence.Tokens.Count(other => other.Class == TokenClass.Title) > 1) || IsExample(sentence, index))
        {
            findings.LeftOut.Add(placed.LeaveOut(token.Span, "it is one of several works in a list"));
            return;
        }

        if (index + 1 < sentence.Tokens.Count && sentence.Tokens[index + 1].Mention is FigureMention { Figure.Unit.Kind: UnitKind.Ordinal })
        {
            // 《……公约》第十六次缔约方大会: a name within a name.
            findings.LeftOut.Add(placed.LeaveOut(token.Span, "it is part of an event's name"));
            return;
        }

        if (ChineseStatements.Of(sentence, token.Span, ChinesePlainness.IsPlainFigure, out var reason) is not { } statement)
        {
            findings.LeftOut.Add(placed.LeaveOut(token.Span, reason));
            return;
        }

        findings.Facts.Add(new Fact.Work
        {
            Id = FactId.Of("work", statement, FoldedText.Of(title.ToString())),
            Statement = statement,
            Sources = [placed.ProvenanceOf(token.Span)],
            Modality = ChineseModality.Of(statement),
            Asked = asked,
            GenreBefore = before,
        });
    }

    // What one of several is named after.
    private static readonly HashSet<string> Examples = ["有", "如", "包括", "例如", "以及", "代表作"];

    /// <summary>主要作品|有歌曲《……》，……《……》: the first of several that are told in the clauses behind.</summary>
    private static bool IsExample(ChineseSentence sentence, int index) =>
        index > 1 && sentence.Tokens[index - 1].IsNominal && sentence.Tokens[index - 1].Span.Length <= 4 && Examples.Contains(sentence.Tokens[index - 2].In(sentence.Text));

    private static void FindTerm(PlacedSentence placed, ChineseSentence sentence, int index, Findings findings)
    {
        var token = sentence.Tokens[index];
        var category = Array.Find(Categories, word => sentence.Text.AsSpan(token.Span.End).StartsWith(word));
        var named = token.Span.Length - 2;
        var isMeant = index > 0 && sentence.Text.AsSpan(0, token.Span.Start).EndsWith("所谓");
        if (named is < 2 or > 24)
        {
            return;
        }

        if (isMeant)
        {
            // 不能从所谓“实力地位”出发: the words somebody else uses.
            FindGap(placed, sentence, token.Span, findings);
            return;
        }

        // “新冠疫苗实施计划” says itself what it is.
        var own = category is null ? Array.Find(Categories, word => sentence.Text.AsSpan(token.Span.Start + 1, named).EndsWith(word) && named > word.Length + 1) : null;
        if (category is null && own is null && named <= 16 && (IsObject(sentence, index) || IsDescribed(sentence, index)))
        {
            FindGap(placed, sentence, Both(sentence, index), findings);
            return;
        }

        if (category is null && own is null)
        {
            findings.LeftOut.Add(placed.LeaveOut(token.Span, "the text does not say what the quoted words are the name of"));
            return;
        }

        if (ChineseStatements.Of(sentence, token.Span, ChinesePlainness.IsPlainFigure, out var reason) is not { } statement)
        {
            findings.LeftOut.Add(placed.LeaveOut(token.Span, reason));
            return;
        }

        if (statement.Subject.Contains(statement.Answer) || statement.Answer.Start == 0)
        {
            findings.LeftOut.Add(placed.LeaveOut(token.Span, "the sentence speaks of it and does not tell its name"));
            return;
        }

        findings.Facts.Add(new Fact.Term
        {
            Id = FactId.Of("term", statement, FoldedText.Of(token.In(sentence.Text))),
            Statement = statement,
            Sources = [placed.ProvenanceOf(token.Span)],
            Modality = ChineseModality.Of(statement),
            Category = category ?? own!,
            IsCategoryInName = category is null,
        });
    }

    /// <summary>打击“……”, 用好“……”: right behind a verb, at its clause's end or before what it is.</summary>
    private static bool IsObject(ChineseSentence sentence, int index) =>
        index > 0 && sentence.Tokens[index - 1].Class == TokenClass.Verb && (index + 1 == sentence.Tokens.Count || sentence.Tokens[index + 1].Class is TokenClass.Break or TokenClass.Etc || sentence.Tokens[index + 1].IsNominal);

    /// <summary>……的“……”, at its clause's end or one of two.</summary>
    private static bool IsDescribed(ChineseSentence sentence, int index) =>
        index > 1 && (sentence.Tokens[index - 1].Class == TokenClass.De || (sentence.Tokens[index - 1].IsNominal && sentence.Tokens[index - 2].Class == TokenClass.De))
        && (index + 1 == sentence.Tokens.Count || sentence.Tokens[index + 1].Class is TokenClass.Break or TokenClass.And);

    /// <summary>“……”和“……”, 安全“……”和发展“……”: two terms that belong together.</summary>
    private static TextSpan Both(ChineseSentence sentence, int index)
    {
        var tokens = sentence.Tokens;
        var second = index + 2 < tokens.Count && tokens[index + 1].Class == TokenClass.And
            ? tokens[index + 2].Class == TokenClass.Quoted ? index + 2
            : index + 3 < tokens.Count && tokens[index + 3].Class == TokenClass.Quoted && index > 0 && tokens[index - 1].Class is TokenClass.Noun or TokenClass.NounVerb ? index + 3
            : -1
            : -1;
        var first = second == index + 3 ? index - 1 : index;
        return second < 0 ? tokens[index].Span : TextSpan.FromBounds(tokens[first].Span.Start, tokens[second].Span.End);
    }

    /// <summary>A quoted term that nothing asks for well, shown as a gap.</summary>
    private static void FindGap(PlacedSentence placed, ChineseSentence sentence, TextSpan span, Findings findings)
    {
        if (ChineseStatements.Of(sentence, span, ChinesePlainness.IsPlainPhrase, out var reason) is not { } statement)
        {
            findings.LeftOut.Add(placed.LeaveOut(span, reason));
            return;
        }

        findings.Facts.Add(new Fact.Named
        {
            Id = FactId.Of("term", statement, FoldedText.Of(span.In(sentence.Text))),
            Statement = statement with { IsWhole = true },
            Sources = [placed.ProvenanceOf(span)],
            Modality = ChineseModality.Of(statement),
            Asked = "什么",
        });
    }
}
