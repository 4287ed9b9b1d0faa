using System.Numerics;
using System.Text;

namespace TranslationPipeline.Detection;

/// <summary>Codes of letters only, e.g. <c>HCLGPJFEY</c>: a word or two of ASCII letters whose runs no language knows.</summary>
internal static class RandomLetters
{
    private const int ShortestCode = 6;
    private const int MostWords = 2;

    // Nats per letter in the best language.
    private const double LeastEvidence = 8;

    /// <summary>True when the text is too improbable in all languages of <paramref name="mask"/>.</summary>
    public static bool Are(in LetterBuffer letters, ReadOnlySpan<int> sums, ulong mask)
    {
        var text = letters.Span;
        return mask != 0 && letters.Letters >= ShortestCode && text.Count(LetterFolding.Boundary) <= MostWords + 1 && Ascii.IsValid(text)
            && Evidence(letters, sums, mask) < LeastEvidence;
    }

    /// <summary>Nats per letter in the best language of <paramref name="mask"/>.</summary>
    public static double Evidence(in LetterBuffer letters, ReadOnlySpan<int> sums, ulong mask)
    {
        var best = int.MinValue;
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            best = Math.Max(best, sums[BitOperations.TrailingZeroCount(rest)]);
        }

        return best * NgramTable.Step / letters.Letters;
    }
}
