using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Quotes;

/// <summary>Words that tell who said something: before a comma they announce a quotation, behind one they follow it.</summary>
internal static class ReportingVerbs
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = EmbeddedTable
        .Read("reporting-verbs.tsv", "language", "word", "source")
        .GroupBy(static row => row[0])
        .ToFrozenDictionary(static g => g.Key, static g => g.Select(static row => row[1]).ToFrozenSet());

    /// <summary>True when the last of the two words in front of <paramref name="end"/> is such a word.</summary>
    public static bool StandsBefore(string text, int end, LanguageTag language)
    {
        if (!Words.TryGetValue(language.Language, out var words))
        {
            return false;
        }

        for (var word = 0; word < 2; word++)
        {
            while (end > 0 && !char.IsLetter(text[end - 1]))
            {
                if (text[end - 1] is '.' or '!' or '?' or '“' or '”' or '«' or '»' or '"' or '\n')
                {
                    return false;
                }

                end--;
            }

            var start = end;
            while (start > 0 && char.IsLetter(text[start - 1]))
            {
                start--;
            }

            if (Contains(words, text.AsSpan(start, end - start)))
            {
                return true;
            }

            end = start;
        }

        return false;
    }

    /// <summary>True when such a word stands in the clause that begins at <paramref name="start"/>.</summary>
    public static bool StandsIn(string text, int start, LanguageTag language)
    {
        if (!Words.TryGetValue(language.Language, out var words))
        {
            return false;
        }

        var at = start;
        while (at < text.Length && text[at] is not ('.' or '!' or '?' or '“' or '”' or '«' or '»' or '"' or '\n'))
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end > at && Contains(words, text.AsSpan(at, end - at)))
            {
                return true;
            }

            at = Math.Max(end, at + 1);
        }

        return false;
    }

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[32];
        return word.Length is > 0 and <= 32 && word.ToLowerInvariant(lower) > 0
            && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.Length]);
    }
}
