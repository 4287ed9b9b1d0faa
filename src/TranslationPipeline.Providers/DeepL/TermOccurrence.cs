namespace TranslationPipeline.Providers.DeepL;

/// <summary>Where a term stands that a text does not want to have translated so.</summary>
internal static class TermOccurrence
{
    /// <summary>True when <paramref name="term"/> stands in the text as whole words, and not inside a term that the text has ("minister" in "prime minister").</summary>
    public static bool IsOutside(TranslationItem item, string term)
    {
        for (var at = item.Text.IndexOf(term, StringComparison.Ordinal); at >= 0; at = item.Text.IndexOf(term, at + 1, StringComparison.Ordinal))
        {
            if (IsWhole(item.Text, at, at + term.Length) && !item.Terms.Any(t => Covers(item.Text, t.Source, at, at + term.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));

    private static bool Covers(string text, string other, int start, int end)
    {
        for (var at = other.Length == 0 ? -1 : text.IndexOf(other, StringComparison.Ordinal); at >= 0 && at <= start; at = text.IndexOf(other, at + 1, StringComparison.Ordinal))
        {
            if (at + other.Length >= end)
            {
                return true;
            }
        }

        return false;
    }
}
