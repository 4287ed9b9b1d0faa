namespace TranslationPipeline.Hosting.Jobs;

/// <summary>What became of one input.</summary>
public enum InputState
{
    /// <summary>Worked on and stored.</summary>
    Done,

    /// <summary>Already stored with the same content and settings: nothing to do.</summary>
    Unchanged,

    /// <summary>There is nothing in it to work on, e.g. an empty file; not an error.</summary>
    Skipped,

    /// <summary>Set aside with a reason.</summary>
    Failed,
}
