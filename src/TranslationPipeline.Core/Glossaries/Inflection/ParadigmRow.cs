namespace TranslationPipeline.Glossaries;

/// <summary>A row of <c>inflection-*.tsv</c>: words that end so have forms that end so.</summary>
/// <param name="Lemma">Ending of the dictionary form, which the forms replace; may be empty.</param>
/// <param name="After">Letters that may stand before it; empty for any.</param>
/// <param name="MinimumStem">Letters that must be left of the ending.</param>
/// <param name="Tail">The endings of all forms.</param>
internal sealed record ParadigmRow(string Lemma, string After, int MinimumStem, TailRule Tail)
{
    /// <summary>True when the row is about <paramref name="word"/>.</summary>
    public bool Fits(string word) =>
        word.Length >= Lemma.Length + MinimumStem && word.EndsWith(Lemma, StringComparison.Ordinal)
        && (After.Length == 0 || (word.Length > Lemma.Length && After.Contains(word[^(Lemma.Length + 1)], StringComparison.Ordinal)));
}
