using System.Text.Json;
using System.Text.Json.Serialization;
using Study.Text;

namespace Study.Forms;

/// <summary>Reads a blueprint from JSON.</summary>
/// <example><code>
/// {
///   "title": "期中测验",
///   "parts": [
///     { "items": 10, "kind": "multiple-choice", "points": 2 },
///     { "items": 5, "kind": "true-false", "topic": "长江", "difficulty": "easy", "points": 1 }
///   ]
/// }
/// </code></example>
public static class BlueprintFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <exception cref="StudyException">The file is missing, no JSON, or asks for what there is not.</exception>
    public static Blueprint Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StudyException($"{path}: the blueprint cannot be read ({failure.Message}). Check the name.", failure);
        }
    }

    /// <param name="name">What to call the text in messages.</param>
    /// <exception cref="StudyException">The text is no JSON or asks for what there is not.</exception>
    public static Blueprint Parse(string json, string name)
    {
        FileContent? content;
        try
        {
            content = JsonSerializer.Deserialize<FileContent>(json, Options);
        }
        catch (JsonException failure)
        {
            throw new StudyException(
                $"{name}: this is not a blueprint ({failure.Message}). It is JSON like: "
                + "{\"parts\": [{\"items\": 10, \"kind\": \"multiple-choice\", \"points\": 2}]}",
                failure);
        }

        var parts = (content?.Parts ?? []).Select(part => PartOf(part, name)).ToArray();
        var items = parts.Sum(part => (long)part.Items);
        if (items is < 1 or > Blueprint.MostItems)
        {
            throw new StudyException(FormattableString.Invariant(
                $"{name}: the parts ask for {items} items together. A paper takes from 1 to {Blueprint.MostItems}."));
        }

        return new Blueprint { Title = content!.Title, Parts = parts };
    }

    private static BlueprintPart PartOf(FilePart part, string name)
    {
        if (part.Items is < 1 or > Blueprint.MostItems)
        {
            throw new StudyException(FormattableString.Invariant(
                $"{name}: a part asks for {part.Items} items. Give \"items\" a number from 1 to {Blueprint.MostItems}."));
        }

        if (part.Points is <= 0 or > 1000)
        {
            throw new StudyException(FormattableString.Invariant($"{name}: a part gives {part.Points} points. Give more than 0, at most 1000."));
        }

        return new BlueprintPart
        {
            Items = part.Items,
            Kind = part.Kind is null ? null : ItemKinds.Parse(part.Kind) ?? throw Unknown(name, "kind", part.Kind, ItemKinds.All),
            Topic = part.Topic,
            Difficulty = part.Difficulty is null
                ? null
                : DifficultyLevels.Parse(part.Difficulty) ?? throw Unknown(name, "difficulty", part.Difficulty, ["easy", "medium", "hard"]),
            Points = part.Points,
        };
    }

    private static StudyException Unknown(string name, string what, string word, IReadOnlyList<string> known) =>
        new($"{name}: unknown {what} \"{word}\". There are: {string.Join(", ", known)}.");

    private sealed record FileContent
    {
        public string? Title { get; init; }

        public IReadOnlyList<FilePart>? Parts { get; init; }
    }

    private sealed record FilePart
    {
        public int Items { get; init; }

        public string? Kind { get; init; }

        public string? Topic { get; init; }

        public string? Difficulty { get; init; }

        public decimal? Points { get; init; }
    }
}
