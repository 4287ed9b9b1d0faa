namespace TranslationPipeline;

/// <summary>One input of a job.</summary>
/// <param name="Path">Full path of the file, or <c>-</c>.</param>
/// <param name="State">How far it is.</param>
public sealed record JobInput(string Path, JobState State)
{
    /// <summary>The document it became; null before it is done.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Why it failed; null when it did not.</summary>
    public Diagnostic? Failure { get; init; }
}
