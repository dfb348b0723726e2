using System.Globalization;
using Study.Bank;
using Study.Questions;

namespace Study.Practice;

/// <summary>Whether answers are typed or chosen.</summary>
public enum Answering
{
    /// <summary>Each item as its kind has it.</summary>
    Mixed,

    /// <summary>Only typed answers: multiple-choice items are asked without their options.</summary>
    Typed,

    /// <summary>Only items with something to choose from.</summary>
    Choice,
}

/// <summary>What a learner asks of a sitting.</summary>
public sealed record PracticeOrder
{
    /// <summary>Items of these topics or documents, of these kinds; what has lost its source is never asked.</summary>
    public ItemFilter Filter { get; init; } = new();

    public Answering Answering { get; init; }

    /// <summary>How many items at most a practice day brings that the learner has not seen.</summary>
    public int NewPerDay { get; init; } = 20;

    /// <summary>How many items the sitting asks at most; those that are missed come once more.</summary>
    public int Most { get; init; } = 100;

    /// <summary>How many answers a practice day takes at most, all sittings together.</summary>
    public int MostPerDay { get; init; } = 200;

    /// <summary>The day of an exam: what would be forgotten by then is asked, due or not. Null where there is none.</summary>
    public DateOnly? Exam { get; init; }

    /// <summary>Whether the sitting asks only what was forgotten too often to be asked with the rest.</summary>
    public bool IsForLeeches { get; init; }

    public ulong Seed { get; init; } = 1;

    /// <summary>When a practice day begins, in hours after midnight where the learner is.</summary>
    public int RolloverHour { get; init; } = 4;

    /// <summary>The practice day of a moment.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime.AddHours(-RolloverHour));

    /// <summary>The filter with the kinds that can be answered as wanted.</summary>
    public ItemFilter Askable => Filter with
    {
        Kinds = Answering switch
        {
            Answering.Typed => Among(ItemKind.MultipleChoice, ItemKind.Cloze, ItemKind.ShortAnswer),
            Answering.Choice => Among(ItemKind.MultipleChoice, ItemKind.MultipleResponse, ItemKind.TrueFalse, ItemKind.Matching, ItemKind.Ordering),
            _ => Filter.Kinds,
        },
    };

    /// <summary>The choices in words: a sitting goes on only where they are the same.</summary>
    public string Choices => string.Create(
        CultureInfo.InvariantCulture,
        $"topics {string.Join('|', Filter.Topics)}; documents {string.Join('|', Filter.Documents)}; kinds {string.Join('|', Filter.Kinds)}; {Answering}; new {NewPerDay}; most {Most}; exam {Exam:yyyy-MM-dd}; leeches {IsForLeeches}; seed {Seed}");

    private IReadOnlyList<ItemKind> Among(params ItemKind[] kinds) => [.. kinds.Where(kind => Filter.Kinds.Count == 0 || Filter.Kinds.Contains(kind))];
}
