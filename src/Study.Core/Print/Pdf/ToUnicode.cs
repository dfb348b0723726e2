using System.Globalization;
using System.Text;

namespace Study.Print.Pdf;

/// <summary>The table by which readers turn the characters of a font back into text (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicode
{
    /// <summary>A CMap may list at most so many characters at a time (Adobe Technical Note 5014).</summary>
    private const int MostInBlock = 100;

    public static byte[] Write(IEnumerable<(int Character, string Text)> characters)
    {
        var map = new StringBuilder();
        map.Append("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n")
            .Append("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n")
            .Append("1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        foreach (var block in characters.Chunk(MostInBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (character, text) in block)
            {
                var codes = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
                map.Append(CultureInfo.InvariantCulture, $"<{character:X4}><{codes}>\n");
            }

            map.Append("endbfchar\n");
        }

        map.Append("endcmap CMapName currentdict/CMap defineresource pop end end");
        return Encoding.ASCII.GetBytes(map.ToString());
    }
}
