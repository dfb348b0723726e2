using System.Text;
using Study.Ingest;
using Study.Text;
using Xunit;

namespace Study.Tests.Ingest;

public sealed class ArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(_folder.At(name), bytes);
        return _folder.At(name);
    }

    private IEnumerable<string> Outcomes(string path, ReadingLimits? limits = null) =>
        DocumentReader.ReadAll(path, new ReadingOptions { Limits = limits ?? ReadingLimits.Default })
            .Select(outcome => (outcome.Document is { } document ? $"{document.Path}: {document.Blocks.Count}" : outcome.Reason!).Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Select(outcome => outcome.Split(" (")[0]);

    private static byte[] Text(string words) => Encoding.UTF8.GetBytes(words);

    [Fact]
    public void Every_document_of_an_archive_is_read_and_a_bad_one_costs_nothing()
    {
        var inner = SampleFiles.Zip(("deep.txt", Text("大坝全长2335米。")));
        var path = Write("lessons.zip", SampleFiles.Zip(
            ("a/dam.docx", SampleText.Chinese.As("docx")), ("b.txt", Text("大坝全长2335米。")), ("bad.docx", Text("PK\u0003\u0004")), ("in.zip", inner), ("pic.jpg", [1]), ("__MACOSX/b.txt", Text("x"))));

        Assert.Equal(
        [
            "lessons.zip/a/dam.docx: 4",
            "lessons.zip/b.txt: 1",
            "lessons.zip/bad.docx: the file is damaged: its zip archive cannot be read",
            "lessons.zip/in.zip/deep.txt: 1",
        ],
        Outcomes(path));
    }

    [Fact]
    public void A_document_of_an_archive_is_found_again_by_its_path()
    {
        var path = Write("lessons.zip", SampleFiles.Zip(("in.zip", SampleFiles.Zip(("deep/b.txt", Text("大坝全长2335米。"))))));

        Assert.Equal("大坝全长2335米。", DocumentReader.Read(path + "/in.zip/deep/b.txt").Text);
        Assert.Contains("the archive does not have it any more", Assert.Throws<StudyException>(() => DocumentReader.Read(path + "/gone.txt")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_leads_out_of_the_archive_leads_nowhere()
    {
        var outside = Path.GetFileName(_folder.Path) + "-outside.txt";
        var path = Write("lessons.zip", SampleFiles.Zip(("../../" + outside, Text("大坝全长2335米。"))));

        Assert.Single(Outcomes(path));
        Assert.False(File.Exists(Path.Combine(_folder.Path, "..", outside)));
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_fills_the_memory()
    {
        var path = Write("lessons.zip", SampleFiles.Zip(("zeros.txt", new byte[30 << 20])));

        Assert.Equal(["lessons.zip: zeros.txt in it unpacks to more than 200 times its size, as a zip bomb does. If you trust it, allow more with --limit ratio=N."], Outcomes(path));
    }

    [Fact]
    public void Limits_have_their_reasons()
    {
        var many = Write("many.zip", SampleFiles.Zip([.. Enumerable.Range(0, 20).Select(index => ($"{index}.txt", Text("大坝全长2335米。")))]));
        var nested = Write("nested.zip", SampleFiles.Zip(("a.zip", SampleFiles.Zip(("b.zip", SampleFiles.Zip(("c.txt", Text("x"))))))));

        Assert.Equal(["many.zip: the archive has 20 parts; Study reads up to 10. Take it apart, or allow more with --limit entries=N."], Outcomes(many, new ReadingLimits { Entries = 10 }));
        Assert.Equal(["nested.zip/a.zip/b.zip: more than 2 archives lie inside one another. Unpack it first."], Outcomes(nested, new ReadingLimits { ArchiveDepth = 2 }));
    }
}
