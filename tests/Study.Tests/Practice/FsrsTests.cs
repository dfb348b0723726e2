using CsCheck;
using Study.Bank;
using Study.Practice;
using Xunit;

namespace Study.Tests.Practice;

/// <summary>Values computed by py-fsrs 6.3.1 with its default parameters and without fuzz, to the last digit it was quoted with.</summary>
public class FsrsTests
{
    private static readonly FsrsParameters Default = FsrsParameters.Default;

    private static readonly Gen<MemoryState> States = Gen.Select(Gen.Double[0.01, 5_000], Gen.Double[1, 10], (stability, difficulty) => new MemoryState(stability, difficulty));

    private static readonly Gen<Rating> Ratings = Gen.Enum<Rating>();

    // Each answer on the day it is due.
    [Theory]
    [InlineData("333333", "2 11 46 163 497 1346")]
    [InlineData("133333", "1 2 6 17 44 102")]
    [InlineData("22222", "1 3 7 12 18")]
    [InlineData("444", "8 66 397")]
    [InlineData("3331333", "2 11 46 3 8 19 42")]
    public void Answers_on_time_give_these_intervals_in_days(string ratings, string days) =>
        Assert.Equal(days, string.Join(' ', OnTime(ratings).Select(after => Fsrs.IntervalDays(after.StabilityDays, Default))));

    [Fact]
    public void Six_times_good_on_time_gives_these_stabilities() => Assert.Equal(
        "2.3065 10.9643 46.2802 162.8622 497.4472 1345.5288",
        string.Join(' ', OnTime("333333").Select(after => after.StabilityDays.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("333333", 2.1181, 2.0837)]
    [InlineData("22222", 5.1122, 9.0153)]
    public void Difficulty_goes_from_the_first_to_the_last(string ratings, double first, double last) =>
        Assert.Equal((first, last), (Math.Round(OnTime(ratings)[0].Difficulty, 4), Math.Round(OnTime(ratings)[^1].Difficulty, 4)));

    // py-fsrs has steps of minutes after the first answer and after a lapse: those answers are on the same day, and their interval is 0.
    [Fact]
    public void With_learning_steps_of_minutes_the_intervals_are_those_of_the_reference()
    {
        int[] ratings = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
        bool[] isStep = [true, false, false, false, false, false, true, true, false, false, false, false, false];
        var intervals = new List<int>();
        MemoryState? state = null;
        for (var answer = 0; answer < ratings.Length; answer++)
        {
            state = Fsrs.Next(state, (Rating)ratings[answer], answer == 0 ? 0 : intervals[^1], Default);
            intervals.Add(isStep[answer] ? 0 : Fsrs.IntervalDays(state.Value.StabilityDays, Default));
        }

        Assert.Equal([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21], intervals);
    }

    // The reference's own test quotes 53.62691 and 6.3574867 and allows a difference of 0.0001; the digits here were computed with forty.
    [Fact]
    public void After_these_gaps_the_memory_is_that_of_the_reference()
    {
        var after = After((1, 0), (3, 0), (3, 1), (3, 3), (3, 8), (3, 21));

        Assert.Equal(53.62691, after.StabilityDays, tolerance: 0.0001);
        Assert.Equal(6.3574867, after.Difficulty, tolerance: 0.0001);
        Assert.Equal(53.626902917141, Math.Round(after.StabilityDays, 12));
        Assert.Equal(6.357487083998, Math.Round(after.Difficulty, 12));
    }

    [Theory]
    [InlineData(1, 6.4133)]
    [InlineData(2, 5.112171)]
    [InlineData(3, 2.118104)]
    [InlineData(4, 1)]
    public void The_first_difficulty(int rating, double difficulty) =>
        Assert.Equal(difficulty, Math.Round(Fsrs.Next(null, (Rating)rating, 0, Default).Difficulty, 6));

    [Theory]
    [InlineData(1, 8.341762)]
    [InlineData(2, 6.665995)]
    [InlineData(3, 4.990228)]
    [InlineData(4, 3.314461)]
    public void The_difficulty_after_5(int rating, double difficulty) =>
        Assert.Equal(difficulty, Math.Round(Fsrs.Next(new MemoryState(10, 5), (Rating)rating, 10, Default).Difficulty, 6));

    [Theory]
    [InlineData(2, 23.246875)]
    [InlineData(3, 32.026729)]
    [InlineData(4, 51.253862)]
    [InlineData(1, 1.391987)]
    public void The_stability_after_10_days_at_difficulty_5_and_retrievability_90(int rating, double stability) =>
        Assert.Equal(stability, Math.Round(Fsrs.Next(new MemoryState(10, 5), (Rating)rating, 10, Default).StabilityDays, 6));

    // Hard would be 0.610777 in py-fsrs; fsrs-rs, and Study with it, lets no success lower stability.
    [Theory]
    [InlineData(1, 0.355040)]
    [InlineData(2, 1.0)]
    [InlineData(3, 1.050720)]
    [InlineData(4, 1.807557)]
    public void The_stability_after_a_second_answer_on_the_same_day(int rating, double stability) =>
        Assert.Equal(stability, Math.Round(Fsrs.Next(new MemoryState(1, 5), (Rating)rating, 0, Default).StabilityDays, 6));

    [Theory]
    [InlineData(1, 0.900000)]
    [InlineData(2, 0.845885)]
    [InlineData(10, 0.692827)]
    public void Retrievability_after_so_many_times_the_stability(int times, double retrievability) =>
        Assert.Equal(retrievability, Math.Round(Fsrs.Retrievability(7, times * 7, Default), 6));

    [Theory]
    [InlineData(0.97, 0.222768)]
    [InlineData(0.95, 0.402559)]
    [InlineData(0.90, 1)]
    [InlineData(0.85, 1.906426)]
    [InlineData(0.80, 3.315960)]
    [InlineData(0.70, 9.287911)]
    public void The_interval_as_a_share_of_the_stability(double retention, double share) =>
        Assert.Equal(share, Math.Round(Fsrs.Interval(1, retention, Default), 6));

    [Fact]
    public void A_remembered_item_never_becomes_less_stable() => Gen.Select(States, Gen.Int[2, 4], Gen.Int[0, 4_000]).Sample((state, rating, days) =>
        Fsrs.Next(state, (Rating)rating, days, Default).StabilityDays >= state.StabilityDays);

    [Fact]
    public void A_forgotten_item_never_becomes_more_stable() => Gen.Select(States, Gen.Int[1, 4_000]).Sample((state, days) =>
        Fsrs.Next(state, Rating.Again, days, Default).StabilityDays <= state.StabilityDays);

    [Fact]
    public void A_better_rating_never_shortens_the_interval() => Gen.Select(States, Gen.Int[1, 3], Gen.Int[0, 4_000]).Sample((state, rating, days) =>
        Fsrs.Next(state, (Rating)rating, days, Default).StabilityDays <= Fsrs.Next(state, (Rating)rating + 1, days, Default).StabilityDays);

    [Fact]
    public void The_less_recall_is_wanted_the_longer_the_interval() => Gen.Select(Gen.Double[0.01, 5_000], Gen.Double[0.7, 0.98], Gen.Double[0.001, 0.01]).Sample((stability, retention, less) =>
        Fsrs.Interval(stability, retention, Default) > Fsrs.Interval(stability, retention + less, Default));

    [Fact]
    public void Recall_falls_with_time_and_stays_a_chance() => Gen.Select(Gen.Double[0.01, 5_000], Gen.Int[0, 10_000]).Sample((stability, days) =>
        Fsrs.Retrievability(stability, days, Default) is > 0 and <= 1 and var now && Fsrs.Retrievability(stability, days + 1, Default) < now);

    [Fact]
    public void Whatever_is_answered_memory_stays_within_its_bounds() =>
        Gen.Select(Ratings, Gen.Int[0, 40_000]).Array[1, 60].Sample(answers =>
        {
            var state = After([.. answers.Select(answer => ((int)answer.Item1, answer.Item2))]);
            return state is { StabilityDays: >= 0.001 and <= 36_500, Difficulty: >= 1 and <= 10 } && Fsrs.IntervalDays(state.StabilityDays, Default) is >= 1 and <= 36_500;
        });

    [Fact]
    public void Parameters_have_21_weights_and_go_to_the_bank_as_they_are()
    {
        Assert.Throws<ArgumentException>(() => new FsrsParameters([1, 2, 3]));
        Assert.StartsWith("0.212,1.2931,2.3065,", Default.Scheduler.Parameters, StringComparison.Ordinal);
        Assert.Equal("FSRS-6", Default.Scheduler.Algorithm);
    }

    private static List<MemoryState> OnTime(string ratings)
    {
        var states = new List<MemoryState>();
        foreach (var rating in ratings)
        {
            MemoryState? before = states.Count == 0 ? null : states[^1];
            states.Add(Fsrs.Next(before, (Rating)(rating - '0'), before is { } last ? Fsrs.IntervalDays(last.StabilityDays, Default) : 0, Default));
        }

        return states;
    }

    private static MemoryState After(params (int Rating, int Days)[] answers) => answers.Aggregate(
        (MemoryState?)null, (state, answer) => Fsrs.Next(state, (Rating)answer.Rating, answer.Days, Default))!.Value;
}
