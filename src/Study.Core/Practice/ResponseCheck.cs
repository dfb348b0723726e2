using System.Globalization;
using Study.Facts;
using Study.Questions;

namespace Study.Practice;

/// <summary>
/// Whether a response is the answer: the one check for practice, for responses from paper and for scoring. Figures and dates are compared
/// as values, words as words, options by their letters.
/// </summary>
public static class ResponseCheck
{
    /// <summary>Judges a response to a question with its options where it has some.</summary>
    public static Judgement Judge(PracticeQuestion question, string response) =>
        TypedText.Tidy(response).Length == 0 && !response.Contains('×', StringComparison.Ordinal) ? Judgement.Wrong(Difference.Blank)
        : question.IsTrue is { } isTrue ? ChoiceResponse.JudgeTrueFalse(isTrue, response)
        : question.IsTyped ? Judge(question.Item, response)
        : question.Item.Body switch
        {
            ItemBody.MultipleResponse several => ChoiceResponse.JudgeSeveral(question.Options, several.Answers, response),
            ItemBody.Matching matching => ChoiceResponse.JudgePairs(question.Prompts, question.Options, matching.Pairs, response),
            ItemBody.Ordering ordering => ChoiceResponse.JudgeOrder(question.Options, ordering.Entries, response),
            _ => ChoiceResponse.JudgeOne(question.Options, question.Item.Body.Key, response),
        };

    /// <summary>
    /// Judges a typed response. A figure counts in any notation (23000亿美元 for 2.3万亿美元), with or without its hedge, and without its unit where
    /// the question names it; a date in any notation at the precision that is asked; words whatever their width, case, blanks, marks and accents.
    /// </summary>
    public static Judgement Judge(Item item, string response) => Judge(item.Body.Key, item.Body.Stem, item.Value, item.Unit, response);

    /// <summary>Whether a response is the key, where nothing is known of the question: a bare number is taken for what was asked.</summary>
    public static bool IsCorrect(Key key, string response) => Judge(key, null, null, null, response).IsCorrect;

    /// <param name="stem">The question; null where a marker has only the key.</param>
    /// <param name="value">The answer's value as <see cref="Item.Value"/> has it.</param>
    /// <param name="unit">The answer's unit as <see cref="Item.Unit"/> has it.</param>
    internal static Judgement Judge(Key key, string? stem, string? value, string? unit, string response)
    {
        var typed = TypedText.Tidy(response);
        if (typed.Length == 0)
        {
            return Judgement.Wrong(Difference.Blank);
        }

        if (key.Accepted.Prepend(key.Text).Any(wording => IsSameText(wording, typed)))
        {
            return Judgement.Right;
        }

        if (unit == "year" && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var years))
        {
            // 1500年 alone reads as the year 1500; the item knows that years are counted.
            return FigureResponse.Judge(FigureResponse.Of(key.Text) ?? new Figure(years, new Unit(UnitKind.Duration, "year")), key.Text, stem, response);
        }

        return FigureScanner.Scan(key.Text) switch
        {
            [DateMention date] when IsMostly([date], key.Text) => DateResponse.Judge(date.From, date.To, YearOf(value), stem, response),
            var mentions when (value is not null || IsMostly(mentions, key.Text)) && FigureResponse.Of(key.Text) is { } figure => FigureResponse.Judge(figure, key.Text, stem, response),
            _ => WordResponse.Judge(key, response),
        };
    }

    private static bool IsSameText(string wording, string typed) =>
        string.Equals(TypedText.Tidy(wording).Replace(" ", "", StringComparison.Ordinal), typed.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    /// <summary>A figure or date with at most a preposition or hedge beside it; a title with a year in it is words.</summary>
    private static bool IsMostly(IReadOnlyList<Mention> mentions, string key) => mentions.Sum(mention => mention.Span.Length) + 4 >= key.Trim().Length;

    private static int? YearOf(string? value) =>
        value is { Length: >= 4 } && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
