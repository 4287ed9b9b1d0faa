namespace TranslationPipeline.Normalization.Decoding;

/// <summary>Reports rows of U+FFFD: the bytes are gone, only the source can tell what stood there.</summary>
internal static class LostCharacters
{
    public static void Find(string text, int first, List<Finding> findings)
    {
        for (var at = first; at >= 0;)
        {
            var end = at + 1;
            while (end < text.Length && text[end] == '\uFFFD')
            {
                end++;
            }

            findings.Add(new Finding(FindingCategories.Encoding, Severity.Major, new TextRange(at, end), "Characters were lost when the text was decoded; look at the source."));
            at = text.IndexOf('\uFFFD', end);
        }
    }
}
