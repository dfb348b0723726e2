using System.Runtime.InteropServices;

namespace Study.Print.Pdf;

/// <summary>The subsetting functions of HarfBuzz, which HarfBuzzSharp brings along in its native library and does not wrap.</summary>
/// <remarks>Signatures from hb-subset.h, hb-face.h, hb-set.h, hb-map.h and hb-blob.h of HarfBuzz 8.3.1.</remarks>
internal static partial class HarfBuzzSubset
{
    public const uint NoHinting = 0x1;

    private const string Library = "libHarfBuzzSharp";

    /// <summary>Whether the native library on this machine is one that these signatures fit.</summary>
    public static bool IsAvailable { get; } = Check();

    [LibraryImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    public static partial nint CreateInput();

    [LibraryImport(Library, EntryPoint = "hb_subset_input_destroy")]
    public static partial void DestroyInput(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set_flags")]
    public static partial void SetFlags(nint input, uint flags);

    /// <summary>The input's glyphs, to be added to.</summary>
    [LibraryImport(Library, EntryPoint = "hb_subset_input_glyph_set")]
    public static partial nint GlyphsOf(nint input);

    [LibraryImport(Library, EntryPoint = "hb_set_add")]
    public static partial void AddToSet(nint set, uint value);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_create_or_fail")]
    public static partial nint CreatePlan(nint face, nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_destroy")]
    public static partial void DestroyPlan(nint plan);

    /// <summary>A new face, for the caller to destroy.</summary>
    [LibraryImport(Library, EntryPoint = "hb_subset_plan_execute_or_fail")]
    public static partial nint Execute(nint plan);

    /// <summary>A map that belongs to the plan.</summary>
    [LibraryImport(Library, EntryPoint = "hb_subset_plan_old_to_new_glyph_mapping")]
    public static partial nint NewGlyphs(nint plan);

    [LibraryImport(Library, EntryPoint = "hb_map_get")]
    public static partial uint GetFromMap(nint map, uint key);

    /// <summary>A face without tables, to be added to.</summary>
    [LibraryImport(Library, EntryPoint = "hb_face_builder_create")]
    public static partial nint CreateFaceBuilder();

    [LibraryImport(Library, EntryPoint = "hb_face_builder_add_table")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool AddTable(nint builder, uint tag, nint blob);

    [LibraryImport(Library, EntryPoint = "hb_face_destroy")]
    public static partial void DestroyFace(nint face);

    /// <summary>The whole font file of the face; a blob for the caller to destroy.</summary>
    [LibraryImport(Library, EntryPoint = "hb_face_reference_blob")]
    public static partial nint FileOf(nint face);

    /// <summary>One table of the face; a blob for the caller to destroy.</summary>
    [LibraryImport(Library, EntryPoint = "hb_face_reference_table")]
    public static partial nint TableOf(nint face, uint tag);

    [LibraryImport(Library, EntryPoint = "hb_blob_get_length")]
    public static partial uint LengthOf(nint blob);

    [LibraryImport(Library, EntryPoint = "hb_blob_get_data")]
    public static partial nint DataOf(nint blob, out uint length);

    [LibraryImport(Library, EntryPoint = "hb_blob_destroy")]
    public static partial void DestroyBlob(nint blob);

    [LibraryImport(Library, EntryPoint = "hb_version")]
    private static partial void Version(out uint major, out uint minor, out uint micro);

    private static bool Check()
    {
        try
        {
            Version(out var major, out _, out _);
            var library = NativeLibrary.Load(Library, typeof(HarfBuzzSubset).Assembly, searchPath: null);
            return major >= 8 && NativeLibrary.TryGetExport(library, "hb_subset_plan_old_to_new_glyph_mapping", out _);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            return false;
        }
    }
}
