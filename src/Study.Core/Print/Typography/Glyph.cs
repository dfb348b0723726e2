using Study.Print.Fonts;

namespace Study.Print.Typography;

/// <summary>How a glyph is drawn.</summary>
internal enum GlyphInk
{
    Plain,

    /// <summary>With its outline traced too, because the face has no bold.</summary>
    Emboldened,

    /// <summary>Not at all: for the underscores of a gap, which are there to be copied and read aloud under a rule that is drawn.</summary>
    None,
}

/// <summary>A glyph in its place. Lengths are in ems of the text around it.</summary>
internal readonly record struct Glyph
{
    public required FontFace Face { get; init; }

    /// <summary>Its index in the face.</summary>
    public required ushort Id { get; init; }

    /// <summary>What it stands for when the text is copied or searched; empty where the glyph before it stands for both.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// How wide readers are to take it for, at its own size. Usually what the face says; less for a mark that gave up its blank half,
    /// for programs that extract text take overlapping glyphs for separate lines.
    /// </summary>
    public required double Width { get; init; }

    /// <summary>Its origin, from where its atom begins.</summary>
    public required double X { get; init; }

    /// <summary>Its origin above the baseline; negative below.</summary>
    public double Rise { get; init; }

    /// <summary>1, or less for raised and lowered figures.</summary>
    public double Scale { get; init; } = 1;

    public GlyphInk Ink { get; init; }

    public Glyph()
    {
    }
}
