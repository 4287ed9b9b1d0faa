using TranslationPipeline.Text;

namespace TranslationPipeline.Dates;

/// <summary>The first two characters of all forms of a lexicon, in a bitmap: it may say yes by chance, but never a wrong no.</summary>
internal sealed class StartFilter
{
    private const int Size = 1 << 15;

    // What stands for everything behind the first character that is of another kind: there the word ends.
    private const char Boundary = '\0';

    private readonly ulong[] pairs = new ulong[Size / 64];

    // First characters behind which anything may follow.
    private readonly ulong[] always = new ulong[64];

    /// <summary>Adds a form.</summary>
    /// <param name="form">As in the table.</param>
    /// <param name="takesSuffix">Anything may follow the form.</param>
    public void Add(ReadOnlySpan<char> form, bool takesSuffix)
    {
        var folded = Folding.Fold(form);
        var first = folded[0];
        if (folded.Length > 1)
        {
            Set(first, Second(first, folded[1]));
            return;
        }

        // A single letter is a word, or part of one where a suffix may follow or words are not written apart.
        Set(first, Boundary);
        if (takesSuffix || CharKinds.Of(first) != CharKind.Letter)
        {
            always[(first >> 6) & 63] |= 1UL << (first & 63);
        }
    }

    /// <summary>False when no form begins at <paramref name="at"/>.</summary>
    public bool CanStart(ReadOnlySpan<char> text, int at)
    {
        var first = Folding.Fold(text[at]);
        var second = at + 1 < text.Length ? Folding.Fold(text[at + 1]) : ' ';
        if (second == '\0' || first == '\0')
        {
            return true; // a mark that folds away: the word matcher looks further
        }

        var index = Index(first, Second(first, second));
        return (pairs[index >> 6] & (1UL << (index & 63))) != 0 || (always[(first >> 6) & 63] & (1UL << (first & 63))) != 0;
    }

    private static char Second(char first, char second) => CharKinds.Of(second) == CharKinds.Of(first) ? second : Boundary;

    private void Set(char first, char second)
    {
        var index = Index(first, second);
        pairs[index >> 6] |= 1UL << (index & 63);
    }

    private static int Index(char first, char second) => (first ^ unchecked(second * 0x9E5)) & (Size - 1);
}
