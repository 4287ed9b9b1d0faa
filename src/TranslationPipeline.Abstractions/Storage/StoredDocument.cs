using NodaTime;

namespace TranslationPipeline;

/// <summary>What the store says about a document without reading its segments.</summary>
/// <param name="Id">Document id.</param>
/// <param name="WorkKey">Hash of the content and of every setting that decides the result; equal key = nothing to do.</param>
/// <param name="SourcePath">Where it was read from; null when it had no path.</param>
/// <param name="Language">Main language.</param>
/// <param name="Segments">Number of segments.</param>
/// <param name="StoredAt">When it was stored.</param>
public sealed record StoredDocument(string Id, string WorkKey, string? SourcePath, LanguageTag Language, int Segments, Instant StoredAt)
{
    /// <summary>Hash of the glossaries that decided its terms; null when they were not told.</summary>
    public string? Glossary { get; init; }

    /// <summary>True when a document with other content was stored later from the same path: kept, but no longer what the path holds.</summary>
    public bool Superseded { get; init; }
}
