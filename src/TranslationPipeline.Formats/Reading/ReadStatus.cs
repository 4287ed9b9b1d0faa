namespace TranslationPipeline.Formats;

/// <summary>How reading an input ended.</summary>
public enum ReadStatus
{
    /// <summary>Read; nothing to report.</summary>
    Read,

    /// <summary>Read, with warnings that a person should see.</summary>
    ReadWithWarnings,

    /// <summary>Nothing to do: empty, or without text.</summary>
    Skipped,

    /// <summary>Not read; the reason is the failure.</summary>
    Rejected,
}
