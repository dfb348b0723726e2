using System.Buffers.Binary;
using System.IO.Compression;
using CsCheck;
using Study.Print;
using Study.Print.Preview;
using Xunit;

namespace Study.Tests.Print.Preview;

public class PagePictureTests
{
    [Fact]
    public void A_rectangle_covers_its_area_wherever_its_edges_fall() => Gen.Select(Gen.Double[1, 15], Gen.Double[1, 15], Gen.Double[0.1, 14], Gen.Double[0.1, 14]).Sample((left, top, width, height) =>
    {
        // Wider than any rectangle: the last dot of a row is left a thousandth short.
        var coverage = new Coverage(32, 32);
        AddOutline(coverage, (left, top), (left + width, top), (left + width, top + height), (left, top + height));

        Assert.Equal(width * height, coverage.Dots().Sum(dot => (double)dot), 0.01);
    });

    [Fact]
    public void A_triangle_covers_its_area_whichever_way_it_turns() => Gen.Select(Gen.Double[1, 29], Gen.Double[1, 29], Gen.Bool).Sample((x, y, isTurned) =>
    {
        var coverage = new Coverage(30, 30);
        (double, double)[] corners = [(2, 2), (28, 5), (x, y)];
        AddOutline(coverage, isTurned ? [.. corners.Reverse()] : corners);

        var area = Math.Abs((26 * (y - 2)) - (3 * (x - 2))) / 2;
        Assert.Equal(area, coverage.Dots().Sum(dot => (double)dot), 0.02);
    });

    [Fact]
    public void A_hole_is_not_covered()
    {
        var coverage = new Coverage(20, 20);
        AddOutline(coverage, (2, 2), (18, 2), (18, 18), (2, 18));
        AddOutline(coverage, (6, 6), (6, 14), (14, 14), (14, 6));

        var dots = coverage.Dots().ToArray();
        Assert.Equal((1f, 0f), (dots[(4 * 20) + 4], dots[(10 * 20) + 10]));
        Assert.Equal((16 * 16) - (8 * 8), dots.Sum(), 0.01f);
    }

    [Fact]
    public void A_picture_shows_each_page_in_its_size_with_white_margins_and_ink_between()
    {
        var pages = Previews.Of(SampleForms.Chinese, MachineFonts.A4);

        Assert.Equal(2, pages.Count);
        Assert.All(pages, page =>
        {
            var (width, height, dots) = Read(page);
            Assert.Equal((909, 1286), (width, height));
            Assert.All(dots.Take(width * 40), dot => Assert.Equal(byte.MaxValue, dot));
            Assert.InRange(dots.Count(dot => dot < 128), dots.Length / 100, dots.Length / 8);
        });
    }

    [Fact]
    public void The_same_page_gives_the_same_picture() =>
        Assert.Equal(Previews.OfSheet(SampleForms.English, MachineFonts.A4)[0], Previews.OfSheet(SampleForms.English, MachineFonts.A4)[0]);

    private static void AddOutline(Coverage coverage, params (double X, double Y)[] corners)
    {
        for (var corner = 0; corner < corners.Length; corner++)
        {
            var (from, to) = (corners[corner], corners[(corner + 1) % corners.Length]);
            coverage.Add(from.X, from.Y, to.X, to.Y);
        }
    }

    /// <summary>Reads a grey PNG whose rows are stored as differences from the row above.</summary>
    private static (int Width, int Height, byte[] Dots) Read(byte[] png)
    {
        var width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        var start = png.AsSpan().IndexOf("IDAT"u8) + 4;
        using var unpacked = new ZLibStream(new MemoryStream(png, start, png.Length - start), CompressionMode.Decompress);
        var dots = new byte[width * height];
        var row = new byte[width + 1];
        for (var y = 0; y < height; y++)
        {
            unpacked.ReadExactly(row);
            for (var x = 0; x < width; x++)
            {
                dots[(y * width) + x] = (byte)(row[x + 1] + (y == 0 ? 0 : dots[((y - 1) * width) + x]));
            }
        }

        return (width, height, dots);
    }
}
