using System.Runtime.CompilerServices;
using Study.Print.Fonts;

namespace Study.Print.Pdf;

/// <summary>The last font program made of each face. The shuffles of a paper use the same glyphs, so one is enough.</summary>
internal static class RememberedPrograms
{
    private static readonly ConditionalWeakTable<FontFace, Made> Programs = [];

    public static FontProgram Get(FontFace face, IReadOnlyCollection<ushort> glyphs)
    {
        if (Programs.TryGetValue(face, out var made) && made.Glyphs.SequenceEqual(glyphs))
        {
            return made.Program;
        }

        var program = FontProgram.Of(face, glyphs);
        Programs.AddOrUpdate(face, new Made([.. glyphs], program));
        return program;
    }

    /// <param name="Glyphs">In the order of their numbers.</param>
    private sealed record Made(ushort[] Glyphs, FontProgram Program);
}
