namespace Study.Facts.Chinese;

/// <summary>How far a statement stands behind what it says, by the words before its verb.</summary>
internal static class ChineseModality
{
    // The strongest claim on the reader's caution first: 力争 and 预计 outweigh the 将 beside them.
    private static readonly (string Word, Modality Modality)[] Words =
    [
        ("力争", Modality.Target), ("争取", Modality.Target), ("旨在", Modality.Target), ("目标是", Modality.Target), ("目标为", Modality.Target),
        ("努力实现", Modality.Target), ("加紧实现", Modality.Target), ("预计", Modality.Estimated), ("预期", Modality.Estimated),
        ("据估计", Modality.Estimated), ("估计", Modality.Estimated), ("有望", Modality.Estimated), ("据报道", Modality.Reported),
        ("据称", Modality.Reported), ("据说", Modality.Reported), ("计划", Modality.Planned), ("拟", Modality.Planned), ("即将", Modality.Planned),
        ("将", Modality.Planned), ("准备", Modality.Planned), ("打算", Modality.Planned),
    ];

    public static Modality Of(Statement statement)
    {
        var from = Math.Min(statement.PredicateStart, statement.Text.Length);
        var before = statement.Answer.Start > from ? statement.Text[from..statement.Answer.Start] : statement.Text[from..];
        foreach (var (word, modality) in Words)
        {
            var place = before.IndexOf(word, StringComparison.Ordinal);
            if (place >= 0 && !(word == "将" && IsPartOfWord(before, place)))
            {
                return modality;
            }
        }

        return statement.After.StartsWith("目标", StringComparison.Ordinal) || statement.After.StartsWith("的目标", StringComparison.Ordinal) ? Modality.Target : Modality.Stated;
    }

    /// <summary>将军, 大将, 将近.</summary>
    private static bool IsPartOfWord(string text, int place) =>
        (place + 1 < text.Length && text[place + 1] is '军' or '领' or '士' or '近') || (place > 0 && text[place - 1] is '大' or '上' or '中' or '少' or '名' or '武');
}
