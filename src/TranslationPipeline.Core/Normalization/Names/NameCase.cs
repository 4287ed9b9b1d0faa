namespace TranslationPipeline.Normalization.Names;

/// <summary>Capitals of names.</summary>
internal static class NameCase
{
    /// <summary>Two or more letters, none of them small: <c>NATO</c>, <c>ОДКБ</c>.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> text)
    {
        var capitals = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals >= 2;
    }

    /// <summary>Writes <paramref name="replacement"/> in capitals when <paramref name="original"/> stands in capitals.</summary>
    public static string Adapt(string replacement, ReadOnlySpan<char> original, LanguageTag language)
    {
        if (!IsAbbreviation(original) || IsAbbreviation(replacement) || original.Length < 3)
        {
            return replacement;
        }

        return language.Language is "tr" or "az"
            ? replacement.Replace('i', 'İ').ToUpperInvariant()
            : replacement.ToUpperInvariant();
    }
}
