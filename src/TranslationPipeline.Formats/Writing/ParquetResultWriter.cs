using Parquet;
using Parquet.Schema;

namespace TranslationPipeline.Formats;

/// <summary>Apache Parquet, one row a segment and target language; rows go out in groups, so memory stays flat.</summary>
internal sealed class ParquetResultWriter : IResultWriter
{
    private const int RowsInGroup = 5_000;

    private static readonly string[] TextColumns =
        ["id", "document", "path", "kind", "language", "source", "normalized", "target_language", "target", "origin", "provider", "model"];

    private static readonly string[] NumberColumns = ["unit", "match_rate", "edits", "findings"];

    private readonly Stream output;
    private readonly ExportOptions options;
    private readonly ParquetSchema schema = new([
        .. TextColumns.Select(static Field (name) => new DataField<string>(name)),
        .. NumberColumns.Select(static Field (name) => new DataField<int?>(name)),
        new DataField<double>("confidence"),
    ]);

    private readonly List<string?>[] texts = [.. TextColumns.Select(static _ => new List<string?>())];
    private readonly List<int?>[] numbers = [.. NumberColumns.Select(static _ => new List<int?>())];
    private readonly List<double> confidences = [];
    private ParquetWriter? writer;

    public ParquetResultWriter(Stream output, ExportOptions options)
    {
        this.output = output;
        this.options = options;
    }

    public async Task WriteAsync(DocumentResult result, CancellationToken cancellationToken)
    {
        var targets = options.TargetsOf(result);
        foreach (var segment in result.Segments)
        {
            foreach (var language in targets.IsEmpty ? [(LanguageTag?)null] : targets.Select(static t => (LanguageTag?)t))
            {
                Add(result, segment, language);
            }

            if (confidences.Count >= RowsInGroup)
            {
                await FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await FlushAsync(CancellationToken.None).ConfigureAwait(false);
        if (writer is not null)
        {
            await writer.DisposeAsync().ConfigureAwait(false);
        }

        await output.FlushAsync().ConfigureAwait(false);
    }

    private void Add(DocumentResult result, SegmentResult segment, LanguageTag? language)
    {
        var target = language is null ? null : segment.Targets.FirstOrDefault(t => t.Language == language);
        string?[] row =
        [
            SegmentIds.Of(result, segment), result.Document.Id, result.Document.Metadata.SourcePath, Words.Of(segment.UnitKind), segment.Language.Value, segment.SourceText,
            segment.NormalizedText, language?.Value, target?.Text, target is null ? null : Words.Of(target.Origin), target?.Provider, target?.Model,
        ];
        int?[] counts =
        [
            segment.UnitNumber, target?.MatchRate, segment.Edits.Length, segment.Findings.Count(f => f.Language is null || f.Language == language),
        ];
        for (var i = 0; i < row.Length; i++)
        {
            texts[i].Add(row[i]);
        }

        for (var i = 0; i < counts.Length; i++)
        {
            numbers[i].Add(counts[i]);
        }

        confidences.Add(segment.LanguageConfidence);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        writer ??= await ParquetWriter.CreateAsync(schema, output, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (confidences.Count == 0)
        {
            return;
        }

        using (var group = writer.CreateRowGroup())
        {
            foreach (var (i, column) in texts.Index())
            {
                cancellationToken.ThrowIfCancellationRequested();
                await group.WriteAsync(schema.DataFields[i], (IReadOnlyCollection<string>)column!).ConfigureAwait(false);
            }

            foreach (var (i, column) in numbers.Index())
            {
                await group.WriteAsync<int>(schema.DataFields[texts.Length + i], column.ToArray().AsMemory(), cancellationToken: cancellationToken).ConfigureAwait(false);
            }

            await group.WriteAsync<double>(schema.DataFields[^1], confidences.ToArray().AsMemory(), cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        Array.ForEach(texts, static c => c.Clear());
        Array.ForEach(numbers, static c => c.Clear());
        confidences.Clear();
    }
}
