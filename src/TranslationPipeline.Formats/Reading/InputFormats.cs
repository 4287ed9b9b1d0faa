using System.Collections.Frozen;

namespace TranslationPipeline.Formats;

/// <summary>Which file name extension is read in which way. What is not listed is plain text if it is text at all.</summary>
internal static class InputFormats
{
    private static readonly FrozenDictionary<string, InputFormat> ByExtension = new Dictionary<string, InputFormat>
    {
        [".md"] = InputFormat.Markdown,
        [".markdown"] = InputFormat.Markdown,
        [".json"] = InputFormat.Json,
        [".jsonl"] = InputFormat.JsonLines,
        [".ndjson"] = InputFormat.JsonLines,
        [".html"] = InputFormat.Html,
        [".htm"] = InputFormat.Html,
        [".xhtml"] = InputFormat.Html,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Structure that would be lost or damaged if the file were read as plain text.
    private static readonly FrozenSet<string> Known = new[]
    {
        ".docx", ".doc", ".xlsx", ".xls", ".pptx", ".ppt", ".odt", ".ods", ".odp", ".rtf", ".pdf", ".epub",
        ".xlf", ".xliff", ".mqxliff", ".sdlxliff", ".tmx", ".tbx", ".xml", ".resx", ".ts", ".srx", ".svg",
        ".po", ".pot", ".mo", ".properties", ".strings", ".xcstrings", ".arb", ".ini", ".toml",
        ".yaml", ".yml", ".csv", ".tsv", ".srt", ".vtt", ".parquet",
        ".zip", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".zst", ".7z", ".rar",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The formats that are read, for messages.</summary>
    public const string Supported = ".txt, .md, .html, .json, .jsonl";

    /// <summary>The format of a file by its name.</summary>
    public static InputFormat Of(string name)
    {
        var extension = Path.GetExtension(name);
        return ByExtension.TryGetValue(extension, out var format) ? format : Known.Contains(extension) ? InputFormat.NotSupported : InputFormat.PlainText;
    }
}
