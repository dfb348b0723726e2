using Xunit;

namespace Study.Tests;

/// <summary>Text a person has looked at and approved, kept in <c>Approved/</c>; a change must be looked at again.</summary>
/// <remarks>With STUDY_APPROVE=1 in the environment what comes out now becomes the approved text, to be read in the diff.</remarks>
internal static class Approved
{
    public static void Is(string name, string actual)
    {
        var file = Repository.Path("tests/Study.Tests/Approved", name);
        if (Environment.GetEnvironmentVariable("STUDY_APPROVE") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", actual);
    }
}
