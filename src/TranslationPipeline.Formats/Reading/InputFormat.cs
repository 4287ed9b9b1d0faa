namespace TranslationPipeline.Formats;

/// <summary>How the content of a file is read.</summary>
internal enum InputFormat
{
    /// <summary>The whole text is the document.</summary>
    PlainText,

    /// <summary>Plain text with a limit on nesting.</summary>
    Markdown,

    /// <summary>One JSON object or an array of them.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>HTML; blocks become paragraphs.</summary>
    Html,

    /// <summary>Known and refused.</summary>
    NotSupported,
}
