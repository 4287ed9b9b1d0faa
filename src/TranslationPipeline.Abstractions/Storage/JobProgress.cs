namespace TranslationPipeline;

/// <summary>How far a job is, without its inputs.</summary>
/// <param name="State">State of the job.</param>
/// <param name="Inputs">Inputs in all.</param>
/// <param name="Done">Inputs that are done.</param>
/// <param name="Failed">Inputs that were set aside.</param>
public sealed record JobProgress(JobState State, long Inputs, long Done, long Failed)
{
    /// <summary>Inputs with nothing left to do.</summary>
    public long Finished => Done + Failed;
}
