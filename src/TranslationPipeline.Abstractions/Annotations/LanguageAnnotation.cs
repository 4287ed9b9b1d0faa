using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>The language of a range, after BCP 47.</summary>
public sealed record LanguageAnnotation(TextRange Range, LanguageTag Language) : Annotation(Range)
{
    /// <summary>ISO 15924 code of the script most of the letters have; null when there are no letters.</summary>
    public string? Script { get; init; }

    /// <summary>Other candidates, best first; <see cref="Language"/> is not among them.</summary>
    public ImmutableArray<LanguageCandidate> Alternatives { get; init; } = [];
}
