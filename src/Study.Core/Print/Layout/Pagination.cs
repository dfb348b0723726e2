namespace Study.Print.Layout;

/// <summary>Fills pages with blocks: items stay whole, headings stay with what they head, no single line is left behind.</summary>
internal static class Pagination
{
    /// <summary>Of a block that has to be split, at least this many rows stand on either side.</summary>
    private const int LeastRows = 2;

    /// <param name="height">Of the text on a page, in points.</param>
    /// <returns>The elements of each page, from the top left of the text; at least one page.</returns>
    public static IReadOnlyList<IReadOnlyList<PageElement>> Fill(IReadOnlyList<LaidBlock> blocks, double height)
    {
        var pages = new List<List<PageElement>> { new() };
        var y = 0.0;
        for (var index = 0; index < blocks.Count; index++)
        {
            var isBound = index > 0 && blocks[index - 1].IsKeptWithNext;
            if (y > 0 && (blocks[index].IsOnNewPage || (!isBound && y + Needed(blocks, index, height) > height)))
            {
                StartPage();
            }

            if (y > 0)
            {
                y += blocks[index].SpaceBefore;
            }

            Place(blocks[index].Rows);
        }

        return pages;

        void StartPage()
        {
            pages.Add([]);
            y = 0;
        }

        void Place(IReadOnlyList<Row> rows)
        {
            for (var next = 0; next < rows.Count;)
            {
                // On an empty page one row at least is placed, or there would be no end.
                var count = Math.Max(Fitting(rows, next, height - y), y > 0 ? 0 : 1);
                foreach (var row in rows.Skip(next).Take(count))
                {
                    pages[^1].AddRange(row.Elements.Select(element => element.MovedBy(0, y)));
                    y += row.Height;
                }

                next += count;
                if (next < rows.Count)
                {
                    StartPage();
                }
            }
        }
    }

    /// <summary>How much of the page the block takes at least, with what it must not be parted from.</summary>
    private static double Needed(IReadOnlyList<LaidBlock> blocks, int index, double height)
    {
        var block = blocks[index];
        var whole = block.IsKeptTogether && block.Height <= height;
        var own = block.SpaceBefore + (whole || block.IsKeptWithNext ? block.Height : block.Rows.Take(LeastRows).Sum(row => row.Height));
        return block.IsKeptWithNext && index + 1 < blocks.Count ? own + Needed(blocks, index + 1, height) : own;
    }

    /// <summary>How many rows go on this page, leaving enough for the next.</summary>
    private static int Fitting(IReadOnlyList<Row> rows, int first, double room)
    {
        var count = 0;
        for (; first + count < rows.Count && rows[first + count].Height <= room; count++)
        {
            room -= rows[first + count].Height;
        }

        var left = rows.Count - first - count;
        if (left > 0 && left < LeastRows && count > LeastRows)
        {
            count -= LeastRows - left;
        }

        return count;
    }
}
