namespace TranslationPipeline.Formats.Dictionaries;

/// <summary>One rule of a Hunspell affix file: what a suffix takes away, what it adds, and after what it may stand.</summary>
/// <param name="Strip">Letters taken from the end of the word.</param>
/// <param name="Add">Letters added instead.</param>
/// <param name="Condition">One set of letters for each of the last letters, before stripping.</param>
/// <param name="Next">Flags of suffixes that may follow.</param>
internal sealed record AffixRule(string Strip, string Add, IReadOnlyList<AffixLetters> Condition, IReadOnlyList<string> Next)
{
    /// <summary>The form; null when the rule is not about the word.</summary>
    public string? Apply(string word)
    {
        if (word.Length < Math.Max(Strip.Length, Condition.Count) || !word.EndsWith(Strip, StringComparison.Ordinal))
        {
            return null;
        }

        for (var i = 0; i < Condition.Count; i++)
        {
            if (!Condition[i].Accepts(word[word.Length - Condition.Count + i]))
            {
                return null;
            }
        }

        return string.Concat(word.AsSpan(0, word.Length - Strip.Length), Add);
    }
}
