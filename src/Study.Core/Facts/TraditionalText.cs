using Study.Ingest;
using Study.Text;

namespace Study.Facts;

/// <summary>
/// A text in traditional characters, lent to the grammar in simplified ones: place for place the same, so that what was found can be given
/// back with the words of the source. Statements stay in simplified characters until their questions are written.
/// </summary>
internal static class TraditionalText
{
    public static bool Is(SourceDocument document) =>
        document.Language == Language.Chinese && SimplifiedCharacters.IsTraditional(string.Concat(document.Blocks.Select(block => block.Content.Text)));

    public static SourceDocument Simplified(SourceDocument document) => document with
    {
        Text = SimplifiedCharacters.Of(document.Text),
        Blocks = [.. document.Blocks.Select(block => block with { Content = MappedText.OfPieces(SimplifiedCharacters.Of(block.Content.Text), block.Content.Pieces) })],
    };

    /// <summary>What was found in the simplified text, with quotes and sentences as the document has them.</summary>
    public static void Restore(SourceDocument document, Findings found, Findings findings)
    {
        findings.Facts.AddRange(found.Facts.Select(fact => fact with { Sources = [.. fact.Sources.Select(source => Restored(source, document))] }));
        findings.LeftOut.AddRange(found.LeftOut.Select(candidate => candidate with { Words = candidate.Span.In(document.Text) }));
    }

    private static Provenance Restored(Provenance source, SourceDocument document)
    {
        foreach (var block in document.Blocks)
        {
            var place = block.Content.ToSource(new TextSpan(0, block.Content.Text.Length)).Contains(source.Span)
                ? SimplifiedCharacters.Of(block.Content.Text).IndexOf(source.Sentence, StringComparison.Ordinal)
                : -1;
            if (place >= 0)
            {
                return source with { Quote = source.Span.In(document.Text), Sentence = block.Content.Text.Substring(place, source.Sentence.Length) };
            }
        }

        return source with { Quote = source.Span.In(document.Text) };
    }
}
