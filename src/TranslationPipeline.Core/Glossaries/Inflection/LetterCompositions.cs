using System.Collections.Frozen;
using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Glossaries;

/// <summary>
/// Canonical compositions of the letters that occur in terms, from <c>letter-compositions.tsv</c>. A table of its own, because
/// <see cref="string.Normalize()"/> changes nothing when the program runs without culture data.
/// </summary>
internal static class LetterCompositions
{
    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed;
    private static readonly FrozenDictionary<char, char> Bases;

    static LetterCompositions()
    {
        var rows = EmbeddedTable.Read("letter-compositions.tsv", "letter", "mark", "composed", "source")
            .Select(static c => (Letter: c[0][0], Mark: (char)int.Parse(c[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture), Composed: c[2][0]))
            .ToList();
        Composed = rows.ToFrozenDictionary(static r => (r.Letter, r.Mark), static r => r.Composed);
        Bases = rows.ToFrozenDictionary(static r => r.Composed, static r => r.Letter);
    }

    /// <summary>The letter with the mark; zero when there is none.</summary>
    public static char Compose(char letter, char mark) => Composed.GetValueOrDefault((letter, mark));

    /// <summary>The letter without any marks.</summary>
    public static char BaseOf(char letter)
    {
        while (Bases.TryGetValue(letter, out var without))
        {
            letter = without;
        }

        return letter;
    }
}
