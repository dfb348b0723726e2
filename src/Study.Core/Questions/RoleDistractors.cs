using Study.Facts;
using Study.Text;

namespace Study.Questions;

/// <summary>Other persons, or other posts, of the same texts.</summary>
internal static class RoleDistractors
{
    public static DistractorChoice For(Fact.Role role, DistractorPool pool, Language language)
    {
        var shuffle = SeededShuffle.For("role", role.Id);
        var fit = pool.Roles.Where(other => other.Person != role.Person && other.Post != role.Post
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
}
