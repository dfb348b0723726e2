namespace Study.Questions;

/// <summary>How a fact is asked.</summary>
/// <param name="Text">A question, or a sentence with <see cref="ItemBody.Gap"/> in the answer's place.</param>
/// <param name="IsQuestion">Whether it is a question; otherwise a sentence with a gap.</param>
internal sealed record Stem(string Text, bool IsQuestion)
{
    public static Stem Question(string text) => new(text, true);

    public static Stem Gapped(string before, string after) => new(before + ItemBody.Gap + after, false);
}
