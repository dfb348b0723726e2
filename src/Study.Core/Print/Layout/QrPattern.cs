using QRCoder;

namespace Study.Print.Layout;

/// <summary>QR codes as black rectangles.</summary>
internal static class QrPattern
{
    /// <summary>White around the code, in modules, as ISO/IEC 18004 asks.</summary>
    private const int QuietModules = 4;

    /// <summary>The code, its modules joined row by row, with its quiet border inside the square.</summary>
    public static IEnumerable<PageElement> Of(string text, double left, double top, double size)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);

        // QRCoder's matrix comes with a border of four modules.
        var rows = code.ModuleMatrix;
        var module = size / rows.Count;
        for (var row = QuietModules; row < rows.Count - QuietModules; row++)
        {
            for (var start = 0; start < rows.Count; start++)
            {
                var end = start;
                while (end < rows.Count && rows[row][end])
                {
                    end++;
                }

                if (end > start)
                {
                    yield return new PageElement.Box(left + (start * module), top + (row * module), (end - start) * module, module);
                    start = end;
                }
            }
        }
    }
}
