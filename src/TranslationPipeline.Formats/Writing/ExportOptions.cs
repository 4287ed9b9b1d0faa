using System.Collections.Immutable;
using NodaTime;

namespace TranslationPipeline.Formats;

/// <summary>What an export holds besides the results.</summary>
public sealed record ExportOptions
{
    /// <summary>The defaults.</summary>
    public static ExportOptions Default { get; } = new();

    /// <summary>The target languages to write; empty means those of each result.</summary>
    public ImmutableArray<LanguageTag> Targets { get; init; } = [];

    /// <summary>Second stream for formats of two aligned files (<c>moses</c>): it takes the target text.</summary>
    public Stream? TargetOutput { get; init; }

    /// <summary>When the export was made, for headers; null leaves it out, so that equal results give equal files.</summary>
    public Instant? Created { get; init; }

    /// <summary>Heading of a report; null means the path of its first document.</summary>
    public string? Title { get; init; }

    /// <summary>Takes what had to be changed to fit the format, e.g. control characters that XML does not allow; null ignores it.</summary>
    public Action<Diagnostic>? OnDiagnostic { get; init; }

    /// <summary>The target languages to write for <paramref name="result"/>.</summary>
    internal ImmutableArray<LanguageTag> TargetsOf(DocumentResult result) => Targets.IsEmpty ? result.Targets : Targets;
}
