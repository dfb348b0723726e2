using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Study.Print.Fonts;

namespace Study.Print.Preview;

/// <summary>The outlines of glyphs, from HarfBuzz's drawing functions, which HarfBuzzSharp brings along and does not wrap.</summary>
/// <remarks>Signatures from hb-draw.h and hb-font.h of HarfBuzz 8.3.1. Curves come out as short straight lines.</remarks>
internal static unsafe partial class HarfBuzzOutlines
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>Enough for letters of 18 pt on a screen: the lines are a fifth of a dot off the curve at most.</summary>
    private const int LinesOfCurve = 6;

    private static readonly nint Functions = MakeFunctions();

    /// <summary>Takes each straight line of a glyph's outline, in font units from its origin, y upwards.</summary>
    public delegate void LineTaker(double fromX, double fromY, double toX, double toY);

    public static void Draw(FontFace face, ushort glyph, LineTaker take)
    {
        var pen = new Pen(take);
        var handle = GCHandle.Alloc(pen);
        try
        {
            DrawGlyph(face.Font.Handle, glyph, Functions, GCHandle.ToIntPtr(handle));
        }
        finally
        {
            handle.Free();
        }
    }

    private static nint MakeFunctions()
    {
        var functions = Create();
        SetMoveTo(functions, &MoveTo, 0, 0);
        SetLineTo(functions, &LineTo, 0, 0);
        SetQuadraticTo(functions, &QuadraticTo, 0, 0);
        SetCubicTo(functions, &CubicTo, 0, 0);
        SetClosePath(functions, &ClosePath, 0, 0);
        MakeImmutable(functions);
        return functions;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MoveTo(nint functions, nint pen, nint state, float x, float y, nint data) => PenAt(pen).MoveTo(x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void LineTo(nint functions, nint pen, nint state, float x, float y, nint data) => PenAt(pen).LineTo(x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void QuadraticTo(nint functions, nint pen, nint state, float controlX, float controlY, float x, float y, nint data)
    {
        var (start, control) = (PenAt(pen).Place, (X: (double)controlX, Y: (double)controlY));
        CurveTo(PenAt(pen), at => (
            ((1 - at) * (1 - at) * start.X) + (2 * at * (1 - at) * control.X) + (at * at * x),
            ((1 - at) * (1 - at) * start.Y) + (2 * at * (1 - at) * control.Y) + (at * at * y)));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CubicTo(
        nint functions, nint pen, nint state, float control1X, float control1Y, float control2X, float control2Y, float x, float y, nint data)
    {
        var start = PenAt(pen).Place;
        CurveTo(PenAt(pen), at => (Cubic(at, start.X, control1X, control2X, x), Cubic(at, start.Y, control1Y, control2Y, y)));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ClosePath(nint functions, nint pen, nint state, nint data) => PenAt(pen).Close();

    private static double Cubic(double at, double start, double control1, double control2, double end)
    {
        var rest = 1 - at;
        return (rest * rest * rest * start) + (3 * rest * rest * at * control1) + (3 * rest * at * at * control2) + (at * at * at * end);
    }

    private static void CurveTo(Pen pen, Func<double, (double X, double Y)> curve)
    {
        for (var line = 1; line <= LinesOfCurve; line++)
        {
            var (x, y) = curve((double)line / LinesOfCurve);
            pen.LineTo(x, y);
        }
    }

    private static Pen PenAt(nint handle) => (Pen)GCHandle.FromIntPtr(handle).Target!;

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_create")]
    private static partial nint Create();

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_make_immutable")]
    private static partial void MakeImmutable(nint functions);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_move_to_func")]
    private static partial void SetMoveTo(nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> function, nint data, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_line_to_func")]
    private static partial void SetLineTo(nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> function, nint data, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_quadratic_to_func")]
    private static partial void SetQuadraticTo(
        nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, nint, void> function, nint data, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_cubic_to_func")]
    private static partial void SetCubicTo(
        nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, float, float, nint, void> function, nint data, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_close_path_func")]
    private static partial void SetClosePath(nint functions, delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void> function, nint data, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_font_draw_glyph")]
    private static partial void DrawGlyph(nint font, uint glyph, nint functions, nint pen);

    /// <summary>Where HarfBuzz is in an outline.</summary>
    private sealed class Pen(LineTaker take)
    {
        private (double X, double Y) _start;

        public (double X, double Y) Place { get; private set; }

        public void MoveTo(double x, double y) => Place = _start = (x, y);

        public void LineTo(double x, double y)
        {
            take(Place.X, Place.Y, x, y);
            Place = (x, y);
        }

        public void Close() => LineTo(_start.X, _start.Y);
    }
}
