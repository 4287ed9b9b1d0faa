using System.Collections.Immutable;

namespace TranslationPipeline.Hosting.Jobs;

/// <summary>What became of one input: told as soon as it is known.</summary>
/// <param name="Path">Full path, or <c>-</c>.</param>
/// <param name="State">Done, unchanged or failed.</param>
public sealed record InputReport(string Path, InputState State)
{
    /// <summary>Ids of the documents in it.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    /// <summary>Main language of the first document.</summary>
    public LanguageTag Language { get; init; }

    /// <summary>Segments, edits and findings.</summary>
    public JobCounts Counts { get; init; } = new();

    /// <summary>Why it failed; null when it did not.</summary>
    public Diagnostic? Failure { get; init; }

    /// <summary>Things worth knowing that did not stop it.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; init; } = [];
}
