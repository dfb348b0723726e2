using System.Text;
using Study.Ingest;
using Study.Text;
using Xunit;

namespace Study.Tests.Ingest;

public class DocumentReaderTests
{
    private static SourceDocument Read(string text, string path = "text.txt") => DocumentReader.Read(path, Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> Parts(string text, string path = "text.txt") =>
        Read(text, path).Blocks.Select(block => $"{block.Kind}: {block.Content.Text}");

    [Fact]
    public void A_page_wrap_in_mid_word_is_put_together() => Assert.Equal(
        ["Paragraph: 本市将在未来三年新建十二座图书馆，绝不降低服务水平，让每个社区的居民都能走路到馆借书。"],
        Parts("本市将在未来三年新建十二座图书馆，绝不降低服务水\n\n平，让每个社区的居民都能走路到馆借书。"));

    [Fact]
    public void A_heading_is_not_glued_to_the_paragraph_behind_it() => Assert.Equal(
        ["Title: 图书馆里的新鲜事", "Paragraph: 本市新建十二座图书馆，第一座已于三月开放，其余将在两年内完成。"],
        Parts("图书馆里的新鲜事\n\n本市新建十二座图书馆，第一座已于三月开放，其余将在两年内完成。"));

    [Fact]
    public void Lines_an_editor_broke_are_one_paragraph() => Assert.Equal(
        ["Paragraph: The old bridge over the river was closed in 1988 because its iron parts had rusted through, and a new one was opened in 1994."],
        Parts("The old bridge over the river was closed in 1988 because its iron\nparts had rusted through, and a new one was opened in\n1994."));

    [Fact]
    public void A_word_divided_at_a_lines_end_loses_its_hyphen_unless_the_text_spells_it_so_elsewhere() => Assert.Equal(
        "The development was well-known. The well-known plan failed.",
        Read("The develop-\nment was well-known. The well-\nknown plan failed.").Blocks[0].Content.Text);

    [Theory]
    [InlineData("新华社上海3月2日电（记者甲乙、丙丁）")]
    [InlineData("中新网上海3月2日电 (记者 甲乙)")]
    public void News_furniture_is_taken_off_and_dates_the_article(string dateline)
    {
        var document = Read($"（上接1版）市长在会上介绍了情况，全市共有图书馆三十座。\n\n{dateline}3月1日，图书馆开馆，首日接待读者五千人。\n");

        Assert.Equal(
            ["市长在会上介绍了情况，全市共有图书馆三十座。", "3月1日，图书馆开馆，首日接待读者五千人。"],
            document.Blocks.Select(block => block.Content.Text));
    }

    [Theory]
    [InlineData("(2021年9月17日)")]
    [InlineData("2021-09-17 08:30 来源：本报")]
    [InlineData("发布时间：2021年9月17日")]
    [InlineData("２０２１年９月１７日")]
    [InlineData("17 September 2021")]
    [InlineData("September 17, 2021")]
    public void A_date_line_dates_what_stands_around_it(string line)
    {
        var document = Read($"图书馆里的新鲜事\n\n{line}\n\n新华社上海９月18日电 昨天，图书馆开馆，首日接待读者五千人。");

        Assert.Equal(new DateOnly(2021, 9, 17), document.PublishedOn);
        Assert.Equal(new DateOnly(2021, 9, 18), document.Blocks[^1].PublishedOn);
        Assert.DoesNotContain(document.Blocks, block => block.Content.Text.Contains("2021", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_stops_in_mid_sentence_is_marked_as_cut_off() =>
        Assert.True(Read("图书馆于三月开放，首日接待读者五千人。\n\n市长在会上介绍了情况，全市共有图").Blocks[^1].IsCutOff);

    [Fact]
    public void Markdown_is_read_without_its_marks() => Assert.Equal(
        ["Title: 图书馆", "Paragraph: 本市有三十座图书馆，见年报。", "ListItem: 首座建于1912年", "Heading: 读者"],
        Parts("# 图书馆\n\n本市有**三十座**图书馆，见[年报](https://example.org/a_b)。\n\n- 首座建于`1912年`\n\n```\n代码 99 行\n```\n\n## 读者\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n", "text.md"));

    [Fact]
    public void A_front_matter_dates_a_markdown_document() =>
        Assert.Equal(new DateOnly(2021, 9, 17), Read("\uFEFF---\ndate: 2021-09-17\n---\n\n# 图书馆\n\n本市有三十座图书馆。\n", "text.md").PublishedOn);

    [Theory]
    [InlineData("text.md", "# 图\\*书*馆*\n\n本市有**三十座**[图书馆](x)，\n首座建于`1912年`。\n")]
    [InlineData("text.txt", "\uFEFF  图书馆\n\n　　本市新建十二座图书馆，绝不降低服务水\r\n\r\n平，让每个社区的居民都能走路到馆借书。")]
    public void Every_character_of_a_block_stands_in_the_file(string path, string text)
    {
        var document = Read(text, path);

        Assert.All(document.Blocks, block => Assert.All(
            Enumerable.Range(0, block.Content.Text.Length),
            at => Assert.Equal(block.Content.Text[at].ToString(), block.Content.ToSource(new TextSpan(at, 1)).In(document.Text))));
    }

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.Equal("notes.txt: the file is empty. Nothing was taken from it.", Assert.Throws<StudyException>(() => Read("\uFEFF \n", "notes.txt")).Message);

    [Fact]
    public void A_missing_path_is_refused() => Assert.Equal(
        "no-such-file.txt: no such file or folder. Check the spelling, or give the path of .txt, .md, .html, .docx, .pdf and .epub files.",
        Assert.Throws<StudyException>(() => DocumentReader.FindFiles(["no-such-file.txt"])).Message);

    [Fact]
    public void A_folder_is_searched_by_name_and_hidden_files_are_passed_over()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "b.md", "a.txt", ".hidden.txt", "c.jpg", "deep/d.txt", ".git/e.txt" })
        {
            folder.Write(name, "x");
        }

        Assert.Equal(["a.txt", "b.md", Path.Combine("deep", "d.txt")], DocumentReader.FindFiles([folder.Path]).Select(file => Path.GetRelativePath(folder.Path, file)));
    }

    [Fact]
    public void A_folder_without_anything_to_read_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("c.jpg", "x");

        Assert.Equal(
            $"{folder.Path}: no file that Study reads in this folder. It reads .txt, .text, .md, .markdown, .html, .htm, .xhtml, .docx, .docm, .pdf, .epub, .zip.",
            Assert.Throws<StudyException>(() => DocumentReader.FindFiles([folder.Path])).Message);
    }

    [Theory]
    [InlineData("*.txt", "a.txt")]
    [InlineData("**/*.txt", "a.txt deep/d.txt")]
    [InlineData("deep/?.txt", "deep/d.txt")]
    public void A_pattern_finds_what_fits_it(string pattern, string files)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "a.txt", "b.md", "deep/d.txt" })
        {
            folder.Write(name, "x");
        }

        Assert.Equal(files, string.Join(' ', DocumentReader.FindFiles([folder.At(pattern)]).Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'))));
    }

    [Fact]
    public void A_pattern_that_fits_nothing_is_refused() =>
        Assert.Equal("nowhere/*.txt: no file fits this pattern. Check it, or give a folder.", Assert.Throws<StudyException>(() => DocumentReader.FindFiles(["nowhere/*.txt"])).Message);

    [Theory]
    [InlineData("notes.docx", "大坝全长2335米。", "UTF-8")]
    [InlineData("notes.pdf", "<!DOCTYPE html><p>大坝全长2335米。</p>", "HTML, UTF-8")]
    [InlineData("notes.txt", "<html><p>大坝全长2335米。</p></html>", "HTML, UTF-8")]
    public void A_renamed_file_is_read_as_what_it_is(string path, string content, string format) => Assert.Equal(format, Read(content, path).Encoding);

    [Fact]
    public void A_renamed_Word_file_is_read_as_what_it_is() =>
        Assert.Equal("Word", DocumentReader.Read("notes.txt", SampleText.Chinese.As("docx")).Encoding);

    [Theory]
    [InlineData("a.pdf", new byte[] { 1, 0, 2 }, "a.pdf: this is not a PDF file, whatever its name says: the file is damaged, or is something else. Save or download it again.")]
    [InlineData("a.docx", new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }, "a.docx: this is an old Office file. Open it and save it as .docx.")]
    [InlineData("a.docx", new byte[0], "a.docx: the file is empty. Nothing was taken from it.")]
    [InlineData("a.md", new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }, "a.md: this is a PNG picture, not text. Study reads .txt, .md, .html, .docx, .pdf and .epub files; save it as one of these.")]
    public void A_file_of_another_kind_is_told_what_it_is(string path, byte[] bytes, string message) =>
        Assert.Equal(message, Assert.Throws<StudyException>(() => DocumentReader.Read(path, bytes)).Message);

    [Fact]
    public void Each_paragraph_is_in_its_own_language()
    {
        var document = Read("石桥大坝全长2335米，坝顶高程为185米。\n\nThe Stonebridge Dam is 2,335 metres long and was opened in June 2003.\n\n石桥水库于2003年6月开始蓄水，库区有36个村。");

        Assert.Equal([Language.Chinese, Language.English, Language.Chinese], document.Blocks.Select(block => block.Language));
        Assert.Contains(QuestionGenerator.Generate([document]).Items, item => item.Language == Language.Chinese);
    }

    [Fact]
    public void A_text_too_large_for_one_piece_is_read_in_parts_that_lose_nothing()
    {
        using var folder = new TemporaryFolder();
        var text = string.Concat(Enumerable.Range(1, 200_000).Select(index => $"第{index}座大坝全长{index}米。\n\n"));
        var file = folder.Write("large.txt", text);
        var parts = DocumentReader.ReadAll(file, ReadingOptions.Default).ToList();

        Assert.True(parts.Count > 1);
        Assert.Equal(text, string.Concat(parts.Select(part => part.Document!.Text)));
        Assert.Equal(parts[1].Document!.Id, DocumentReader.Read(parts[1].Path).Id);
        Assert.All(parts, part => Assert.EndsWith("米。", part.Document!.Blocks[^1].Content.Text, StringComparison.Ordinal));
    }
}
