using System.Text;
using Study.Forms;
using Study.Text;
using Xunit;

namespace Study.Tests.Forms;

public class RosterTests
{
    [Theory]
    [InlineData("name,class,number\n李雷,七（1）班,20260001\n", "李雷|七（1）班|20260001")]
    [InlineData("学号;姓名\r\n7;韩梅梅\r\n", "韩梅梅||7")]
    [InlineData("Name\tClass\nAnn Lee\t7A\n\n\nBob\t7B\n", "Ann Lee|7A| Bob|7B|")]
    [InlineData("name,number\n\"Lee, Ann \"\"Annie\"\"\",1\n,2\n", "Lee, Ann \"Annie\"||1")]
    public void A_class_list_is_read_whatever_its_separator_and_order(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Roster.Parse(text, "class.csv").Select(student => $"{student.Name}|{student.Class}|{student.Number}")));

    [Theory]
    [InlineData("", "class.csv: no column of names. Let the first line be: name,class,number (or 姓名,班级,学号).")]
    [InlineData("李雷\n韩梅梅\n", "class.csv: no column of names. Let the first line be: name,class,number (or 姓名,班级,学号).")]
    [InlineData("姓名\n", "class.csv: nobody is in the class list. Write a line for each student below the first.")]
    public void A_list_of_nobody_is_told(string text, string message) =>
        Assert.Equal(message, Assert.Throws<StudyException>(() => Roster.Parse(text, "class.csv")).Message);

    [Fact]
    public void A_list_that_Excel_wrote_in_GB18030_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("class.csv"), Encoding.GetEncoding("GB18030").GetBytes("姓名,班级,学号\r\n李雷,七（1）班,20260001\r\n韩梅梅,七（1）班,20260002\r\n"));

        Assert.Equal(["李雷", "韩梅梅"], Roster.Read(folder.At("class.csv")).Select(student => student.Name));
    }

    [Fact]
    public void A_missing_list_is_told() =>
        Assert.StartsWith("no-such.csv: the class list cannot be read (", Assert.Throws<StudyException>(() => Roster.Read("no-such.csv")).Message, StringComparison.Ordinal);
}
