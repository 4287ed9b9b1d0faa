using System.Text.Json;
using NodaTime;
using TranslationPipeline.Pipeline;

namespace TranslationPipeline.Hosting.Filters;

/// <summary>Runs a pipeline over the text of one line, and writes what filters have in common.</summary>
internal static class FilterDocument
{
    /// <summary>Runs the pipeline over the field <c>text</c> with the metadata of the line.</summary>
    public static async ValueTask<DocumentResult> RunAsync(DocumentPipeline pipeline, FilterLine line, PipelineRequest request, CancellationToken cancellationToken)
    {
        var document = new Document
        {
            Id = "line",
            SourceText = line.Required("text"),
            Metadata = new DocumentMetadata
            {
                DeclaredLanguage = line.Language("language"),
                Published = line.Date("date") is { } date ? (date + new LocalTime(12, 0)).InUtc().ToInstant() : null,
            },
        };
        var result = await pipeline.RunAsync(document, request, cancellationToken).ConfigureAwait(false);
        return result.Segments.FirstOrDefault(static s => s.Failure is not null)?.Failure is { } failure
            ? throw new LineException(failure.Code, failure.Message)
            : result;
    }

    /// <summary>Writes <c>start</c> and <c>end</c>.</summary>
    public static void WriteRange(Utf8JsonWriter writer, TextRange range)
    {
        writer.WriteNumber("start", range.Start);
        writer.WriteNumber("end", range.End);
    }

    /// <summary>Writes the properties of a finding after its range.</summary>
    public static void WriteFinding(Utf8JsonWriter writer, Finding finding, TextRange range, bool withSide = false)
    {
        writer.WriteStartObject();
        writer.WriteString("category", finding.Category);
        writer.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        WriteRange(writer, range);
        writer.WriteString("message", finding.Message);
        if (withSide)
        {
            writer.WriteString("side", finding.Side.ToString().ToLowerInvariant());
        }

        if (finding.Fix is { } fix)
        {
            writer.WriteString("fix", fix);
        }

        writer.WriteEndObject();
    }
}
