using Study.Print.Typography;

namespace Study.Print.Layout;

/// <summary>The column left of the items in which their numbers hang, full stops below one another.</summary>
internal sealed class NumberColumn(Typesetter typesetter)
{
    private readonly TextStyle _style = PaperStyles.Body;

    /// <summary>To where the items begin, in points.</summary>
    public double Width { get; private set; }

    /// <summary>Makes the column as wide as the longest number among the blocks asks for, two digits at least.</summary>
    public void MakeRoomFor(IEnumerable<PaperBlock> blocks)
    {
        var digits = blocks.Select(NumberOf).Append("00").Max(number => number.Length);
        Width = TextRows.WidthOf(Line(new string('0', digits)), _style) + PaperStyles.BehindLabel;
    }

    /// <summary>The number on the first line of its item.</summary>
    public PageElement Place(string number, Tag tag) => TextRows.PlaceRight(Line(number), _style, tag, Width - PaperStyles.BehindLabel);

    // The space is for those who copy the text; it is no part of the line's width.
    private TextLine Line(string number) => typesetter.Line(number + ". ", _style);

    private static string NumberOf(PaperBlock block) => block switch
    {
        PaperBlock.Question question => question.Number,
        PaperBlock.Answer answer => answer.Number,
        _ => "",
    };
}
