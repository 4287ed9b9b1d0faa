using System.Collections.Immutable;
using System.Text;
using NodaTime;

namespace TranslationPipeline.StoreEvaluation;

/// <summary>Makes a document of segments as the pipeline would: one paragraph in which they lie one after the other. The store's tests use it too.</summary>
internal static class NewsDocument
{
    public static readonly LanguageTag Russian = LanguageTag.Parse("ru");

    public static readonly LanguageTag English = LanguageTag.Parse("en");

    /// <summary>A segment of Russian with nothing found in it yet.</summary>
    /// <param name="raw">Its text as it came.</param>
    /// <param name="clean">Its text repaired.</param>
    public static SegmentResult Segment(string raw, string clean) => new()
    {
        Number = 1,
        UnitNumber = 1,
        UnitKind = UnitKind.Paragraph,
        SourceRange = new TextRange(0, raw.Length),
        SourceText = raw,
        NormalizedRange = new TextRange(0, clean.Length),
        NormalizedText = clean,
        Language = Russian,
        LanguageConfidence = 0.99,
    };

    /// <summary>The document.</summary>
    /// <param name="id">Id; the path is made of it.</param>
    /// <param name="segments">Texts, and what was found in them; their ranges and numbers are set here, those of edits move along.</param>
    public static DocumentResult Of(string id, IEnumerable<SegmentResult> segments)
    {
        var placed = ImmutableArray.CreateBuilder<SegmentResult>();
        var source = new StringBuilder();
        var normalized = new StringBuilder();
        foreach (var segment in segments)
        {
            placed.Add(segment with
            {
                Number = placed.Count + 1,
                UnitNumber = 1,
                SourceRange = TextRange.At(source.Length, segment.SourceText.Length),
                NormalizedRange = TextRange.At(normalized.Length, segment.NormalizedText.Length),
                Edits = [.. segment.Edits.Select(e => e with { SourceRange = TextRange.At(source.Length + e.SourceRange.Start, e.SourceRange.Length) })],
            });
            source.Append(segment.SourceText).Append(' ');
            normalized.Append(segment.NormalizedText).Append(' ');
        }

        var results = placed.DrainToImmutable();
        return new DocumentResult
        {
            Document = new Document
            {
                Id = id,
                SourceText = source.ToString(),
                Metadata = new DocumentMetadata { SourcePath = $"/in/{id}.txt", Published = Instant.FromUtc(2022, 1, 10, 6, 0), Agency = "TASS", Encoding = "utf-8" },
                Units =
                [
                    new Unit
                    {
                        Number = 1,
                        Kind = UnitKind.Paragraph,
                        SourceRange = new TextRange(0, source.Length),
                        Text = normalized.ToString(),
                        Language = Russian,
                        Segments = [.. results.Select(static s => new Segment { Number = s.Number, Range = s.NormalizedRange, Language = s.Language })],
                    },
                ],
            },
            Language = Russian,
            Anchor = new AnchorDate(new LocalDate(2022, 1, 10), "Europe/Moscow", AnchorSource.Published),
            NormalizedText = normalized.ToString(),
            Map = RangeMap.Identity,
            Segments = results,
            Targets = [.. results.SelectMany(static s => s.Targets).Select(static t => t.Language).Distinct()],
        };
    }
}
