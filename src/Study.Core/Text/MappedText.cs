using System.Text;

namespace Study.Text;

/// <summary>
/// Text put right for reading, with the way back: for every stretch of it, where it stands in the source it was made from.
/// </summary>
/// <remarks>
/// A page wrap inside a word, Markdown's asterisks or an indent are left out here and still stand in the source, so that a quote can
/// be found again in the very file the user has.
/// </remarks>
public sealed class MappedText
{
    private readonly int[] _pieceStarts;
    private readonly int[] _sourceStarts;

    private MappedText(string text, int[] pieceStarts, int[] sourceStarts)
    {
        Text = text;
        _pieceStarts = pieceStarts;
        _sourceStarts = sourceStarts;
    }

    /// <summary>The text as it is to be read.</summary>
    public string Text { get; }

    /// <summary>Where its unbroken stretches begin: in <see cref="Text"/>, and in the source.</summary>
    public IReadOnlyList<(int InText, int InSource)> Pieces => [.. _pieceStarts.Zip(_sourceStarts)];

    /// <summary>Text as it was kept, with its <see cref="Pieces"/>.</summary>
    public static MappedText OfPieces(string text, IReadOnlyList<(int InText, int InSource)> pieces) =>
        new(text, [.. pieces.Select(piece => piece.InText)], [.. pieces.Select(piece => piece.InSource)]);

    /// <summary>One unbroken stretch of the source.</summary>
    public static MappedText Of(string source, TextSpan span) => new(span.In(source), [0], [span.Start]);

    /// <summary>The stretches of the source that <paramref name="pieces"/> name, one after the other.</summary>
    public static MappedText Join(string source, IEnumerable<TextSpan> pieces)
    {
        var text = new StringBuilder();
        var pieceStarts = new List<int>();
        var sourceStarts = new List<int>();
        foreach (var piece in pieces)
        {
            if (piece.Length > 0)
            {
                pieceStarts.Add(text.Length);
                sourceStarts.Add(piece.Start);
                text.Append(source, piece.Start, piece.Length);
            }
        }

        // A line break that is kept stands between two words.
        text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        return new MappedText(text.ToString(), [.. pieceStarts], [.. sourceStarts]);
    }

    /// <summary>A part of this text, with its way back.</summary>
    /// <param name="span">Into <see cref="Text"/>.</param>
    public MappedText Slice(TextSpan span)
    {
        var first = PieceAt(span.Start);
        var pieceStarts = new List<int> { 0 };
        var sourceStarts = new List<int> { _sourceStarts[first] + span.Start - _pieceStarts[first] };
        for (var piece = first + 1; piece < _pieceStarts.Length && _pieceStarts[piece] < span.End; piece++)
        {
            pieceStarts.Add(_pieceStarts[piece] - span.Start);
            sourceStarts.Add(_sourceStarts[piece]);
        }

        return new MappedText(span.In(Text), [.. pieceStarts], [.. sourceStarts]);
    }

    /// <summary>Some stretches of this text put together, with their way back.</summary>
    /// <param name="spans">Into <see cref="Text"/>, in order.</param>
    public MappedText Select(IEnumerable<TextSpan> spans)
    {
        var text = new StringBuilder();
        var pieceStarts = new List<int>();
        var sourceStarts = new List<int>();
        foreach (var span in spans)
        {
            if (span.Length == 0)
            {
                continue;
            }

            var part = Slice(span);
            pieceStarts.AddRange(part._pieceStarts.Select(start => start + text.Length));
            sourceStarts.AddRange(part._sourceStarts);
            text.Append(part.Text);
        }

        return new MappedText(text.ToString(), [.. pieceStarts], [.. sourceStarts]);
    }

    /// <summary>
    /// Where a stretch of this text stands in the source. Where the stretch was put together from several places, the span reaches
    /// from the first character to the last and takes in what was left out between them.
    /// </summary>
    /// <param name="span">Into <see cref="Text"/>; not empty.</param>
    public TextSpan ToSource(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span.Length, 1);
        return TextSpan.FromBounds(ToSource(span.Start), ToSource(span.End - 1) + 1);
    }

    private int ToSource(int position)
    {
        var piece = PieceAt(position);
        return _sourceStarts[piece] + position - _pieceStarts[piece];
    }

    private int PieceAt(int position)
    {
        var found = Array.BinarySearch(_pieceStarts, position);
        return found >= 0 ? found : ~found - 1;
    }
}
