namespace TranslationPipeline.Glossaries;

/// <summary>A row of <c>suffix-letters.tsv</c>: how a changing letter is written after some sounds, by harmony.</summary>
/// <param name="After">Sound classes it follows; empty for all.</param>
/// <param name="Forms">The letter after back, front, back rounded and front rounded vowels.</param>
internal sealed record SuffixLetter(IReadOnlyList<string> After, string Forms)
{
    /// <summary>True when the row is about what follows <paramref name="before"/>.</summary>
    public bool Follows(Sound before) => After.Count == 0 || before.Class is null || After.Contains(before.Class);

    /// <summary>True when the letter is written so under <paramref name="harmony"/>.</summary>
    public bool Has(char letter, Harmony harmony) =>
        harmony == Harmony.Any ? Forms.Contains(letter, StringComparison.Ordinal) : Forms[(int)harmony - 1] == letter;
}
