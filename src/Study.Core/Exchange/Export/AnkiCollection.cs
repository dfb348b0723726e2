using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Study.Exchange.Export;

/// <summary>What an Anki collection of schema 11 holds beside notes and cards: tables, note types, decks and settings.</summary>
internal static class AnkiCollection
{
    /// <summary>Ids of note types and decks lie from here to twice this, out of the way of those that Anki takes from the clock.</summary>
    public const long FirstId = 1L << 30;

    // Published: Anki knows a note type again by its id, so neither these nor the fields below may ever change.
    public const long QuestionModel = 1_594_207_311;
    public const long ClozeModel = 1_594_207_312;
    public const long ChoiceModel = 1_594_207_313;

    /// <summary>The fields of the three note types. Those for a hint, for notes of one's own and for a second language are empty for you to fill.</summary>
    public static readonly IReadOnlyDictionary<long, (string Name, bool IsCloze, string[] Fields)> Types = new Dictionary<long, (string, bool, string[])>
    {
        [QuestionModel] = ("Study question", false, ["Question", "Answer", "Explanation", "Source", "Hint", "Extra", "Question 2", "Answer 2", "Id"]),
        [ClozeModel] = ("Study cloze", true, ["Text", "Explanation", "Source", "Hint", "Extra", "Text 2", "Id"]),
        [ChoiceModel] = ("Study choice", false, ["Question", "Options", "Answer", "Explanation", "Source", "Hint", "Extra", "Question 2", "Options 2", "Answer 2", "Id"]),
    };

    public const string Tables = """
        create table col (
            id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null,
            usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
        create table notes (
            id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null,
            flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
        create table cards (
            id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null,
            type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null,
            lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
        create table revlog (
            id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null,
            factor integer not null, time integer not null, type integer not null);
        create table graves (usn integer not null, oid integer not null, type integer not null);
        create index ix_notes_usn on notes (usn);
        create index ix_cards_usn on cards (usn);
        create index ix_revlog_usn on revlog (usn);
        create index ix_cards_nid on cards (nid);
        create index ix_cards_sched on cards (did, queue, due);
        create index ix_revlog_cid on revlog (cid);
        create index ix_notes_csum on notes (csum);
        """;

    private const string Css = """
        .card { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; font-size: 20px; text-align: left; color: black; background-color: white; line-height: 1.6; }
        .cloze { font-weight: bold; color: #0a5; }
        .proof, .also, .task { font-size: 15px; color: #666; }
        .nightMode.card { color: #eee; background-color: #222; }
        """;

    private const string Proof = "{{#Explanation}}<div class=\"proof\">{{Explanation}}</div>{{/Explanation}}{{#Source}}<div class=\"proof\">—— {{Source}}</div>{{/Source}}{{#Extra}}<div class=\"proof\">{{Extra}}</div>{{/Extra}}";
    private const string Hint = "{{#Hint}}<div class=\"task\">{{hint:Hint}}</div>{{/Hint}}";

    private const string LatexBefore = "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Models()
    {
        var models = new JsonObject();
        foreach (var (id, (name, isCloze, fields)) in Types)
        {
            models[Name(id)] = new JsonObject
            {
                ["id"] = id,
                ["name"] = name,
                ["type"] = isCloze ? 1 : 0,
                ["mod"] = 1_700_000_000,
                ["usn"] = -1,
                ["sortf"] = 0,
                ["did"] = null,
                ["tmpls"] = new JsonArray(Template(id)),
                ["flds"] = new JsonArray([.. fields.Select(Field)]),
                ["css"] = Css,
                ["latexPre"] = LatexBefore,
                ["latexPost"] = "\\end{document}",
                ["latexsvg"] = false,
                ["req"] = isCloze ? new JsonArray() : new JsonArray(new JsonArray(0, "any", new JsonArray(0))),
                ["tags"] = new JsonArray(),
                ["vers"] = new JsonArray(),
            };
        }

        return models.ToJsonString(Plain);
    }

    public static string Decks(IReadOnlyDictionary<string, long> decks)
    {
        var all = new JsonObject { ["1"] = Deck("Default", 1) };
        foreach (var (name, id) in decks)
        {
            all[Name(id)] = Deck(name, id);
        }

        return all.ToJsonString(Plain);
    }

    public static string Settings(int nextPosition) => new JsonObject
    {
        ["nextPos"] = nextPosition,
        ["estTimes"] = true,
        ["activeDecks"] = new JsonArray(1),
        ["sortType"] = "noteFld",
        ["timeLim"] = 0,
        ["sortBackwards"] = false,
        ["addToCur"] = true,
        ["curDeck"] = 1,
        ["newBury"] = true,
        ["newSpread"] = 0,
        ["dueCounts"] = true,
        ["curModel"] = Name(QuestionModel),
        ["collapseTime"] = 1200,
    }.ToJsonString(Plain);

    public static string DeckOptions() => new JsonObject
    {
        ["1"] = new JsonObject
        {
            ["id"] = 1,
            ["name"] = "Default",
            ["mod"] = 0,
            ["usn"] = 0,
            ["maxTaken"] = 60,
            ["autoplay"] = true,
            ["timer"] = 0,
            ["replayq"] = true,
            ["dyn"] = false,
            ["new"] = new JsonObject { ["bury"] = true, ["delays"] = new JsonArray(1, 10), ["initialFactor"] = 2500, ["ints"] = new JsonArray(1, 4, 7), ["order"] = 1, ["perDay"] = 20, ["separate"] = true },
            ["rev"] = new JsonObject { ["bury"] = true, ["ease4"] = 1.3, ["fuzz"] = 0.05, ["ivlFct"] = 1, ["maxIvl"] = 36500, ["minSpace"] = 1, ["perDay"] = 200 },
            ["lapse"] = new JsonObject { ["delays"] = new JsonArray(10), ["leechAction"] = 0, ["leechFails"] = 8, ["minInt"] = 1, ["mult"] = 0 },
        },
    }.ToJsonString(Plain);

    private static JsonObject Deck(string name, long id) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["mod"] = 1_700_000_000,
        ["usn"] = -1,
        ["conf"] = 1,
        ["desc"] = "",
        ["dyn"] = 0,
        ["collapsed"] = false,
        ["browserCollapsed"] = false,
        ["extendNew"] = 10,
        ["extendRev"] = 50,
        ["newToday"] = new JsonArray(0, 0),
        ["revToday"] = new JsonArray(0, 0),
        ["lrnToday"] = new JsonArray(0, 0),
        ["timeToday"] = new JsonArray(0, 0),
    };

    private static JsonObject Field(string name, int place) => new()
    {
        ["name"] = name,
        ["ord"] = place,
        ["sticky"] = false,
        ["rtl"] = false,
        ["font"] = "Arial",
        ["size"] = 20,
        ["media"] = new JsonArray(),
    };

    private static JsonObject Template(long model)
    {
        var (name, front, back) = model switch
        {
            ClozeModel => ("Cloze", $"{{{{cloze:Text}}}}{Hint}", $"{{{{cloze:Text}}}}<hr id=answer>{Proof}"),
            ChoiceModel => ("Choice", $"{{{{Question}}}}{{{{Options}}}}{Hint}", $"{{{{Question}}}}{{{{Options}}}}<hr id=answer>{{{{Answer}}}}{Proof}"),
            _ => ("Question", $"{{{{Question}}}}{Hint}", $"{{{{Question}}}}<hr id=answer>{{{{Answer}}}}{Proof}"),
        };
        return new JsonObject
        {
            ["name"] = name,
            ["ord"] = 0,
            ["qfmt"] = front,
            ["afmt"] = back,
            ["bqfmt"] = "",
            ["bafmt"] = "",
            ["did"] = null,
        };
    }

    private static string Name(long id) => id.ToString(CultureInfo.InvariantCulture);
}
