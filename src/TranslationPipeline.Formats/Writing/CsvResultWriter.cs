using System.Globalization;
using System.Text;

namespace TranslationPipeline.Formats;

/// <summary>
/// RFC 4180, UTF-8, one row a segment and target language. Cells that a spreadsheet would run as a formula are guarded;
/// <see cref="FormulaGuard.Restore"/> gives the text back.
/// </summary>
internal sealed class CsvResultWriter(Stream output, ExportOptions options) : IResultWriter
{
    private const string Header = "id,document,path,unit,kind,language,confidence,source,normalized,target_language,target,origin,provider,model,match_rate,edits,findings\r\n";
    private readonly StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024, leaveOpen: true);
    private readonly StringBuilder row = new();
    private bool hasHeader;

    public async Task WriteAsync(DocumentResult result, CancellationToken cancellationToken)
    {
        await WriteHeaderAsync().ConfigureAwait(false);
        var targets = options.TargetsOf(result);
        foreach (var segment in result.Segments)
        {
            foreach (var language in targets.IsEmpty ? [(LanguageTag?)null] : targets.Select(static t => (LanguageTag?)t))
            {
                Fill(result, segment, language);
                await writer.WriteAsync(row, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await WriteHeaderAsync().ConfigureAwait(false);
        await writer.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WriteHeaderAsync()
    {
        if (!hasHeader)
        {
            hasHeader = true;
            await writer.WriteAsync(Header).ConfigureAwait(false);
        }
    }

    private void Fill(DocumentResult result, SegmentResult segment, LanguageTag? language)
    {
        row.Clear();
        var target = language is null ? null : segment.Targets.FirstOrDefault(t => t.Language == language);
        Cell(SegmentIds.Of(result, segment));
        Cell(result.Document.Id);
        Cell(result.Document.Metadata.SourcePath);
        Cell(segment.UnitNumber.ToString(CultureInfo.InvariantCulture));
        Cell(Words.Of(segment.UnitKind));
        Cell(segment.Language.Value);
        Cell(segment.LanguageConfidence.ToString("0.####", CultureInfo.InvariantCulture));
        Cell(segment.SourceText);
        Cell(segment.NormalizedText);
        Cell(language?.Value);
        Cell(target?.Text);
        Cell(target is null ? null : Words.Of(target.Origin));
        Cell(target?.Provider);
        Cell(target?.Model);
        Cell(target?.MatchRate?.ToString(CultureInfo.InvariantCulture));
        Cell(string.Join(" | ", segment.Edits.Select(static e => $"{Words.Of(e.Outcome)} {e.Rule}: {e.Original} → {e.Replacement} ({e.Evidence})")));
        Cell(string.Join(" | ", segment.Findings.Where(f => f.Language is null || f.Language == language).Select(static f => $"{Words.Of(f.Severity)} {f.Category}: {f.Message}{(f.Fix is null ? "" : $" Fix: {f.Fix}")}")));
        row.Length--;
        row.Append("\r\n");
    }

    private void Cell(string? value)
    {
        var guarded = FormulaGuard.Protect(value ?? "");
        if (guarded.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            row.Append(guarded).Append(',');
        }
        else
        {
            row.Append('"').Append(guarded.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\",");
        }
    }
}
