using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Text;
using TranslationPipeline.Storage.Serialization;

namespace TranslationPipeline.Storage.Documents;

/// <summary>The columns of a stored document besides its segments; makes the model of them again.</summary>
internal sealed record DocumentForm
{
    public required string Id { get; init; }

    public required string? Path { get; init; }

    public required string Language { get; init; }

    public required string? Glossary { get; init; }

    public required int SegmentCount { get; init; }

    public required byte[] Head { get; init; }

    public required DocumentTexts Texts { get; init; }

    public required byte[]? Map { get; init; }

    public required byte[] Units { get; init; }

    /// <summary>Null: it was stored before there were checksums.</summary>
    public required long? Checksum { get; init; }

    /// <exception cref="FormatException">A row is not as it was written.</exception>
    public DocumentResult ToResult(ImmutableArray<SegmentResult> segments)
    {
        if (segments.Length != SegmentCount || (Checksum is { } expected && expected != EncodedDocument.ChecksumOf(Id, Head, Texts, Map, Units)))
        {
            throw new FormatException($"document {Id} is not as it was written");
        }

        var head = JsonSerializer.Deserialize(Head, StoreJson.Head) ?? throw new FormatException("JSON null in the store");
        var (sourceText, normalizedText) = Texts.Whole(segments);
        var rows = segments.ToLookup(static s => s.UnitNumber);
        return new DocumentResult
        {
            Document = new Document
            {
                Id = Id,
                SourceText = sourceText,
                Metadata = new DocumentMetadata
                {
                    SourcePath = Path,
                    Published = head.Published is { } published ? InstantText.Parse(published) : null,
                    Agency = head.Agency,
                    DeclaredLanguage = head.DeclaredLanguage,
                    Zone = head.Zone,
                    Encoding = head.Encoding,
                },
                Units = [.. JsonSerializer.Deserialize(Units, StoreJson.Units).Select(u => u.ToUnit(normalizedText, rows))],
            },
            Language = LanguageTag.Parse(Language),
            Glossary = Glossary,
            Anchor = new AnchorDate(head.AnchorDate, head.AnchorZone, head.AnchorFrom) { Time = head.AnchorTime is { } time ? LocalTimePattern.ExtendedIso.Parse(time).Value : null },
            Dateline = head.Dateline,
            Targets = [.. (head.Targets ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(LanguageTag.Parse)],
            NormalizedText = normalizedText,
            Map = Map is null ? RangeMap.Identity : RangeMap.FromReplacements(JsonSerializer.Deserialize(Map, StoreJson.Replacements)),
            Segments = segments,
        };
    }
}
