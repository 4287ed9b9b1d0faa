using System.Collections.Immutable;
using NodaTime;

namespace TranslationPipeline;

/// <summary>A stored segment with what decides its terms.</summary>
/// <param name="DocumentId">Its document.</param>
/// <param name="Segment">The segment as stored.</param>
/// <param name="Date">Day of the document.</param>
/// <param name="Targets">Target languages of the document's job.</param>
public sealed record TermUse(string DocumentId, SegmentResult Segment, LocalDate? Date, ImmutableArray<LanguageTag> Targets);
