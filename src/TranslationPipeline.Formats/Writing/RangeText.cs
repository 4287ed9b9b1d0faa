namespace TranslationPipeline.Formats;

/// <summary>Characters of a range; a range that does not fit the text is cut to it, so that a bad range never stops an export.</summary>
internal static class RangeText
{
    public static string Of(string text, TextRange range)
    {
        var fitted = Fit(range, text.Length);
        return text[fitted.Start..fitted.End];
    }

    public static TextRange Fit(TextRange range, int length)
    {
        var start = Math.Clamp(range.Start, 0, length);
        return new TextRange(start, Math.Clamp(range.End, start, length));
    }
}
