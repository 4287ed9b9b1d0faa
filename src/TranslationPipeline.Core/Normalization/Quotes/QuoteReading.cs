namespace TranslationPipeline.Normalization.Quotes;

/// <summary>One way to read the marks of a family: which open, which close, and what is missing.</summary>
/// <param name="Pair">The pair the marks are taken for.</param>
/// <param name="Cost">How much speaks against it; 0 is a perfect text.</param>
/// <param name="Roles">The role of each mark.</param>
/// <param name="OpenAtEnd">The last quotation is not closed.</param>
/// <param name="Margin">How much more speaks against the best reading with other roles.</param>
internal sealed record QuoteReading(QuotePair Pair, int Cost, QuoteRole[] Roles, bool OpenAtEnd, int Margin);
