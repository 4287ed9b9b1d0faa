namespace TranslationPipeline.Segmentation;

/// <summary>One rule of SRX 2.0: what stands before a position and behind it, and whether that is a boundary.</summary>
/// <param name="IsBreak">True for a boundary, false for an exception.</param>
/// <param name="Before">Regular expression (ICU syntax) of the text that ends at the position; empty matches anything.</param>
/// <param name="After">Regular expression of the text that begins at the position; empty matches anything.</param>
public sealed record SrxRule(bool IsBreak, string Before, string After)
{
    /// <summary>Line of the rule in its file, from 1; 0 when it has none.</summary>
    public int Line { get; init; }
}
