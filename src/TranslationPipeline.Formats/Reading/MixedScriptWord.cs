using System.Buffers;

namespace TranslationPipeline.Formats;

/// <summary>
/// Follows one word and tells whether it mixes Latin, Cyrillic and Greek letters that look alike. "VIPы" is no deceit
/// (its Latin part cannot be read as Cyrillic); "Тokaev" with a Cyrillic T is.
/// </summary>
internal struct MixedScriptWord
{
    private static readonly SearchValues<char> LookAlikes = SearchValues.Create(
        "ABCEHIJKMNOPSTXYaceijopsxyuvwАВЕЅІЈКМНОРСТУХаеорсухіјѕԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοντυ");

    private Alphabet alphabet;
    private int changes;
    private bool currentRunLooksAlike;
    private bool someRunLooksAlike;

    private enum Alphabet : byte
    {
        None,
        Latin,
        Cyrillic,
        Greek,
    }

    /// <summary>Takes the next character; true when it ends a word that mixes scripts.</summary>
    public bool Next(char c)
    {
        if (AlphabetOf(c) is var own && own != Alphabet.None)
        {
            if (alphabet != own)
            {
                someRunLooksAlike |= alphabet != Alphabet.None && currentRunLooksAlike;
                changes += alphabet == Alphabet.None ? 0 : 1;
                currentRunLooksAlike = true;
                alphabet = own;
            }

            currentRunLooksAlike &= LookAlikes.Contains(c);
            return false;
        }

        var isMixed = changes > 1 || (changes == 1 && (someRunLooksAlike || currentRunLooksAlike));
        this = default;
        return isMixed;
    }

    private static Alphabet AlphabetOf(char c) => c switch
    {
        _ when char.IsAsciiLetter(c) => Alphabet.Latin,
        < '\u00C0' => Alphabet.None,
        < '\u0250' => c is '×' or '÷' ? Alphabet.None : Alphabet.Latin,
        >= '\u0370' and < '\u0400' => char.IsLetter(c) ? Alphabet.Greek : Alphabet.None,
        >= '\u0400' and < '\u0530' => Alphabet.Cyrillic,
        >= '\u1E00' and < '\u1F00' => Alphabet.Latin,
        _ => Alphabet.None,
    };
}
