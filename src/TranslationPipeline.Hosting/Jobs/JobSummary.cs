using System.Collections.Immutable;

namespace TranslationPipeline.Hosting.Jobs;

/// <summary>What a job did.</summary>
/// <param name="JobId">Id of the job.</param>
/// <param name="Inputs">Every input in the order given.</param>
public sealed record JobSummary(string JobId, ImmutableArray<InputReport> Inputs)
{
    private readonly JobCounts? counts;

    /// <summary>The sum over all inputs. Where it is given, the inputs do not repeat what each of them adds: a job may have a million.</summary>
    public JobCounts Counts
    {
        get => counts ?? Inputs.Aggregate(new JobCounts(), static (sum, input) => sum.Plus(input.Counts));
        init => counts = value;
    }

    /// <summary>True when the job was stopped before its end; it can be resumed.</summary>
    public bool Stopped { get; init; }

    /// <summary>The provider's failure that ended the job; null when none did.</summary>
    public Diagnostic? ProviderFailure { get; init; }

    /// <summary>The store's failure that ended the job; null when none did.</summary>
    public Diagnostic? StoreFailure { get; init; }

    /// <summary>How many inputs are in a state.</summary>
    public int Count(InputState state) => Inputs.Count(i => i.State == state);
}
