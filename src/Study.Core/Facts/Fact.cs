using Study.Ingest;
using Study.Text;

namespace Study.Facts;

/// <summary>How far the source itself stands behind what it says.</summary>
public enum Modality
{
    /// <summary>It is so, or was so.</summary>
    Stated,

    /// <summary>It will be done: 将, will.</summary>
    Planned,

    /// <summary>It is aimed at: 力争, aims to.</summary>
    Target,

    /// <summary>Somebody's estimate: 预计, is estimated.</summary>
    Estimated,

    /// <summary>Somebody says so: 据报道, reportedly.</summary>
    Reported,
}

/// <summary>A sentence that says one thing by itself, with the words that answer a question about it.</summary>
/// <param name="Text">Nothing in it points outside: pronouns are resolved, what dangled is dropped, no full stop at its end.</param>
/// <param name="Answer">The answer's words, into <paramref name="Text"/>.</param>
public sealed record Statement(string Text, TextSpan Answer, Language Language)
{
    /// <summary>Who or what it speaks of, into <see cref="Text"/>; empty where the words do not show it.</summary>
    public TextSpan Subject { get; init; }

    /// <summary>Where what is said of the subject begins, in <see cref="Text"/>.</summary>
    public int PredicateStart { get; init; }

    /// <summary>
    /// Whether it is the source's sentence as it stands, to be shown with a gap, because no question can be trusted to be made of it.
    /// </summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether its first word is a name, whose capital stays when an English question moves the word inwards.</summary>
    public bool BeginsWithName { get; init; }

    public string Before => Text[..Answer.Start];

    public string After => Text[Answer.End..];

    public string AnswerText => Answer.In(Text);

    /// <summary>The statement with other words in the answer's place.</summary>
    public string With(string replacement) => Before + replacement + After;

    /// <summary>The statement with some words set in, before the answer.</summary>
    /// <param name="at">Where, in <see cref="Text"/>; neither in the answer nor in the subject.</param>
    public Statement With(string words, int at) => this with
    {
        Text = Text.Insert(at, words),
        Answer = Answer.Shift(words.Length),
        Subject = Subject.Length > 0 && Subject.Start >= at ? Subject.Shift(words.Length) : Subject,
        PredicateStart = PredicateStart >= at && PredicateStart > 0 ? PredicateStart + words.Length : PredicateStart,
    };

    /// <summary>The statement behind some words: when it was, or which text says so.</summary>
    public Statement Behind(string words) => this with
    {
        Text = words + Text,
        Answer = Answer.Shift(words.Length),
        Subject = Subject.Length > 0 ? Subject.Shift(words.Length) : default,
        PredicateStart = PredicateStart + words.Length,
    };
}

/// <summary>
/// Something a document says that can be right or wrong, and that one question can ask for.
/// </summary>
public abstract record Fact
{
    private Fact()
    {
    }

    /// <summary>A hash of the fact's normalised meaning: the same fact told twice has one id.</summary>
    public required string Id { get; init; }

    public required Statement Statement { get; init; }

    /// <summary>Every place that tells it, the fullest first; never empty.</summary>
    public required IReadOnlyList<Provenance> Sources { get; init; }

    public Modality Modality { get; init; }

    /// <summary>Whether it is told in the other language as well, and takes its id from there: see <see cref="SameFacts.Link"/>.</summary>
    public bool IsTranslation { get; init; }

    /// <summary>How much a teacher would want it asked, from 0 (a detail) to 1 (the point of the text).</summary>
    public double Worth { get; init; }

    /// <summary>How many of something: money, a share, a count, a size, a duration.</summary>
    public sealed record Quantity : Fact
    {
        public required Figure Figure { get; init; }
    }

    /// <summary>When something happens.</summary>
    public sealed record Dated : Fact
    {
        /// <summary>The day, month or year, or the beginning of a period.</summary>
        public required DateValue Date { get; init; }

        /// <summary>The end of a period; null where it is a date.</summary>
        public DateValue? Until { get; init; }
    }

    /// <summary>Which in a series: the twenty-first meeting.</summary>
    public sealed record Ordinal : Fact
    {
        /// <summary>The place in the series, from 1.</summary>
        public required int Rank { get; init; }
    }

    /// <summary>Who holds a post. The answer is the person or the post.</summary>
    public sealed record Role : Fact
    {
        public required string Person { get; init; }

        public required string Post { get; init; }

        /// <summary>When the source says so; null where it has no date.</summary>
        public DateOnly? AsOf { get; init; }

        /// <summary>Whether the person is the answer; otherwise the post is.</summary>
        public required bool AsksForPerson { get; init; }
    }

    /// <summary>The title of a document or a work: 《…》.</summary>
    public sealed record Work : Fact
    {
        /// <summary>How one asks for a work of its kind: 什么宣言, 哪部电视剧.</summary>
        public required string Asked { get; init; }

        /// <summary>How many characters before the title say its kind: 3 for 电视剧《…》; 0 where the title itself ends in it.</summary>
        public required int GenreBefore { get; init; }
    }

    /// <summary>What something is called: “…”.</summary>
    public sealed record Term : Fact
    {
        /// <summary>What kind of thing it names, in the source's words: 计划, 行动.</summary>
        public required string Category { get; init; }

        /// <summary>Whether the name itself ends in its category: “新冠疫苗实施计划”.</summary>
        public required bool IsCategoryInName { get; init; }
    }

    /// <summary>Who, where or what: the answer is words that name one person, place, body, country or thing.</summary>
    public sealed record Named : Fact
    {
        /// <summary>The words that ask for it in the answer's place: 谁, 哪里, 哪个国家, 什么论坛; who, where.</summary>
        public required string Asked { get; init; }
    }

    /// <summary>Which several: the answer is a list, asked for as a whole.</summary>
    public sealed record Listed : Fact
    {
        /// <summary>The words that ask for it in the answer's place: 哪些国家, which countries.</summary>
        public required string Asked { get; init; }

        /// <summary>Two or more, in the source's order and words, none twice.</summary>
        public required IReadOnlyList<string> Members { get; init; }

        /// <summary>Whether the source says that there are others: 等, among others. How many there are is not told then.</summary>
        public required bool IsOpen { get; init; }
    }
}

/// <summary>A candidate that was not good enough, and why: a result a teacher can read, not an error.</summary>
/// <param name="Words">The words of the source.</param>
/// <param name="Reason">Which rule left it out.</param>
/// <param name="DocumentId">The document's <see cref="SourceDocument.Id"/>.</param>
/// <param name="Span">Where the words stand in the document's text.</param>
public sealed record LeftOut(string Words, string Reason, string DocumentId, TextSpan Span);
