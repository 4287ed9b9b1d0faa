using System.Buffers;

namespace TranslationPipeline.Glossaries;

/// <summary>A row of <c>umlaut.tsv</c>: a vowel that changes in the plural, and the endings that go with it.</summary>
/// <param name="Vowel">As in the dictionary form.</param>
/// <param name="Changed">As in the plural.</param>
/// <param name="Tail">The endings.</param>
internal sealed record Umlaut(string Vowel, string Changed, TailRule Tail)
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouäöüy");

    /// <summary>The stem with the last full vowel changed; null when that is another vowel.</summary>
    public string? Apply(string word)
    {
        var end = word.Length;
        if (end > 3 && word[end - 2] == 'e' && word[end - 1] is 'r' or 'l' or 'n')
        {
            end -= 2; // Vater, Apfel, Garten: the weak last syllable keeps its e
        }

        var last = word.AsSpan(0, end).LastIndexOfAny(Vowels);
        if (last < 0 || !word.AsSpan(0, last + 1).EndsWith(Vowel))
        {
            return null;
        }

        var start = last + 1 - Vowel.Length;
        var isWholeGroup = start == 0 || !Vowels.Contains(word[start - 1]);
        return isWholeGroup ? string.Concat(word.AsSpan(0, start), Changed, word.AsSpan(last + 1)) : null;
    }
}
