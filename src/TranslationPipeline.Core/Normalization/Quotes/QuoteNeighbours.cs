namespace TranslationPipeline.Normalization.Quotes;

/// <summary>What the paragraphs before and behind say about quotations that run across paragraphs.</summary>
/// <param name="OpenBefore">A quotation of the paragraph before is not closed there.</param>
/// <param name="GoesOn">The next paragraph begins with an opening mark or closes a quotation it does not open.</param>
internal readonly record struct QuoteNeighbours(bool OpenBefore, bool GoesOn)
{
    /// <summary>Looks at both neighbours for the marks of one pair.</summary>
    public static QuoteNeighbours Of(PassInput input, QuotePair pair)
    {
        var units = input.Context.Units;
        if (input.Unit is not { } unit || units.IsDefaultOrEmpty || !pair.IsDistinct)
        {
            return default;
        }

        var index = unit.Number - 1;
        var before = index > 0 && index <= units.Length ? Depth(units[index - 1].Text, pair).End : 0;
        var behind = index >= -1 && index + 1 < units.Length ? units[index + 1].Text : "";
        var goesOn = behind.AsSpan().TrimStart() is [var first, ..] && first == pair.Open;
        return new QuoteNeighbours(before > 0, goesOn || Depth(behind, pair).Lowest < 0);
    }

    private static (int End, int Lowest) Depth(string text, QuotePair pair)
    {
        var depth = 0;
        var lowest = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == pair.Open ? 1 : text[i] == pair.Close ? -1 : 0;
            lowest = Math.Min(lowest, depth);
        }

        return (depth, lowest);
    }
}
