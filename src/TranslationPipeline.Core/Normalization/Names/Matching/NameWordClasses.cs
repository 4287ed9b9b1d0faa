using System.Collections.Frozen;
using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>Words that play a part of their own in names: particles and titles, legal forms, numbers, short forms of given names.</summary>
internal static class NameWordClasses
{
    private static readonly FrozenSet<string> Particles = EmbeddedTable.Read("name-particles.tsv", "particle", "source")
        .Select(static r => NameKey.Of(r[0])).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Forms = EmbeddedTable.Read("name-legal-forms.tsv", "form", "spellings", "source")
        .SelectMany(static r => r[1].Split('|').Select(s => (Key: Phrase(s), Form: r[0])))
        .DistinctBy(static r => r.Key, StringComparer.Ordinal).ToFrozenDictionary(static r => r.Key, static r => r.Form, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Numbers = EmbeddedTable.Read("name-numbers.tsv", "number", "words", "source")
        .SelectMany(static r => r[1].Split('|').Select(w => (Key: NameKey.Of(w), Value: int.Parse(r[0], CultureInfo.InvariantCulture))))
        .DistinctBy(static r => r.Key, StringComparer.Ordinal).ToFrozenDictionary(static r => r.Key, static r => r.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<int>> ShortForms = EmbeddedTable.Read("name-short-forms.tsv", "names", "source")
        .SelectMany(static (r, i) => r[0].Split('|').Select(n => (Key: NameKey.Of(n), Group: i)))
        .GroupBy(static r => r.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(static g => g.Key, static g => g.Select(static r => r.Group).ToFrozenSet(), StringComparer.Ordinal);

    /// <summary>Most words in the spelling of a legal form.</summary>
    public static int LongestForm { get; } = Forms.Keys.Max(static k => k.Count(static c => c == ' ') + 1);

    public static bool IsParticle(string key) => Particles.Contains(key);

    /// <summary>The legal form that some words spell, such as <c>ag</c>; null when they spell none.</summary>
    /// <param name="phrase">Keys of the words with a space between.</param>
    public static string? Form(string phrase) => Forms.GetValueOrDefault(phrase);

    /// <summary>Value of a number in digits, Roman numerals or words; 0 when it is none.</summary>
    public static int Number(string word, string key)
    {
        if (Numbers.TryGetValue(key, out var value))
        {
            return value;
        }

        var digits = 0;
        while (digits < key.Length && char.IsAsciiDigit(key[digits]))
        {
            digits++;
        }

        // 2, 2nd, 12세, 14-й; not X5
        return digits is > 0 and <= 4 && key.Length - digits <= 2 ? int.Parse(key.AsSpan(0, digits), CultureInfo.InvariantCulture) : Roman(word);
    }

    /// <summary>True when one given name is a known short form of the other, or both are of a third.</summary>
    public static bool AreShortForms(string a, string b) =>
        ShortForms.TryGetValue(a, out var left) && ShortForms.TryGetValue(b, out var right) && left.Overlaps(right);

    /// <summary>True for a word listed as a given name.</summary>
    public static bool IsGivenName(string key) => ShortForms.ContainsKey(key);

    private static string Phrase(string text) => string.Join(' ', text.Split(' ').Select(static w => NameKey.Of(w)));

    // Capital I, V, X only: MIX and CIVIL are words.
    private static int Roman(string word)
    {
        var value = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var digit = Digit(word[i]);
            if (digit == 0 || word.Length > 6)
            {
                return 0;
            }

            value += i + 1 < word.Length && Digit(word[i + 1]) > digit ? -digit : digit;
        }

        return value;
    }

    private static int Digit(char c) => c switch
    {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        _ => 0,
    };
}
