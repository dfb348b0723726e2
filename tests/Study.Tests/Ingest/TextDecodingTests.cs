using System.Text;
using Study.Ingest;
using Study.Text;
using Xunit;

namespace Study.Tests.Ingest;

public class TextDecodingTests
{
    private const string Chinese = "长江发源于青藏高原的唐古拉山脉，全长约6300千米，是亚洲最长的河流。\n";

    static TextDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Chinese) },
        { "UTF-8 with byte order mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Chinese)] },
        { "UTF-16 LE", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Chinese)] },
        { "UTF-16 BE", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Chinese)] },
        { "UTF-16 LE", Encoding.Unicode.GetBytes(Chinese) },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Chinese) },
        { "GB18030", Encoding.GetEncoding("GB18030").GetBytes(Chinese) },
        { "BIG5", Encoding.GetEncoding("big5").GetBytes("長江發源於青藏高原的唐古拉山脈，全長約6300公里，是亞洲最長的河流。\n") },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void Every_encoding_gives_its_text_back(string encoding, byte[] bytes)
    {
        var (text, name) = TextDecoding.Decode(bytes, "river.txt");

        Assert.Equal(encoding, name);
        Assert.Contains("6300", text, StringComparison.Ordinal);
        Assert.Contains(text, unit => unit is '长' or '長');
        Assert.DoesNotContain('\uFFFD', text);
    }

    [Fact]
    public void An_invalid_byte_is_told_with_its_offset()
    {
        byte[] injured = [.. Encoding.UTF8.GetBytes(Chinese), 0xFF, .. Encoding.UTF8.GetBytes(Chinese)];

        var message = Assert.Throws<StudyException>(() => TextDecoding.Decode(injured, "river.txt")).Message;

        Assert.Equal("river.txt: byte 0xFF at offset 98 is not valid UTF-8. Open it in an editor, save it as UTF-8 and run again.", message);
    }

    [Fact]
    public void A_file_that_is_no_text_is_told_what_it_is()
    {
        var pdf = Assert.Throws<StudyException>(() => TextDecoding.Decode("%PDF-1.7"u8.ToArray(), "a.txt")).Message;
        var noise = Assert.Throws<StudyException>(() => TextDecoding.Decode([1, 0, 2, 0, 0, 3, 9, 0], "b.txt")).Message;

        Assert.Equal("a.txt: this is a PDF file, not text. Study reads .txt, .md, .html, .docx, .pdf and .epub files; save it as one of these.", pdf);
        Assert.Equal("b.txt: this is not text (byte 0 at offset 1). Study reads .txt, .md, .html, .docx, .pdf and .epub files.", noise);
    }
}
