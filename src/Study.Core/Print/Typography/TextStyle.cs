namespace Study.Print.Typography;

/// <summary>How a text looks.</summary>
/// <param name="Size">In points.</param>
/// <param name="Leading">From one baseline to the next, in points.</param>
/// <param name="Grey">From 0 (black) to 1 (white).</param>
internal sealed record TextStyle(double Size, double Leading, bool IsBold = false, double Grey = 0);
