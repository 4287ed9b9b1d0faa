namespace TranslationPipeline.Normalization;

/// <summary>What a normalisation pass sees.</summary>
/// <param name="Text">The unit's text as the passes before left it.</param>
/// <param name="Language">Language of the unit; <see cref="LanguageTag.Und"/> when unknown.</param>
/// <param name="Protected">URLs, e-mails, handles, hashtags, code, file names, placeholders, (sic): ascending, never edited.</param>
/// <param name="Context">The document: anchor date, metadata, policies, targets, the other units.</param>
internal sealed record PassInput(string Text, LanguageTag Language, IReadOnlyList<TextRange> Protected, DocumentContext Context)
{
    /// <summary>The unit as the stage was given it; null when a pass is run on bare text.</summary>
    public Unit? Unit { get; init; }

    /// <summary>True when <paramref name="range"/> shares a character with a protected range.</summary>
    public bool IsProtected(TextRange range)
    {
        var low = 0;
        var high = Protected.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Protected[middle].End <= range.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < Protected.Count && Protected[low].Start < Math.Max(range.End, range.Start + 1);
    }

    /// <summary>True when the character at <paramref name="index"/> lies in a protected range.</summary>
    public bool IsProtected(int index) => Protected.Count > 0 && IsProtected(new TextRange(index, index + 1));
}
