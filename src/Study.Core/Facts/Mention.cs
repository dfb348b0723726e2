using Study.Text;

namespace Study.Facts;

/// <summary>A figure or a date where it stands in a text.</summary>
/// <param name="Span">The words that answer a question for it: number, unit, and a hedge that belongs to the answer (约12%).</param>
public abstract record Mention(TextSpan Span);

/// <summary>A figure in a text.</summary>
/// <param name="Number">The number alone: the 2.3万亿 of 约2.3万亿美元.</param>
/// <param name="Unit">The unit's words; empty where there is none.</param>
public sealed record FigureMention(TextSpan Span, TextSpan Number, TextSpan Unit, Figure Figure) : Mention(Span)
{
    /// <summary>The figure without its hedge: sign, number, unit and what the unit is told with.</summary>
    public TextSpan Core { get; init; } = Span;

    /// <summary>Whether the number says no value: 数百, 几十, dozens.</summary>
    public bool IsVague { get; init; }
}

/// <summary>A date or a period in a text.</summary>
/// <param name="From">The date, or the first day, month or year of a period.</param>
/// <param name="To">A period's end; null where it is a date.</param>
public sealed record DateMention(TextSpan Span, DateValue From, DateValue? To = null) : Mention(Span);

/// <summary>A name in a text that answers a question.</summary>
internal sealed record NameMention(TextSpan Span) : Mention(Span);
