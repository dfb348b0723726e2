using System.Collections.Frozen;
using Study.Facts.Lexicon;

namespace Study.Facts.English;

/// <summary>The forms of English verbs. A form can be several at once: <c>set</c> is base, past and participle.</summary>
[Flags]
internal enum VerbForms
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,

    /// <summary>Whether the word is a common noun as well: plans, offers.</summary>
    Noun = 32,
}

/// <summary>What a word is as a verb.</summary>
/// <param name="Lemma">The base form: <c>hold</c> for held.</param>
internal readonly record struct VerbWord(string Lemma, VerbForms Forms);

/// <summary>A small morphology: every form of the lexicon's verbs, and back from a form to its verb.</summary>
internal static class EnglishVerbs
{
    private static readonly FrozenDictionary<string, VerbWord>.AlternateLookup<ReadOnlySpan<char>> Forms = AllForms()
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word is as a verb; no forms where it is none the lexicon knows.</summary>
    public static VerbWord Of(ReadOnlySpan<char> word) => Forms.TryGetValue(word, out var verb) ? verb : default;

    private static Dictionary<string, VerbWord> AllForms()
    {
        var forms = new Dictionary<string, VerbWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in LexiconFile.Rows("en-verbs", 4))
        {
            var (lemma, past, participle) = (row[0], row[1], row[2]);
            past = past.Length > 0 ? past : WithEd(lemma);
            participle = participle.Length > 0 ? participle : past;
            var noun = row[3] == "noun" ? VerbForms.Noun : VerbForms.None;
            Add(forms, lemma, lemma, VerbForms.Base | noun);
            Add(forms, WithS(lemma), lemma, VerbForms.Third | noun);
            Add(forms, past, lemma, VerbForms.Past);
            Add(forms, participle, lemma, VerbForms.Participle);
            Add(forms, WithIng(lemma, past), lemma, VerbForms.Ing);
        }

        // Both spellings of a doubled l, and the American participle.
        foreach (var (form, other) in new[] { ("traveled", "travelled"), ("labeled", "labelled"), ("modeled", "modelled"), ("canceled", "cancelled"), ("totaled", "totalled"), ("gotten", "got"), ("proved", "proved"), ("burnt", "burned"), ("learnt", "learned"), ("dreamt", "dreamed") })
        {
            if (forms.TryGetValue(other, out var verb))
            {
                forms[form] = verb;
            }
        }

        return forms;
    }

    /// <summary>A form of two verbs (found, lay) keeps the first verb's lemma as the past of it: found is the past of find, not founded's base.</summary>
    private static void Add(Dictionary<string, VerbWord> forms, string form, string lemma, VerbForms what)
    {
        if (!forms.TryGetValue(form, out var known))
        {
            forms[form] = new VerbWord(lemma, what);
        }
        else if (known.Lemma == lemma)
        {
            forms[form] = known with { Forms = known.Forms | what };
        }
        else if ((what & VerbForms.Past) != 0)
        {
            forms[form] = new VerbWord(lemma, what | VerbForms.Participle);
        }
    }

    internal static string WithS(string lemma) => lemma switch
    {
        "be" => "is",
        "have" => "has",
        "do" => "does",
        [.., 's' or 'x' or 'z' or 'o'] or [.., 's' or 'c', 'h'] => lemma + "es",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => lemma[..^1] + "ies",
        _ => lemma + "s",
    };

    internal static string WithEd(string lemma) => lemma switch
    {
        [.., 'e'] => lemma + "d",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => lemma[..^1] + "ied",
        _ when DoublesLast(lemma) => lemma + lemma[^1] + "ed",
        _ => lemma + "ed",
    };

    private static string WithIng(string lemma, string past) => lemma switch
    {
        [.., 'i', 'e'] => lemma[..^2] + "ying",
        [.., 'e', 'e'] or [.., 'y', 'e'] or [.., 'o', 'e'] or "be" => lemma + "ing",
        [.., 'e'] => lemma[..^1] + "ing",
        _ when DoublesLast(lemma) || past.StartsWith(lemma + lemma[^1], StringComparison.Ordinal) => lemma + lemma[^1] + "ing",
        _ => lemma + "ing",
    };

    /// <summary>A verb of one syllable that ends in consonant, vowel, consonant: plan, stop.</summary>
    private static bool DoublesLast(string lemma)
    {
        if (lemma.Length < 3 || IsVowel(lemma[^1]) || lemma[^1] is 'w' or 'x' or 'y' or 'h' || !IsVowel(lemma[^2]) || IsVowel(lemma[^3]))
        {
            return false;
        }

        // The u of qu is no vowel: equip, quit.
        var vowels = 0;
        for (var at = 0; at < lemma.Length; at++)
        {
            vowels += IsVowel(lemma[at]) && (at == 0 || !IsVowel(lemma[at - 1])) ? 1 : 0;
        }

        return vowels == 1;
    }

    private static bool IsVowel(char unit) => unit is 'a' or 'e' or 'i' or 'o' or 'u';
}
