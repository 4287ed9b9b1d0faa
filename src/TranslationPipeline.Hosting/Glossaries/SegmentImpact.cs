using System.Collections.Immutable;

namespace TranslationPipeline.Hosting.Glossaries;

/// <summary>What new glossaries would change about one stored segment.</summary>
/// <param name="Id">Id of the segment.</param>
/// <param name="Text">Its normalised text.</param>
/// <param name="Gained">Terms it would have and has not.</param>
/// <param name="Lost">Terms it has and would not.</param>
/// <param name="Changed">Terms that stay, with other required forms or another status.</param>
public sealed record SegmentImpact(string Id, string Text, ImmutableArray<TermAnnotation> Gained, ImmutableArray<TermAnnotation> Lost, ImmutableArray<TermAnnotation> Changed);
