namespace Study.Print.Preview;

/// <summary>Finds how much of each dot outlines cover, for smooth edges without drawing anything twice.</summary>
/// <remarks>
/// The signed areas that lines cut off are added up along each row, as in R. Levien's font-rs. Lengths are in dots from the top left corner.
/// </remarks>
internal sealed class Coverage(int width, int height)
{
    private readonly float[] _areas = new float[(width * height) + 1];

    /// <summary>Adds a line of a closed outline; which way it turns does not matter, as long as holes turn the other way.</summary>
    public void Add(double fromX, double fromY, double toX, double toY)
    {
        if (fromY == toY)
        {
            return;
        }

        var (direction, topX, topY, bottomX, bottomY) = fromY < toY ? (1.0, fromX, fromY, toX, toY) : (-1.0, toX, toY, fromX, fromY);
        var slope = (bottomX - topX) / (bottomY - topY);
        var x = topY < 0 ? topX - (topY * slope) : topX;
        for (var row = Math.Max(0, (int)topY); row < Math.Min(height, (int)Math.Ceiling(bottomY)); row++)
        {
            var high = Math.Min(row + 1, bottomY) - Math.Max(row, topY);
            var nextX = x + (slope * high);
            AddInRow(row, direction * high, Math.Clamp(Math.Min(x, nextX), 0, width - 1.001), Math.Clamp(Math.Max(x, nextX), 0, width - 1.001));
            x = nextX;
        }
    }

    /// <summary>From 0 (not covered) to 1, dot by dot and row by row.</summary>
    public IEnumerable<float> Dots()
    {
        var sum = 0f;
        for (var dot = 0; dot < width * height; dot++)
        {
            sum = dot % width == 0 ? _areas[dot] : sum + _areas[dot];
            yield return Math.Min(1, Math.Abs(sum));
        }
    }

    /// <summary>Adds the part of a line that lies in one row, between two places.</summary>
    private void AddInRow(int row, double area, double left, double right)
    {
        var start = (row * width) + (int)left;
        var first = (int)left;
        var last = (int)Math.Ceiling(right);
        if (last <= first + 1)
        {
            var middle = ((left + right) / 2) - first;
            _areas[start] += (float)(area * (1 - middle));
            _areas[start + 1] += (float)(area * middle);
            return;
        }

        // Over several dots: a triangle in the first, trapezes between, the rest in the last.
        var perDot = 1 / (right - left);
        var before = 1 - (left - first);
        var inFirst = 0.5 * perDot * before * before;
        _areas[start] += (float)(area * inFirst);
        var inLast = right - last + 1;
        var afterLast = 0.5 * perDot * inLast * inLast;
        if (last == first + 2)
        {
            _areas[start + 1] += (float)(area * (1 - inFirst - afterLast));
        }
        else
        {
            var second = perDot * (1.5 - (left - first));
            _areas[start + 1] += (float)(area * (second - inFirst));
            for (var dot = first + 2; dot < last - 1; dot++)
            {
                _areas[start + dot - first] += (float)(area * perDot);
            }

            var covered = second + ((last - first - 3) * perDot);
            _areas[start + last - first - 1] += (float)(area * (1 - covered - afterLast));
        }

        _areas[start + last - first] += (float)(area * afterLast);
    }
}
