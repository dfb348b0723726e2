using Bogus;
using Study.Text;

namespace Study.Forms;

/// <summary>Makes up a class, so that papers with names can be tried before the real list is at hand.</summary>
public static class SampleRoster
{
    // Bogus derives dates from the clock unless told otherwise; only names and numbers are drawn here.
    public static IReadOnlyList<Student> Of(int count, Language language, ulong seed)
    {
        var faker = new Faker(language == Language.Chinese ? "zh_CN" : "en") { Random = new Randomizer(unchecked((int)(seed ^ (seed >> 32)))) };
        var group = language == Language.Chinese ? "七（1）班" : "7A";
        return [.. Enumerable.Range(1, count).Select(number => new Student(
            language == Language.Chinese ? faker.Name.LastName() + faker.Name.FirstName() : faker.Name.FirstName() + " " + faker.Name.LastName(),
            group,
            FormattableString.Invariant($"2026{number:000}")))];
    }
}
