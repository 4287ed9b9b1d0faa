namespace TranslationPipeline.Formats;

/// <summary>How much of an untrusted file is read.</summary>
public sealed record ReadLimits
{
    /// <summary>The defaults.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Largest file in bytes, 1 to 1 GiB; default 64 MiB.</summary>
    public long MaxBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Deepest nesting of JSON, 1 to 1,000; default 64.</summary>
    public int MaxJsonDepth { get; init; } = 64;

    /// <summary>Deepest nesting of HTML and XML elements, 1 to 10,000; default 512.</summary>
    public int MaxElementDepth { get; init; } = 512;

    /// <summary>Deepest nesting of block quotes and lists in Markdown, 1 to 100,000; default 10,000.</summary>
    public int MaxMarkdownDepth { get; init; } = 10_000;

    /// <summary>Most documents of one JSON or JSON Lines file, from 1; default 1,000,000.</summary>
    public int MaxDocuments { get; init; } = 1_000_000;
}
