namespace TranslationPipeline;

/// <summary>State of a job or of one of its inputs.</summary>
public enum JobState
{
    /// <summary>Not begun.</summary>
    Pending,

    /// <summary>Being worked on; after a crash it stays so until the job is resumed.</summary>
    Running,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Set aside with a reason.</summary>
    Failed,

    /// <summary>Held by a person; it goes on when it is resumed.</summary>
    Paused,

    /// <summary>Stopped by a person.</summary>
    Cancelled,
}
