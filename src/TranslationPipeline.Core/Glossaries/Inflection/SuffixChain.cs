using System.Collections.Concurrent;
using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Glossaries;

/// <summary>
/// The suffixes of an agglutinating language as an automaton: each suffix leads from one state to the next, its letters
/// follow the vowel and the last sound before it. Every state may end a word.
/// </summary>
internal sealed class SuffixChain
{
    /// <summary>The state of a bare stem.</summary>
    public const string Stem = "stem";

    /// <summary>The state after a third person possessive, where many Turkic terms end: Dışişleri Bakanlığı.</summary>
    public const string Possessed = "possessed";

    private readonly FrozenDictionary<string, SuffixRow[]> rows;
    private readonly FrozenDictionary<char, Sound> sounds;
    private readonly ConcurrentDictionary<(string State, bool VowelOnly, bool AnySound), SuffixTail> tails = new();

    private SuffixChain(FrozenDictionary<string, SuffixRow[]> rows, FrozenDictionary<char, Sound> sounds)
    {
        this.rows = rows;
        this.sounds = sounds;
    }

    /// <summary>Reads <c>suffixes-xx.tsv</c> with the sounds and changing letters of the language.</summary>
    public static SuffixChain Load(string language)
    {
        var sounds = new Dictionary<char, Sound>();
        foreach (var cells in EmbeddedTable.Read("sounds.tsv", "language", "letters", "class", "harmony", "source").Where(c => c[0] == language))
        {
            foreach (var letter in cells[1])
            {
                sounds[letter] = new Sound(cells[2], Enum.Parse<Harmony>(cells[3]));
            }
        }

        var letters = EmbeddedTable.Read("suffix-letters.tsv", "language", "name", "after", "back", "front", "back_round", "front_round", "source")
            .Where(c => c[0] == language)
            .ToLookup(static c => c[1][0], static c => new SuffixLetter(c[2] == "*" ? [] : c[2].Split(' '), c[3] + c[4] + c[5] + c[6]));
        var rows = EmbeddedTable.Read($"suffixes-{language}.tsv", "from", "after", "suffix", "to", "meaning", "source")
            .SelectMany(cells => cells[0].Split(' ').Select(from => (from, row: ToRow(cells, letters))))
            .GroupBy(static pair => pair.from, static pair => pair.row)
            .ToFrozenDictionary(static g => g.Key, static g => g.ToArray());
        return new SuffixChain(rows, sounds.ToFrozenDictionary());
    }

    /// <summary>True when <paramref name="tail"/> is a chain of suffixes that fits <paramref name="stem"/>.</summary>
    /// <param name="state">Where the chain begins.</param>
    /// <param name="stem">What stands before; tells vowel harmony and the last sound.</param>
    /// <param name="tail">The suffixes; an apostrophe may open them, and then any variant of a suffix is right.</param>
    /// <param name="anySound">True for abbreviations, which are not pronounced as written.</param>
    public bool Accepts(string state, ReadOnlySpan<char> stem, ReadOnlySpan<char> tail, bool anySound)
    {
        if (tail.IsEmpty)
        {
            return true;
        }

        if (tail.Length > 24)
        {
            return false;
        }

        return anySound ? Follow(state, tail, default, Harmony.Any) : Follow(state, tail, SoundOf(stem[^1]), HarmonyOf(stem));
    }

    /// <summary>The rule that a chain may follow; one for all words, so that they share it.</summary>
    public SuffixTail Tail(string state, bool vowelOnly, bool anySound) =>
        tails.GetOrAdd((state, vowelOnly, anySound), static (key, chain) => new SuffixTail(chain, key.State, key.VowelOnly, key.AnySound), this);

    /// <summary>True when the letter is a vowel of the language.</summary>
    public bool IsVowel(char letter) => SoundOf(letter).IsVowel;

    private static SuffixRow ToRow(string[] cells, ILookup<char, SuffixLetter> letters)
    {
        var elements = new List<SuffixElement>();
        foreach (var c in cells[2])
        {
            // Upper case names a changing letter, lower case is the letter itself.
            elements.Add(char.IsUpper(c) ? new SuffixElement('\0', letters[c].ToList()) : new SuffixElement(c, null));
        }

        return new SuffixRow(cells[1] switch { "vowel" => true, "consonant" => false, _ => null }, elements, cells[3]);
    }

    private Sound SoundOf(char letter) => sounds.GetValueOrDefault(letter);

    private Harmony HarmonyOf(ReadOnlySpan<char> stem)
    {
        for (var i = stem.Length - 1; i >= 0; i--)
        {
            if (SoundOf(stem[i]).Harmony is var harmony and not Harmony.Any)
            {
                return harmony;
            }
        }

        return Harmony.Any;
    }

    private bool Follow(string state, ReadOnlySpan<char> tail, Sound before, Harmony harmony)
    {
        if (tail.IsEmpty)
        {
            return true;
        }

        if (tail[0] == '\'')
        {
            return tail.Length > 1 && Follow(state, tail[1..], default, Harmony.Any); // Savaşı'ndan
        }

        if (!rows.TryGetValue(state, out var candidates))
        {
            return false;
        }

        foreach (var row in candidates)
        {
            if (row.AfterVowel is { } vowel && before.Class is not null && before.IsVowel != vowel)
            {
                continue;
            }

            if (Take(row, tail, before, harmony, out var nextSound, out var nextHarmony) && Follow(row.To, tail[row.Elements.Count..], nextSound, nextHarmony))
            {
                return true;
            }
        }

        return false;
    }

    private bool Take(SuffixRow row, ReadOnlySpan<char> tail, Sound before, Harmony harmony, out Sound nextSound, out Harmony nextHarmony)
    {
        (nextSound, nextHarmony) = (before, harmony);
        if (tail.Length < row.Elements.Count)
        {
            return false;
        }

        for (var i = 0; i < row.Elements.Count; i++)
        {
            if (!row.Elements[i].Accepts(tail[i], nextSound, nextHarmony))
            {
                return false;
            }

            nextSound = SoundOf(tail[i]);
            nextHarmony = nextSound.Harmony == Harmony.Any ? nextHarmony : nextSound.Harmony;
        }

        return true;
    }
}
