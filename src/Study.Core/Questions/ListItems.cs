using Study.Facts;
using Study.Text;

namespace Study.Questions;

/// <summary>Which of these does the list name? For lists that the source gives in full, with others of the same kind as wrong options.</summary>
internal static class ListItems
{
    private const int MostMembers = 5;
    private const int FewestDistractors = 2;

    /// <summary>The item for a list; null where the list is open or too long, or where the texts have no wrong options for it.</summary>
    public static ItemBody.MultipleResponse? For(Fact.Listed listed, string question, DistractorPool pool, Language language)
    {
        if (listed.IsOpen || listed.Members.Count is < 2 or > MostMembers)
        {
            return null;
        }

        var distractors = NameDistractors.For(listed, listed.Members, pool, language).All.Take(DistractorChoice.Count).ToList();
        return distractors.Count >= FewestDistractors && listed.Members.All(member => ItemFlaws.InOptions(member, distractors) is null)
            ? new ItemBody.MultipleResponse(question, [.. listed.Members.Select(member => new Key(member))], distractors)
            : null;
    }
}
