namespace TranslationPipeline.Normalization.Spacing;

/// <summary>White space at both ends of a unit. Strings of resource files keep theirs: programs put them together.</summary>
internal static class EdgeSpace
{
    /// <summary>Both ranges; empty at the ends of the text when there is nothing to take away.</summary>
    public static (TextRange Leading, TextRange Trailing) Find(PassInput input)
    {
        var text = input.Text;
        var none = (new TextRange(0, 0), new TextRange(text.Length, text.Length));
        if (text.Length == 0 || (!char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])) || input.Unit?.Kind == UnitKind.ResourceString)
        {
            return none;
        }

        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]) && !input.IsProtected(start))
        {
            start++;
        }

        var end = text.Length;
        while (end > start && char.IsWhiteSpace(text[end - 1]) && !input.IsProtected(end - 1))
        {
            end--;
        }

        return end <= start ? none : (new TextRange(0, start), new TextRange(end, text.Length));
    }
}
