namespace TranslationPipeline;

/// <summary>A segment that matches a query.</summary>
/// <param name="Document">The document it stands in.</param>
/// <param name="Segment">The segment.</param>
public sealed record SegmentHit(StoredDocument Document, SegmentResult Segment);
