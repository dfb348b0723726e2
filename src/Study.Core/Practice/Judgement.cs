namespace Study.Practice;

/// <summary>In what a response differs from the key.</summary>
public enum Difference
{
    /// <summary>In nothing that matters.</summary>
    None,

    /// <summary>Nothing was said.</summary>
    Blank,

    /// <summary>It names no option, pair or order that could be told; ask again.</summary>
    Unreadable,

    /// <summary>The value is right; how exact it is (约, at least) was left out or said otherwise.</summary>
    Hedge,

    /// <summary>The value is right, but it is said to be more where the source says less, or the other way round.</summary>
    ContraryHedge,

    /// <summary>The value is right as far as it goes; the response rounds it or says it in a unit that does not come out even.</summary>
    Rounded,

    /// <summary>The number is right; its unit is missing or not understood, and the question does not name it.</summary>
    UnitMissing,

    /// <summary>Another currency.</summary>
    Currency,

    /// <summary>A quantity of another kind: a length for a share, a count for a time.</summary>
    Dimension,

    /// <summary>The digits are right; the value is ten, a hundred, ... times too large or too small.</summary>
    Scale,

    /// <summary>Another value.</summary>
    Value,

    /// <summary>A date that is right as far as it goes, but less exact than the question asks.</summary>
    TooCoarse,

    /// <summary>A date that is right and says more than the question asks and the source is known to say.</summary>
    TooFine,

    /// <summary>Another date.</summary>
    Date,

    /// <summary>A letter or character or two away from the key.</summary>
    Spelling,

    /// <summary>The key and more beside it.</summary>
    MoreWords,

    /// <summary>A part of the key.</summary>
    FewerWords,

    /// <summary>The words or entries of the key in another order.</summary>
    Order,

    /// <summary>Some of the parts are right and none is wrong; others are missing.</summary>
    PartsMissing,

    /// <summary>Some of the parts are wrong.</summary>
    PartsWrong,

    /// <summary>Other words.</summary>
    Words,

    /// <summary>Another option than the key.</summary>
    Option,
}

/// <summary>How a response stands to the key.</summary>
/// <param name="IsCorrect">Whether it is the answer.</param>
/// <param name="Difference">In what it differs, also where it is right: a hedge left out.</param>
/// <param name="Detail">What shows the difference without giving the answer away: 2/3, the response with the doubtful letter in brackets; may be empty.</param>
public sealed record Judgement(bool IsCorrect, Difference Difference = Difference.None, string Detail = "")
{
    public static readonly Judgement Right = new(true);

    public static Judgement RightBut(Difference difference, string detail = "") => new(true, difference, detail);

    public static Judgement Wrong(Difference difference, string detail = "") => new(false, difference, detail);

    /// <summary>Whether the response is so near that a second try is fair.</summary>
    public bool MayTryAgain => !IsCorrect && Difference is Difference.UnitMissing or Difference.TooCoarse or Difference.TooFine
        or Difference.Spelling or Difference.MoreWords or Difference.FewerWords or Difference.PartsMissing;

    /// <summary>Whether no answer can be told from it at all, so that it is no attempt.</summary>
    public bool IsNoAnswer => Difference is Difference.Blank or Difference.Unreadable;
}
