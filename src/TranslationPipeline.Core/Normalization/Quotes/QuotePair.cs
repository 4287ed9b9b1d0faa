namespace TranslationPipeline.Normalization.Quotes;

/// <summary>An opening mark and the mark that closes it.</summary>
internal sealed record QuotePair(char Open, char Close)
{
    /// <summary>True when the glyph alone tells which half it is.</summary>
    public bool IsDistinct => Open != Close;

    public bool Has(char c) => c == Open || c == Close;
}
