using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Study.Cli;
using Study.Ingest;
using Xunit;

namespace Study.Tests.Ingest;

/// <summary>
/// Broken and hostile files: each is read, or refused with one message that names it, and none takes the program down or holds it up.
/// </summary>
/// <remarks>
/// STUDY_FUZZ in the environment makes so many mutations of each sample instead of the usual ones; the seed is the number of the mutation,
/// so that a failure names its file.
/// </remarks>
public sealed class BadFilesTests : IDisposable
{
    private static readonly int Mutations = int.TryParse(Environment.GetEnvironmentVariable("STUDY_FUZZ"), out var asked) ? asked : 200;

    // A shorter time than users get, so that a file that hangs costs the suite little; the message is the same.
    private static readonly ReadingLimits Limits = new() { Seconds = 3, UnpackedBytes = 64 << 20 };

    private readonly IsolatedReader _isolation = IntakeOptions.Isolation();

    public void Dispose() => _isolation.Dispose();

    public static TheoryData<string> Samples => ["txt", "md", "html", "docx", "pdf", "epub", "zip", "gb18030", "utf-16"];

    [Theory, MemberData(nameof(Samples))]
    public void A_mutated_file_is_read_or_refused_by_name(string kind)
    {
        var sample = Sample(kind);
        for (var seed = 0; seed < Mutations; seed++)
        {
            AssertOutcome(Path(kind), Mutated(sample, seed), $"mutation {seed} of {kind}");
        }
    }

    [Theory]
    [InlineData("docx", "word/document.xml")]
    [InlineData("docx", "word/styles.xml")]
    [InlineData("docx", "[Content_Types].xml")]
    [InlineData("epub", "OEBPS/book.opf")]
    [InlineData("epub", "OEBPS/text/c 0.xhtml")]
    [InlineData("epub", "META-INF/container.xml")]
    public void A_mutated_part_of_an_archive_is_read_or_refused_by_name(string kind, string part)
    {
        // A flipped byte in a packed file hardly ever gets past the checksum; behind it stand the parts.
        var sample = Sample(kind);
        for (var seed = 0; seed < Mutations / 2; seed++)
        {
            AssertOutcome(Path(kind), WithPart(sample, part, content => Mutated(content, seed)), $"mutation {seed} of {part}");
        }
    }

    [Fact]
    public void Any_bytes_under_any_name_are_read_or_refused_by_name() => Gen.Select(Gen.Byte.Array[0, 300], OneOf("a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a.epub", "a.zip", "a", "a.xyz"))
        .Sample((bytes, path) => AssertOutcome(path, bytes, path), iter: 500, threads: 1);

    [Fact]
    public void Any_nesting_of_elements_is_read_or_refused_by_name() => OneOf("<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<b>", "</i>", "<ul>", "<li>", "大坝全长2335米。", "<!--", "-->", "<sup>2", "&#x0;", "\0", "<svg>", "<br>")
        .Array[0, 200].Sample(parts => AssertOutcome("a.html", Encoding.UTF8.GetBytes("<html>" + string.Concat(parts)), "elements"), iter: 300, threads: 1);

    [Fact]
    public void Any_Markdown_is_read_or_refused_by_name() => OneOf("# ", "> ", "- ", "  ", "\n", "\n\n", "|", "|-|-|\n", "*", "**", "`", "```\n", "[a](b)", "[a]: b\n", "大坝全长2335米。", "<b>", "\\", "---\n", "1. ", "\t", "![](")
        .Array[0, 120].Sample(parts => AssertOutcome("a.md", Encoding.UTF8.GetBytes("x" + string.Concat(parts)), "marks"), iter: 500, threads: 1);

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    public static TheoryData<string> Hostile => [.. HostileFiles().Select(file => file.Name)];

    [Theory, MemberData(nameof(Hostile))]
    public void A_hostile_file_is_read_or_refused_by_name(string name)
    {
        var file = HostileFiles().First(file => file.Name == name);

        AssertOutcome(file.Name, file.Content(), file.Name);
    }

    private static IEnumerable<(string Name, Func<byte[]> Content)> HostileFiles()
    {
        yield return ("self-drawing.pdf", () => IsolatedReaderTests.SelfDrawing);
        yield return ("page-tree-loop.pdf", () => Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 9/Kids[2 0 R]>>\nendobj\ntrailer\n<</Root 1 0 R/Size 3>>\n%%EOF"));
        yield return ("nested-arrays.pdf", () => Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj\n" + new string('[', 100_000) + "\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF"));
        yield return ("promised-pages.pdf", () => Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 2000000000/Kids[]>>\nendobj\ntrailer\n<</Root 1 0 R/Size 3>>\n%%EOF"));
        yield return ("deep.html", () => Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 200_000))));
        yield return ("misnested.html", () => Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<b><p><i>", 3_000)) + string.Concat(Enumerable.Repeat("</b></i>", 3_000))));
        yield return ("attributes.html", () => Encoding.UTF8.GetBytes("<html><p " + string.Concat(Enumerable.Range(0, 50_000).Select(index => $"a{index}=1 ")) + ">x</p>"));
        yield return ("entities.html", () => Encoding.UTF8.GetBytes("<html><p>" + string.Concat(Enumerable.Repeat("&amp;", 300_000))));
        yield return ("definitions.md", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 60_000).Select(index => $"[a{index}]: x\n"))));
        yield return ("emphasis.md", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("*a ", 60_000))));
        yield return ("quotations.md", () => Encoding.UTF8.GetBytes(new string('>', 60_000)));
        yield return ("backquotes.md", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 800).Select(length => new string('`', length) + " "))));
        yield return ("brackets.md", () => Encoding.UTF8.GetBytes(new string('[', 60_000)));
        yield return ("one-line.txt", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("大坝全长2335米，", 100_000))));
        yield return ("blank.txt", () => Encoding.UTF8.GetBytes(new string('\n', 1_000_000)));
        yield return ("controls.txt", () => Encoding.UTF8.GetBytes("大坝\u001b[31m\u202e全长2335米。\u0007"));
        yield return ("nested.docx", () => WithPart(Sample("docx"), "word/document.xml", _ => Encoding.UTF8.GetBytes("<w:document xmlns:w='x'>" + string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)))));
        yield return ("entity.docx", () => WithPart(Sample("docx"), "word/document.xml", _ => "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d>&e;</d>"u8.ToArray()));
        yield return ("bomb.docx", () => WithPart(Sample("docx"), "word/document.xml", content => [.. content, .. new byte[40 << 20]]));
        yield return ("attributes.docx", () => WithPart(Sample("docx"), "word/document.xml", _ => Encoding.UTF8.GetBytes("<d " + string.Concat(Enumerable.Range(0, 20_000).Select(index => $"a{index}='1' ")) + "/>")));
        yield return ("many-parts.zip", () => SampleFiles.Zip([.. Enumerable.Range(0, 21_000).Select(index => ($"{index}.txt", Array.Empty<byte>()))]));
        yield return ("inside-itself.zip", () => Enumerable.Range(0, 5).Aggregate("x"u8.ToArray(), (inner, name) => SampleFiles.Zip((name == 0 ? "e.txt" : $"{name}.zip", inner))));
        yield return ("no-spine.epub", () => WithPart(Sample("epub"), "OEBPS/book.opf", _ => "<package/>"u8.ToArray()));
        yield return ("leads-out.epub", () => WithPart(Sample("epub"), "OEBPS/book.opf", content => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace("text/c", "../../../../etc/c", StringComparison.Ordinal))));
        yield return ("deep-chapter.epub", () => SampleFiles.Epub(["<html>" + string.Concat(Enumerable.Repeat("<div>", 100_000))]));
    }

    private static string Path(string kind) => kind is "gb18030" or "utf-16" ? "a.txt" : "a." + kind;

    private static byte[] Sample(string kind) => kind switch
    {
        "zip" => SampleFiles.Zip(("a.txt", SampleText.Chinese.As("txt")), ("b.docx", SampleText.English.As("docx"))),
        "gb18030" or "utf-16" => TextDecoding.IsKnown(kind) ? Encoding.GetEncoding(kind).GetBytes(SampleText.Chinese.Paragraphs[0]) : [],
        _ => SampleText.Chinese.As(kind),
    };

    private static byte[] WithPart(byte[] archive, string part, Func<byte[], byte[]> change)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return SampleFiles.Zip([.. zip.Entries.Select(entry =>
        {
            using var content = new MemoryStream();
            using var packed = entry.Open();
            packed.CopyTo(content);
            return (entry.FullName, entry.FullName == part ? change(content.ToArray()) : content.ToArray());
        })]);
    }

    /// <summary>The bytes with a few changes of one of the kinds that files suffer: bits, bytes, holes, repeats, cuts, numbers made huge.</summary>
    private static byte[] Mutated(byte[] sample, int seed)
    {
        var chance = new Study.Text.SeededShuffle((ulong)seed);
        var bytes = sample.ToList();
        for (var times = 1 + chance.Below(4); times > 0 && bytes.Count > 1; times--)
        {
            var at = chance.Below(bytes.Count);
            var length = Math.Min(1 + chance.Below(40), bytes.Count - at);
            switch (chance.Below(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << chance.Below(8));
                    break;
                case 1:
                    bytes[at] = (byte)chance.Below(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)chance.Below(256), length));
                    break;
                default:
                    var digit = bytes.FindIndex(at, value => value is >= (byte)'0' and <= (byte)'9');
                    bytes.InsertRange(Math.Max(digit, 0), "9999999999"u8.ToArray());
                    break;
            }
        }

        return [.. bytes];
    }

    private void AssertOutcome(string path, byte[] bytes, string which)
    {
        var clock = Stopwatch.StartNew();
        foreach (var outcome in DocumentReader.ReadAll(path, bytes, new ReadingOptions { Isolation = _isolation, Limits = Limits }))
        {
            if (outcome.Document is { } document)
            {
                Assert.All(document.Blocks, block => Assert.InRange(block.Content.ToSource(new Study.Text.TextSpan(0, block.Content.Text.Length)).End, 1, document.Text.Length));
                Study.Facts.FactFinder.Find(document);
            }
            else
            {
                Assert.StartsWith(path, outcome.Reason!, StringComparison.Ordinal);
                Assert.True(outcome.Reason!.Length > path.Length + 20 && outcome.Reason.EndsWith('.'), outcome.Reason);
            }
        }

        // Not a measure of speed: a file that hangs is stopped by its limit, and anything else is far from this.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), which);
    }
}
