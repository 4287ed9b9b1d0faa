using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>A glossary term found in the text, in whatever inflection.</summary>
/// <param name="Range">Where the words stand.</param>
/// <param name="Concept">Id of the concept.</param>
public sealed record TermAnnotation(TextRange Range, string Concept) : Annotation(Range)
{
    /// <summary>The term as the glossary writes it.</summary>
    public required string Term { get; init; }

    /// <summary>Its status in the glossary.</summary>
    public required TermStatus Status { get; init; }

    /// <summary>Version of the concept that decided; null when it was stored before versions were kept.</summary>
    public string? Version { get; init; }

    /// <summary>The words must be kept as they are in every target.</summary>
    public bool DoNotTranslate { get; init; }

    /// <summary>Required forms, preferred first, for each target language of the job.</summary>
    public ImmutableArray<PreferredForm> Targets { get; init; } = [];
}
