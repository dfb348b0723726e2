using Study.Facts;
using Study.Text;

namespace Study.Questions;

/// <summary>Other persons, or other posts, of the same texts: of posts of one kind only, for a coach among ministers tempts nobody.</summary>
internal static class RoleDistractors
{
    public static DistractorChoice For(Fact.Role role, DistractorPool pool, Language language)
    {
        var shuffle = SeededShuffle.For("role", role.Id);
        var fit = pool.Roles.Where(other => other.Person != role.Person && other.Post != role.Post && KindOf(other.Post, language) == KindOf(role.Post, language)
                && DistractorPool.IsWrittenAlike(role.AsksForPerson ? other.Person : other.Post, role.AsksForPerson ? role.Person : role.Post))
            .OrderBy(other => DistractorPool.IsToldWith(role, role.AsksForPerson ? other.Person : other.Post) ? 1 : 0)
            .ThenBy(other => other.AsksForPerson == role.AsksForPerson ? 0 : 1)
            .ThenBy(other => other.Sources[0].DocumentId == role.Sources[0].DocumentId ? 0 : 1)
            .DistinctBy(other => role.AsksForPerson ? other.Person : other.Post)
            .Take(8);
        return DistractorChoice.Of(shuffle.Of(fit).Select(other => role.AsksForPerson
            ? new Distractor(other.Person, language == Language.Chinese ? $"文中的{other.Post}" : $"the text's {other.Post}")
            : new Distractor(other.Post, language == Language.Chinese ? $"{other.Person}的职务" : $"the post of {other.Person}")));
    }

    // What the last characters of a Chinese post say of its kind: 外长, 总统.
    private const int KindLength = 2;

    private static string KindOf(string post, Language language) => language == Language.Chinese
        ? post[Math.Max(0, post.Length - KindLength)..]
        : post[(post.LastIndexOf(' ') + 1)..];
}
