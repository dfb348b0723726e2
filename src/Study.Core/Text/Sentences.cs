namespace Study.Text;

/// <summary>Where the sentences of a text begin and end, in Chinese and in English.</summary>
public static class Sentences
{
    // Abbreviations that a capital letter or a digit may follow within a sentence. Single capitals count as initials.
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Mt", "Ft", "Gen", "Col", "Lt", "Capt", "Sgt", "Gov", "Sen", "Rep", "Rev", "Hon", "Pres", "Fr", "Msgr", "Maj",
        "No", "Nos", "Vol", "Vols", "Fig", "Figs", "Eq", "Ch", "Sec", "Art", "p", "pp", "ed", "eds", "vs", "cf", "ca", "approx", "est",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Inc", "Ltd", "Co", "Corp", "Bros", "Ave",
        "Blvd", "Rd", "al", "etc", "e.g", "i.e", "a.m", "p.m", "U.S", "U.K", "U.N", "D.C", "B.C", "A.D", "Ph.D",
    };

    /// <summary>
    /// The sentences in order, without the white space between them; marks and closing quotes belong to the sentence they end.
    /// </summary>
    public static IReadOnlyList<TextSpan> Of(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (Characters.EndsSentence(text[at]) && Ends(text, at, start))
            {
                at = EndOfMarks(text, at);
                Add(sentences, text, start, at + 1);
                start = at + 1;
            }
            else if (text[at] == '\n')
            {
                Add(sentences, text, start, at);
                start = at + 1;
            }
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    /// <summary>The last of the marks and closing quotes or brackets that stand together from <paramref name="at"/> on.</summary>
    private static int EndOfMarks(string text, int at)
    {
        while (at + 1 < text.Length
            && (Characters.EndsSentence(text[at + 1]) || Characters.IsCloser(text[at + 1]) || (text[at + 1] == '"' && IsClosingStraightQuote(text, at + 1))))
        {
            at++;
        }

        return at;
    }

    private static bool IsClosingStraightQuote(string text, int at) =>
        at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is ',' or '.' or ')' or ';';

    private static bool Ends(string text, int at, int start)
    {
        var mark = text[at];
        if (mark == '.')
        {
            return FullStopEnds(text, at, start);
        }

        // …… within a sentence: a list that trails off, followed by the verb.
        if (mark == '…')
        {
            var after = at;
            while (after < text.Length && text[after] == '…')
            {
                after++;
            }

            return after == text.Length || text[after] is '”' or '’' or '」' or '\n';
        }

        // A question or exclamation in a title: 《你好吗？》
        return !IsInsideTitle(text, at, start);
    }

    private static bool IsInsideTitle(string text, int at, int start)
    {
        var opener = text.LastIndexOf('《', at, at - start + 1);
        return opener >= 0 && text.IndexOf('》', opener, at - opener) < 0 && text.IndexOf('》', at) is >= 0 and var closer && closer - opener < 60;
    }

    private static bool FullStopEnds(string text, int at, int start)
    {
        var after = EndOfMarks(text, at) + 1;
        if (after < text.Length && !char.IsWhiteSpace(text[after]) && !Languages.IsHan(text[after]))
        {
            return false;
        }

        while (after < text.Length && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        if (after == text.Length)
        {
            return true;
        }

        if (char.IsAsciiLetterLower(text[after]) || text[after] is ',' or ';')
        {
            return false;
        }

        var wordStart = at;
        while (wordStart > start && (Characters.IsLatin(text[wordStart - 1]) || Characters.IsDigit(text[wordStart - 1]) || text[wordStart - 1] == '.'))
        {
            wordStart--;
        }

        var word = text[wordStart..at];
        var isInitial = word.Length == 1 && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterUpper(text[after]);
        var isCirca = word == "c" && Characters.IsDigit(text[after]);
        return !isInitial && !isCirca && !Abbreviations.Contains(word);
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(TextSpan.FromBounds(start, end));
        }
    }
}
