using System.Buffers.Binary;
using System.Text;
using Study.Print;
using Study.Print.Fonts;
using Study.Text;
using Xunit;

namespace Study.Tests.Print.Fonts;

public sealed class FontLibraryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("study-fonts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_machine_prints_Chinese_and_English_with_one_set()
    {
        var fonts = MachineFonts.WithChinese;

        Assert.NotEmpty(fonts.FacesFor("学", isBold: false));
        Assert.NotEmpty(fonts.FacesFor("g", isBold: true));
        Assert.Equal(fonts.Name, FontLibrary.OfThisMachine().Choose().Name);
    }

    [Fact]
    public void Of_a_collection_the_face_for_simplified_Chinese_is_taken()
    {
        var fonts = new FontLibrary([]).Choose(new FontFile(MachineFonts.Path("NotoSansCJK-Regular.ttc")));

        Assert.Equal("Noto Sans CJK SC", fonts.Name);
    }

    [Fact]
    public void A_face_can_be_named_by_its_index()
    {
        var path = MachineFonts.Path("NotoSansCJK-Regular.ttc");

        Assert.Equal("Noto Sans CJK JP", new FontLibrary([]).Choose(FontFile.Parse(path + "#0")).Name);
        Assert.Equal(new FontFile("Song.ttc", 2), FontFile.Parse("Song.ttc#2"));
        Assert.Equal(new FontFile("C#/Song.ttf"), FontFile.Parse("C#/Song.ttf"));
    }

    [Fact]
    public void Without_any_font_the_message_says_where_what_and_what_now()
    {
        var error = Assert.Throws<StudyException>(() => new FontLibrary([_folder]).Choose());

        Assert.Equal(
            $"fonts: none found in {_folder}. Install Chinese fonts (fonts-noto-cjk; on Debian and Ubuntu: "
            + "sudo apt-get install fonts-noto-cjk) or name a font file.",
            error.Message);
    }

    [Fact]
    public void With_Latin_fonts_alone_English_is_printed_and_Chinese_is_refused()
    {
        var options = new PrintOptions { Fonts = new FontLibrary([]).Choose(new FontFile(SomeLatinFont())) };
        var chinese = SampleForms.Form("Characters", Language.English, SampleForms.ShortAnswer("学习"));

        var english = PrintedPdf.Of(output => QuizPdf.Write(output, SampleForms.English, options));
        Assert.Contains("When did the observatory open?", english.Text);
        var error = Assert.Throws<StudyException>(() => QuizPdf.Write(Stream.Null, chinese, options));
        Assert.Equal(
            "\"Characters\": no font here has 习 (U+4E60), 学 (U+5B66). Install Chinese fonts (fonts-noto-cjk; on Debian and Ubuntu: "
            + "sudo apt-get install fonts-noto-cjk) or name a font file.",
            error.Message);
    }

    [Fact]
    public void What_the_first_face_lacks_comes_from_the_next_character_by_character()
    {
        Assert.SkipUnless(MachineFonts.WithChinese.First.Covers("字"), "no Chinese font");
        var fonts = FontLibrary.OfThisMachine().Choose(new FontFile(SomeLatinFont()));

        Assert.Equal(fonts.First, fonts.FacesFor("A", isBold: false).First().Face);
        Assert.NotEqual(fonts.First, fonts.FacesFor("字", isBold: false).First().Face);
    }

    [Fact]
    public void A_face_without_bold_is_drawn_bolder()
    {
        var fonts = new FontLibrary([]).Choose(new FontFile(SomeLatinFont()));

        Assert.True(fonts.FacesFor("A", isBold: true).First().IsEmboldened);
        Assert.False(fonts.FacesFor("A", isBold: false).First().IsEmboldened);
    }

    [Fact]
    public void A_glyph_without_ink_does_not_count()
    {
        // This font lists ℃ and draws nothing for it.
        var face = FontFace.Open(new FontFile(MachineFonts.Path("wqy-microhei.ttc")));

        Assert.True(face.Covers("学"));
        Assert.True(face.Covers(" \u00A0"));
        Assert.False(face.Covers("℃"));
    }

    [Fact]
    public void A_font_that_may_not_be_embedded_is_refused()
    {
        const ushort Restricted = 0x0002;
        var path = WithRights(Restricted);

        var error = Assert.Throws<StudyException>(() => new FontLibrary([]).Choose(new FontFile(path)));

        Assert.StartsWith($"{path}: its maker does not allow ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" to be embedded in documents. Choose another font.", error.Message, StringComparison.Ordinal);
        Assert.Throws<StudyException>(() => new FontLibrary([_folder]).Choose());
    }

    [Fact]
    public void A_font_that_may_not_be_cut_down_is_embedded_whole()
    {
        const ushort NoSubsetting = 0x0100;
        var options = new PrintOptions { Fonts = new FontLibrary([]).Choose(new FontFile(WithRights(NoSubsetting))) };

        var paper = PrintedPdf.Of(output => QuizPdf.Write(output, SampleForms.English, options));

        Assert.All(paper.Letters.SelectMany(letters => letters), letter => Assert.DoesNotContain('+', letter.FontName!));
        Assert.All(SampleForms.English.Items, item => Assert.Contains(item.Text, paper.Text));
    }

    [Fact]
    public void What_is_no_font_is_refused()
    {
        var path = Path.Combine(_folder, "notes.ttf");
        File.WriteAllText(path, "not a font");

        Assert.Equal($"{path}: not a font. Name a .ttf, .otf, .ttc or .otc file.", Refusal(new FontFile(path)));
        Assert.Equal($"{path}x: no such font file. Check the path.", Refusal(new FontFile(path + "x")));
    }

    [Fact]
    public void A_face_that_a_file_does_not_have_is_refused()
    {
        var path = SomeLatinFont();

        Assert.Equal($"{path}: has no face 9. Its faces are 0 to 0.", Refusal(new FontFile(path, 9)));
    }

    private static string Refusal(FontFile file) => Assert.Throws<StudyException>(() => new FontLibrary([]).Choose(file)).Message;

    private static string SomeLatinFont() => MachineFonts.Path("DejaVuSans.ttf");

    /// <summary>A copy of a font whose OS/2 table grants other rights.</summary>
    private string WithRights(ushort rights)
    {
        var font = File.ReadAllBytes(SomeLatinFont());
        var record = font.AsSpan().IndexOf(Encoding.ASCII.GetBytes("OS/2"));
        var table = BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(record + 8));
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(table + 8), rights);
        var path = Path.Combine(_folder, "Restricted.ttf");
        File.WriteAllBytes(path, font);
        return path;
    }
}
