using System.Collections.Immutable;

namespace TranslationPipeline.Hosting.Jobs;

/// <summary>What the main job is asked to do.</summary>
/// <param name="Paths">Files, folders, globs or <c>-</c>.</param>
public sealed record JobRequest(ImmutableArray<string> Paths)
{
    /// <summary>The command line that asked for it, kept so that the job can be resumed.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>Reads and runs everything, stores nothing and asks no provider.</summary>
    public bool DryRun { get; init; }
}
