using System.Globalization;
using System.Reflection;
using System.Text;

namespace Study.Facts.Chinese;

/// <summary>What a dictionary says a word is, by the part of speech it has most often.</summary>
internal enum WordTag : byte
{
    /// <summary>No word of the dictionary: a single character, or a run of Latin letters or digits.</summary>
    Unknown,
    Noun,

    /// <summary>A person's name, a surname, a given name.</summary>
    Person,
    Place,
    Organisation,

    /// <summary>Another proper name: a work, a brand, a people.</summary>
    Name,
    Verb,

    /// <summary>A verb that is a noun as often: 发展, 合作.</summary>
    VerbNoun,
    Adjective,

    /// <summary>What only stands before a noun: 大型, 国际.</summary>
    Attributive,
    Adverb,
    Preposition,
    Conjunction,
    Pronoun,
    Numeral,
    Measure,
    Time,

    /// <summary>上, 里, 之间, 附近.</summary>
    Locative,

    /// <summary>的, 了, 着, 吗.</summary>
    Particle,

    /// <summary>A set phrase of three or more characters, which may be a noun, a verb or a sentence of its own.</summary>
    Phrase,
}

/// <summary>
/// The words of Chinese with their frequency and part of speech: 349,000 of them, from the dictionary that the package jieba.NET carries (MIT),
/// embedded when the library is built. It is read when the first Chinese sentence comes, in a few hundredths of a second.
/// </summary>
internal sealed class ChineseDictionary
{
    private const string Resource = "Lexicon/jieba-dict.txt";
    private const uint HashStart = 2166136261;
    private const uint HashFactor = 16777619;

    private static readonly Lazy<ChineseDictionary> Loaded = new(Load);

    // Words and the beginnings of longer words, found by hash with linear probing; 0 is a free slot, else an entry's number plus one.
    private int[] _slots = new int[1 << 20];
    private int[] _starts = new int[1 << 19];
    private byte[] _lengths = new byte[1 << 19];
    private float[] _costs = new float[1 << 19];
    private WordTag[] _tags = new WordTag[1 << 19];
    private char[] _letters = [];
    private int _count;

    private ChineseDictionary()
    {
    }

    public static ChineseDictionary Instance => Loaded.Value;

    /// <summary>The cost of a character that is no word: as that of a word met once.</summary>
    public float UnknownCost { get; private set; }

    /// <summary>The part of speech of a whole word; <see cref="WordTag.Unknown"/> where the dictionary lacks it.</summary>
    public WordTag TagOf(ReadOnlySpan<char> word)
    {
        var hash = HashStart;
        foreach (var unit in word)
        {
            hash = Next(hash, unit);
        }

        var entry = Find(hash, word);
        return entry >= 0 && _costs[entry] < float.PositiveInfinity ? _tags[entry] : WordTag.Unknown;
    }

    /// <summary>
    /// Calls <paramref name="found"/> for every word the text begins with, the shortest first, with its cost: the negative natural logarithm of
    /// its share of all words, so that costs add up along a sentence.
    /// </summary>
    public void Prefixes<TState>(ReadOnlySpan<char> text, ref TState state, PrefixFound<TState> found)
    {
        var hash = HashStart;
        for (var length = 1; length <= text.Length; length++)
        {
            hash = Next(hash, text[length - 1]);
            var entry = Find(hash, text[..length]);
            if (entry < 0)
            {
                return;
            }

            if (_costs[entry] < float.PositiveInfinity)
            {
                found(ref state, length, _costs[entry], _tags[entry]);
            }
        }
    }

    public delegate void PrefixFound<TState>(ref TState state, int length, float cost, WordTag tag);

    private static uint Next(uint hash, char unit) => (hash ^ unit) * HashFactor;

    private int Find(uint hash, ReadOnlySpan<char> word)
    {
        var mask = _slots.Length - 1;
        for (var slot = Scatter(hash) & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var entry = _slots[slot] - 1;
            if (_lengths[entry] == word.Length && _letters.AsSpan(_starts[entry], word.Length).SequenceEqual(word))
            {
                return entry;
            }
        }

        return -1;
    }

    private static int Scatter(uint hash) => (int)((hash ^ (hash >> 15)) * 0x2C1B3C6Du >> 3);

    private static ChineseDictionary Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The library was built without {Resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var dictionary = new ChineseDictionary();
        dictionary.Read(Encoding.UTF8.GetString(bytes));
        return dictionary;
    }

    /// <summary>Lines of "word frequency tag".</summary>
    private void Read(string text)
    {
        _letters = new char[text.Length];
        var total = 0L;
        var lettersEnd = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var first = line.IndexOf(' ');
            if (first <= 0)
            {
                continue;
            }

            var word = line[..first];
            var rest = line[(first + 1)..];
            var second = rest.IndexOf(' ');
            var frequency = int.Parse(second < 0 ? rest : rest[..second], CultureInfo.InvariantCulture);
            word.CopyTo(_letters.AsSpan(lettersEnd));
            Add(lettersEnd, word.Length, frequency, second < 0 ? WordTag.Noun : TagNamed(rest[(second + 1)..]));
            lettersEnd += word.Length;
            total += frequency;
        }

        Array.Resize(ref _letters, lettersEnd);
        var logTotal = MathF.Log(total);
        UnknownCost = logTotal;
        for (var entry = 0; entry < _count; entry++)
        {
            _costs[entry] = _costs[entry] > 0 ? logTotal - MathF.Log(_costs[entry]) : float.PositiveInfinity;
        }
    }

    /// <summary>Adds a word with its frequency, which <see cref="Read"/> turns into a cost, and every beginning of it with none.</summary>
    private void Add(int start, int length, int frequency, WordTag tag)
    {
        var hash = HashStart;
        for (var end = 1; end <= length; end++)
        {
            hash = Next(hash, _letters[start + end - 1]);
            var entry = Find(hash, _letters.AsSpan(start, end));
            if (entry < 0)
            {
                entry = Insert(hash, start, end);
            }

            if (end == length)
            {
                _costs[entry] = Math.Max(1, frequency);
                _tags[entry] = tag;
            }
        }
    }

    private int Insert(uint hash, int start, int length)
    {
        if (_count == _starts.Length)
        {
            Grow();
        }

        var mask = _slots.Length - 1;
        var slot = Scatter(hash) & mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = _count + 1;
        _starts[_count] = start;
        _lengths[_count] = checked((byte)length);
        return _count++;
    }

    private void Grow()
    {
        Array.Resize(ref _starts, _count * 2);
        Array.Resize(ref _lengths, _count * 2);
        Array.Resize(ref _costs, _count * 2);
        Array.Resize(ref _tags, _count * 2);
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var entry = 0; entry < _count; entry++)
        {
            var hash = HashStart;
            foreach (var unit in _letters.AsSpan(_starts[entry], _lengths[entry]))
            {
                hash = Next(hash, unit);
            }

            var slot = Scatter(hash) & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = entry + 1;
        }
    }

    /// <summary>The dictionary's tags are those of the PKU corpus: n noun, nr person, ns place, nt organisation, v verb, vn verb-noun, ...</summary>
    private static WordTag TagNamed(ReadOnlySpan<char> name) => name switch
    {
        "nr" or "nrt" or "nrfg" => WordTag.Person,
        "ns" => WordTag.Place,
        "nt" => WordTag.Organisation,
        "nz" or "x" => WordTag.Name,
        "v" or "vg" or "vi" or "vq" or "vd" => WordTag.Verb,
        "vn" => WordTag.VerbNoun,
        "a" or "ag" or "ad" or "z" => WordTag.Adjective,
        "b" => WordTag.Attributive,
        "d" or "dg" or "df" => WordTag.Adverb,
        "p" => WordTag.Preposition,
        "c" => WordTag.Conjunction,
        "r" or "rr" or "rz" or "rg" => WordTag.Pronoun,
        "m" or "mq" or "mg" => WordTag.Numeral,
        "q" => WordTag.Measure,
        "t" or "tg" => WordTag.Time,
        "f" or "s" => WordTag.Locative,
        "y" or "e" or "o" or "u" or "ud" or "ug" or "uj" or "ul" or "uv" or "uz" or "k" or "h" => WordTag.Particle,
        "i" or "l" => WordTag.Phrase,
        _ => WordTag.Noun,
    };
}
