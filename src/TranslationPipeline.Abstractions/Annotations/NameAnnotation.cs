using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>A name that an authority entry explains.</summary>
/// <param name="Range">Where the name stands.</param>
/// <param name="Entity">Id of the entry, e.g. <c>person:tokayev-kassym-jomart</c>.</param>
public sealed record NameAnnotation(TextRange Range, string Entity) : Annotation(Range)
{
    /// <summary>Kind of the entry: person, country, city, region, organisation, agency.</summary>
    public required string EntityKind { get; init; }

    /// <summary>The form required in each target language of the job.</summary>
    public ImmutableArray<PreferredForm> Targets { get; init; } = [];
}
