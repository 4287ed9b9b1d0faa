namespace TranslationPipeline.Glossaries;

/// <summary>A row of <c>word-patterns.tsv</c>: a plural made inside the word. Digits stand for the radicals, letters for themselves.</summary>
/// <param name="Singular">Pattern of the dictionary form.</param>
/// <param name="Plural">Pattern of the plural.</param>
internal sealed record WordPattern(string Singular, string Plural)
{
    /// <summary>The plural; null when the word is not of the pattern.</summary>
    public string? Apply(string word)
    {
        if (word.Length != Singular.Length)
        {
            return null;
        }

        Span<char> radicals = stackalloc char[10];
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsAsciiDigit(Singular[i]))
            {
                radicals[Singular[i] - '0'] = word[i];
            }
            else if (Singular[i] != word[i])
            {
                return null;
            }
        }

        Span<char> plural = stackalloc char[Plural.Length];
        for (var i = 0; i < plural.Length; i++)
        {
            plural[i] = char.IsAsciiDigit(Plural[i]) ? radicals[Plural[i] - '0'] : Plural[i];
        }

        return new string(plural);
    }
}
