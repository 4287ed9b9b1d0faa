using System.Text.Json;
using TranslationPipeline.Pipeline;

namespace TranslationPipeline.Hosting.Filters;

/// <summary><c>tpipe segment</c>: <c>{id,text,language?}</c> to <c>{id,segments:[{start,end}]}</c>.</summary>
public sealed class SegmentFilter(DocumentPipeline pipeline) : LineFilter
{
    /// <inheritdoc/>
    protected override async ValueTask AnswerAsync(FilterLine line, Utf8JsonWriter writer, CancellationToken cancellationToken)
    {
        var result = await FilterDocument.RunAsync(pipeline, line, PipelineRequest.Default, cancellationToken).ConfigureAwait(false);
        writer.WriteStartArray("segments");
        foreach (var segment in result.Segments)
        {
            writer.WriteStartObject();
            FilterDocument.WriteRange(writer, segment.SourceRange);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
