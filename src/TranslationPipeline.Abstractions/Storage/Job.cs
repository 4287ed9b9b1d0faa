using System.Collections.Immutable;
using NodaTime;

namespace TranslationPipeline;

/// <summary>One call of the main job, kept so that it can be shown and resumed.</summary>
/// <param name="Id">Short id, e.g. <c>j-20220110-1</c>.</param>
/// <param name="Arguments">The command line that started it, without the program's name.</param>
/// <param name="WorkingDirectory">Where it was started; relative paths are read from here.</param>
/// <param name="State">How far it is.</param>
/// <param name="StartedAt">When it was started.</param>
public sealed record Job(string Id, ImmutableArray<string> Arguments, string WorkingDirectory, JobState State, Instant StartedAt)
{
    /// <summary>When it ended; null while it runs or after a crash.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Its inputs in order.</summary>
    public ImmutableArray<JobInput> Inputs { get; init; } = [];
}
