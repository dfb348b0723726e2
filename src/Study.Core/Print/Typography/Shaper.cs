using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using HarfBuzzSharp;
using Study.Print.Fonts;

namespace Study.Print.Typography;

/// <summary>
/// Turns stretches of text into glyphs and remembers them: a Chinese character is shaped once for each set of fonts, whatever papers it
/// stands on.
/// </summary>
internal sealed class Shaper
{
    /// <summary>Beyond this many remembered words the memory starts anew, so that a program that runs for months stays small.</summary>
    private const int MostRemembered = 50_000;

    private static readonly ConditionalWeakTable<FontSet, Shaper> Shapers = [];

    /// <summary>Asks for the proportional shape of a mark that Chinese fonts draw full-width.</summary>
    private static readonly Tag Proportional = Tag.Parse("pwid");

    private static readonly Language Chinese = new("zh-Hans");
    private static readonly Language English = new("en");

    private readonly FontSet _fonts;
    private readonly ConcurrentDictionary<(AtomKind, bool IsBold), ConcurrentDictionary<string, Atom>> _remembered = new();
    private readonly ConcurrentDictionary<FontFace, bool> _hasNarrowQuotes = new();

    private Shaper(FontSet fonts) => _fonts = fonts;

    public static Shaper For(FontSet fonts) => Shapers.GetValue(fonts, static set => new Shaper(set));

    /// <summary>The atom for a stretch of text without places to break.</summary>
    /// <param name="missing">Takes the graphemes that no font has.</param>
    public Atom Shape(ReadOnlySpan<char> text, AtomKind kind, bool isBold, ISet<string> missing)
    {
        var remembered = _remembered.GetOrAdd((kind, isBold), static _ => new());
        if (remembered.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var atom))
        {
            return atom;
        }

        if (remembered.Count > MostRemembered)
        {
            remembered.Clear();
        }

        var lacking = new HashSet<string>();
        atom = ShapeAnew(text.ToString(), kind, isBold, lacking);
        if (lacking.Count == 0)
        {
            remembered[atom.Text] = atom;
        }

        missing.UnionWith(lacking);
        return atom;
    }

    private Atom ShapeAnew(string text, AtomKind kind, bool isBold, ISet<string> missing)
    {
        var glyphs = new List<Glyph>();
        var width = 0.0;
        foreach (var run in Runs(text, kind, isBold, missing))
        {
            width = AddGlyphs(run, kind, width, glyphs);
        }

        if (kind == AtomKind.Gap)
        {
            return Gap(text, glyphs);
        }

        var (isBlankLeft, isBlankRight) = kind == AtomKind.Mark && glyphs.Count == 1 ? BlankHalves(glyphs[0]) : (false, false);
        return new Atom
        {
            Text = text,
            Kind = kind,
            Glyphs = [.. glyphs],
            Width = width,
            IsBlankLeft = isBlankLeft,
            IsBlankRight = isBlankRight,
        };
    }

    /// <summary>Cuts the text where the face or the level of its characters changes.</summary>
    private IEnumerable<Run> Runs(string text, AtomKind kind, bool isBold, ISet<string> missing)
    {
        Run? run = null;
        foreach (var grapheme in Graphemes.Of(text))
        {
            var level = RaisedFigures.LevelOf(grapheme, out var plain);
            var chosen = FaceFor(plain, kind, isBold, missing);
            if (run is not null && run.Chosen == chosen && run.Level == level)
            {
                run = run with { Text = run.Text + grapheme, Plain = run.Plain + plain };
                continue;
            }

            if (run is not null)
            {
                yield return run;
            }

            run = new Run(grapheme, plain, chosen, level);
        }

        if (run is not null)
        {
            yield return run;
        }
    }

    private ChosenFace FaceFor(string grapheme, AtomKind kind, bool isBold, ISet<string> missing)
    {
        ChosenFace? found = null;
        foreach (var candidate in _fonts.FacesFor(grapheme, isBold))
        {
            if (Suits(candidate.Face, grapheme, kind))
            {
                return candidate;
            }

            found ??= candidate;
        }

        found ??= _fonts.LastResortFor(grapheme, isBold);
        if (found is null)
        {
            missing.Add(grapheme);
        }

        return found ?? new ChosenFace(_fonts.First, IsEmboldened: false);
    }

    /// <summary>Whether the face draws characters that Chinese and English share the way this text wants them.</summary>
    private bool Suits(FontFace face, string grapheme, AtomKind kind) => kind switch
    {
        AtomKind.Mark => face.GlyphOf(new('的')) is not null,
        AtomKind.Word when grapheme is "“" or "”" or "‘" or "’" => _hasNarrowQuotes.GetOrAdd(face, HasNarrowQuotes),
        _ => true,
    };

    private static bool HasNarrowQuotes(FontFace face)
    {
        using var buffer = Shape(face, "’", AtomKind.Word);
        return buffer.GetGlyphPositionSpan()[0].XAdvance < face.UnitsPerEm * 0.7;
    }

    private static double AddGlyphs(Run run, AtomKind kind, double x, List<Glyph> glyphs)
    {
        var (face, isEmboldened) = run.Chosen;
        using var buffer = Shape(face, run.Plain, kind);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var perUnit = run.Level.Scale / face.UnitsPerEm;
        for (var index = 0; index < infos.Length; index++)
        {
            var id = (ushort)infos[index].Codepoint;
            glyphs.Add(new Glyph
            {
                Face = face,
                Id = id,
                Text = TextOf(index, infos, run.Text),
                Width = face.WidthOf(id),
                X = x + (positions[index].XOffset * perUnit),
                Rise = run.Level.Rise + (positions[index].YOffset * perUnit),
                Scale = run.Level.Scale,
                Ink = isEmboldened ? GlyphInk.Emboldened : GlyphInk.Plain,
            });
            x += positions[index].XAdvance * perUnit;
        }

        return x;
    }

    /// <summary>What a glyph stands for: all of its cluster where it is the first of it, else nothing.</summary>
    private static string TextOf(int glyph, ReadOnlySpan<GlyphInfo> infos, string text)
    {
        var cluster = infos[glyph].Cluster;
        if (glyph > 0 && infos[glyph - 1].Cluster == cluster)
        {
            return "";
        }

        var next = glyph + 1;
        while (next < infos.Length && infos[next].Cluster == cluster)
        {
            next++;
        }

        return text[(int)cluster..(next < infos.Length ? (int)infos[next].Cluster : text.Length)];
    }

    /// <returns>A buffer with one cluster for each character, for the caller to dispose of.</returns>
    private static HarfBuzzSharp.Buffer Shape(FontFace face, string text, AtomKind kind)
    {
        var isLatin = kind is AtomKind.Word or AtomKind.Space;
        var buffer = new HarfBuzzSharp.Buffer { ClusterLevel = ClusterLevel.MonotoneCharacters };
        buffer.AddUtf16(text);
        buffer.Direction = Direction.LeftToRight;
        buffer.Script = isLatin ? Script.Latin : Script.Han;
        buffer.Language = isLatin ? English : Chinese;
        face.Font.Shape(buffer, isLatin ? [.. ProportionalMarks(text)] : []);
        return buffer;
    }

    private static IEnumerable<Feature> ProportionalMarks(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '“' or '”' or '‘' or '’' or '…' or '—' or '·')
            {
                yield return new Feature(Proportional, 1, (uint)index, (uint)index + 1);
            }
        }
    }

    /// <summary>The halves of a full-width mark that hold no ink: 。 has its right one blank, 《 its left one.</summary>
    private static (bool Left, bool Right) BlankHalves(Glyph glyph)
    {
        // Marks reach a little over the middle in some faces; a twentieth of an em is still not seen.
        const double Tolerance = 0.05;

        var ink = glyph.Face.InkOf(glyph.Id);
        return glyph.Width < 0.95 || ink.Left == ink.Right
            ? (false, false)
            : (ink.Left >= Atom.Half - Tolerance, ink.Right <= Atom.Half + Tolerance);
    }

    /// <summary>Spreads the underscores evenly over a place wide enough to write in.</summary>
    private static Atom Gap(string text, List<Glyph> underscores)
    {
        const double Width = 6;

        var width = Math.Max(Width, underscores.Sum(glyph => glyph.Width));
        var each = width / underscores.Count;
        return new Atom
        {
            Text = text,
            Kind = AtomKind.Gap,
            Glyphs = [.. underscores.Select((glyph, index) => glyph with { X = index * each, Width = each, Ink = GlyphInk.None })],
            Width = width,
        };
    }

    /// <param name="Text">As it stands in the source.</param>
    /// <param name="Plain">The same length, with full-size figures for raised and lowered ones.</param>
    private sealed record Run(string Text, string Plain, ChosenFace Chosen, (double Scale, double Rise) Level);
}
