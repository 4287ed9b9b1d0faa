namespace TranslationPipeline.Formats;

/// <summary>The export formats by name.</summary>
public static class ResultWriters
{
    private static readonly Dictionary<string, Func<Stream, ExportOptions, IResultWriter>> Factories = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jsonl"] = static (stream, options) => new JsonLinesResultWriter(stream, options),
        ["csv"] = static (stream, options) => new CsvResultWriter(stream, options),
        ["tmx"] = static (stream, options) => new TmxResultWriter(stream, options),
        ["xliff"] = static (stream, options) => new XliffResultWriter(stream, options),
        ["html"] = static (stream, options) => new HtmlResultWriter(stream, options),
        ["parquet"] = static (stream, options) => new ParquetResultWriter(stream, options),
        ["moses"] = static (stream, options) => new MosesResultWriter(stream, options),
    };

    /// <summary>The names that <see cref="Create"/> knows.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. Factories.Keys];

    /// <summary>A writer for <paramref name="format"/> (any case); null when the format is not known.</summary>
    /// <exception cref="ConfigurationException">The format needs an option that is not set, or holds one target language and several were asked for.</exception>
    public static IResultWriter? Create(string format, Stream output, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        return Factories.TryGetValue(format, out var create) ? create(output, options) : null;
    }
}
