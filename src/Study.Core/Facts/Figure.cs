namespace Study.Facts;

/// <summary>What a figure counts or measures.</summary>
public enum UnitKind
{
    /// <summary>A bare number.</summary>
    None,

    /// <summary>Things, by a measure word or a noun: 名, 所, 剂, <c>doses</c>.</summary>
    Count,

    /// <summary>Money; the code is the ISO 4217 code of the currency.</summary>
    Money,

    /// <summary>Hundredths of a whole.</summary>
    Percent,

    /// <summary>Differences between percentages.</summary>
    PercentagePoint,

    /// <summary>Parts of a whole: 三分之一, two thirds.</summary>
    Fraction,

    /// <summary>Times as much: 两倍, twofold.</summary>
    Multiple,

    /// <summary>A place in a series: 第二十一次, 21st.</summary>
    Ordinal,

    /// <summary>A length of time; the code is year, month, week, day, hour, minute or second.</summary>
    Duration,

    /// <summary>Years somebody has lived.</summary>
    Age,

    /// <summary>A physical quantity; the code is the unit's symbol: km, m2, kg, degC, ...</summary>
    Physical,
}

/// <summary>A unit, the same in every notation: 美元, US$ and dollars are <c>Money USD</c>.</summary>
/// <param name="Code">Empty for kinds that need none.</param>
public readonly record struct Unit(UnitKind Kind, string Code)
{
    public static readonly Unit None = new(UnitKind.None, "");

    /// <summary>The code; for kinds that need none, the kind's name in small letters.</summary>
    public override string ToString() => Code.Length > 0 ? Code : Kind.ToString().ToLowerInvariant();
}

/// <summary>What the source says about how exact a figure is.</summary>
public enum Hedge
{
    /// <summary>Nothing: it is given as exact.</summary>
    Exact,

    /// <summary>约, 左右, about, around.</summary>
    About,

    /// <summary>近, 将近, nearly, almost: a little less.</summary>
    Nearly,

    /// <summary>多, 余, 超过, more than, over.</summary>
    MoreThan,

    /// <summary>至少, 以上, 不少于, at least.</summary>
    AtLeast,

    /// <summary>不足, 不到, less than, under.</summary>
    LessThan,

    /// <summary>至多, 以下, 不超过, at most, up to.</summary>
    AtMost,
}

/// <summary>A value or a range of values with its unit and hedge, whatever the notation.</summary>
/// <param name="Low">The value, or a range's lower end; exact, with scales multiplied out: 2.3万亿 is 2300000000000.</param>
/// <param name="High">A range's upper end; equal to <paramref name="Low"/> where there is no range.</param>
public sealed record Figure(decimal Low, decimal High, Unit Unit, Hedge Hedge)
{
    public Figure(decimal value, Unit unit, Hedge hedge = Hedge.Exact)
        : this(value, value, unit, hedge)
    {
    }

    public bool IsRange => Low != High;
}
