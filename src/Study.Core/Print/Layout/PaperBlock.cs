using Study.Text;

namespace Study.Print.Layout;

/// <summary>A part of a paper as a teacher thinks of it, before anybody knows how wide the sheet is.</summary>
internal abstract record PaperBlock
{
    private PaperBlock()
    {
    }

    /// <summary>The paper's name, centred on top.</summary>
    public sealed record Title(string Text) : PaperBlock;

    /// <summary>A small centred line.</summary>
    public sealed record Note(string Text) : PaperBlock;

    /// <summary>Labels with room to write behind each, on one line: name, class, ...</summary>
    public sealed record Blanks(IReadOnlyList<Blank> Fields) : PaperBlock;

    /// <param name="Hint">What to do in the section; empty where there is nothing to say.</param>
    public sealed record SectionHeading(string Text, string Hint) : PaperBlock;

    /// <summary>An item as a student sees it.</summary>
    public sealed record Question : PaperBlock
    {
        /// <summary>As printed: 7.</summary>
        public required string Number { get; init; }

        public required string Stem { get; init; }

        public required Language Language { get; init; }

        /// <summary>With their letters; empty for kinds without options.</summary>
        public IReadOnlyList<QuestionOption> Options { get; init; } = [];

        /// <summary>What stands at the right margin to be filled in or marked: （　　）; empty where there is nothing.</summary>
        public string AnswerPlace { get; init; } = "";

        /// <summary>Whether rules to write on follow the stem.</summary>
        public bool HasAnswerLines { get; init; }

        /// <summary>What the options are to be matched with, in a column of their own with a rule behind each; empty for other kinds.</summary>
        public IReadOnlyList<string> Prompts { get; init; } = [];

        /// <summary>Where the letters are written in their order, below the options; empty for other kinds.</summary>
        public string OrderPlace { get; init; } = "";

        /// <summary>The answer below the item; null on students' copies.</summary>
        public Solution? Solution { get; init; }
    }

    /// <summary>A table with a column for each section, where the marker writes what was scored.</summary>
    /// <param name="Heads">Of the columns, the label of the row first.</param>
    /// <param name="RowLabel">Of the row that is filled in.</param>
    public sealed record ScoreTable(IReadOnlyList<string> Heads, string RowLabel) : PaperBlock;

    /// <summary>What follows begins on a new page.</summary>
    public sealed record NewPage : PaperBlock;

    /// <summary>What a marker compares, number by number.</summary>
    public sealed record LetterTable(IReadOnlyList<LetterTableCell> Cells) : PaperBlock;

    /// <summary>The answer to one item, with what proves it.</summary>
    public sealed record Answer : PaperBlock
    {
        /// <summary>As printed: 7.</summary>
        public required string Number { get; init; }

        public required string Text { get; init; }

        /// <summary>The source's sentence and the source's title; empty where they are not printed.</summary>
        public required string Proof { get; init; }
    }
}

/// <summary>An answer printed with its item.</summary>
/// <param name="Proof">The source's sentence and the source's title; empty where they are not printed.</param>
internal sealed record Solution(string Text, string Proof);

/// <param name="Letter">As printed: A.</param>
internal sealed record QuestionOption(string Letter, string Text);

internal sealed record LetterTableCell(string Number, string Letter);

/// <param name="Filled">What stands on the rule already; empty where it is to be written.</param>
internal sealed record Blank(string Label, string Filled);
