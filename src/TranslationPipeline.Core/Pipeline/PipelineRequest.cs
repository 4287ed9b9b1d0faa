using System.Collections.Immutable;

namespace TranslationPipeline.Pipeline;

/// <summary>What a job asks of the pipeline besides the text.</summary>
public sealed record PipelineRequest
{
    /// <summary>No target languages, no policies.</summary>
    public static PipelineRequest Default { get; } = new();

    /// <summary>Target languages; may be empty.</summary>
    public ImmutableArray<LanguageTag> Targets { get; init; } = [];

    /// <summary>Normalisation policies, e.g. <c>official-at-date</c>.</summary>
    public ImmutableHashSet<string> Policies { get; init; } = [];
}
