namespace TranslationPipeline.Glossaries;

/// <summary>A row of <c>stem-changes.tsv</c>: the end of a word that changes before a suffix.</summary>
/// <param name="Kind"><c>vowel</c>: before a vowel only; <c>polysyllable</c>: the same for words of several syllables; <c>any</c>: before every suffix;
/// <c>compound</c>: such words carry a possessive always, and lose it before the plural; <c>start</c>: the beginning of the word, not its end;
/// <c>free</c>: vowel harmony is not kept; <c>phrase</c>: in terms of several words;
/// <c>possessed</c>: the word may carry a possessive already; <c>unpossessed</c>: the same, without it.</param>
/// <param name="LemmaEnd">Folded end of the dictionary form; a whole word when the row means just that word.</param>
/// <param name="StemEnd">What it becomes.</param>
/// <param name="MinimumStem">Letters that must be left before the end; 0 with a whole word as <paramref name="LemmaEnd"/> means exactly that word.</param>
internal sealed record StemChange(string Kind, string LemmaEnd, string StemEnd, int MinimumStem)
{
    /// <summary>The changed stem; null when the row is not about <paramref name="word"/>.</summary>
    public string? Apply(string word)
    {
        if (Kind == "start")
        {
            return word.Length >= LemmaEnd.Length + MinimumStem && word.StartsWith(LemmaEnd, StringComparison.Ordinal) ? StemEnd + word[LemmaEnd.Length..] : null;
        }

        var fits = MinimumStem == 0 ? word == LemmaEnd : word.Length >= LemmaEnd.Length + MinimumStem && word.EndsWith(LemmaEnd, StringComparison.Ordinal);
        return fits ? word[..^LemmaEnd.Length] + StemEnd : null;
    }
}
