namespace TranslationPipeline.Formats;

/// <summary>What a note in the report is about.</summary>
internal enum NoteKind
{
    /// <summary>An applied edit.</summary>
    Change,

    /// <summary>An edit that was only proposed.</summary>
    Suggestion,

    /// <summary>A finding.</summary>
    Finding,
}
