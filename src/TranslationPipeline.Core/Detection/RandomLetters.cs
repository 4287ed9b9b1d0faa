using System.Numerics;
using System.Text;

namespace TranslationPipeline.Detection;

/// <summary>Codes of letters only, e.g. <c>HCLGPJFEY</c>: a word or two of ASCII letters whose runs no language knows.</summary>
internal static class RandomLetters
{
    private const int ShortestCode = 6;
    private const int MostWords = 2;

    // Nats per letter from n-grams of three and more, in the best language. Measured: codes 3 to 7.4, words of news 10.7 and more.
    private const double LeastEvidence = 8;

    /// <summary>True when the text is too improbable in all languages of <paramref name="mask"/>.</summary>
    public static bool Are(in LetterBuffer letters, ScoreBoard board, ulong mask)
    {
        var text = letters.Span;
        if (letters.Letters < ShortestCode || text.Count(LetterFolding.Boundary) > MostWords + 1 || !Ascii.IsValid(text))
        {
            return false;
        }

        var best = int.MinValue;
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            var label = BitOperations.TrailingZeroCount(rest);
            best = Math.Max(best, board[3, label] + board[4, label] + board[5, label]);
        }

        return mask != 0 && best * NgramTable.Step < LeastEvidence * letters.Letters;
    }
}
