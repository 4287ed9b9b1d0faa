using System.Text.Json;

namespace TranslationPipeline.Formats;

/// <summary>One segment a line, with everything that is known about it. Field names are those of the stage filters.</summary>
internal sealed class JsonLinesResultWriter(Stream output, ExportOptions options) : IResultWriter
{
    private static readonly byte[] LineEnd = [(byte)'\n'];

    public async Task WriteAsync(DocumentResult result, CancellationToken cancellationToken)
    {
        var targets = options.TargetsOf(result);
        foreach (var segment in result.Segments)
        {
            var line = JsonSerializer.SerializeToUtf8Bytes(SegmentLine.Of(result, segment, targets), ExportJsonContext.Readable.SegmentLine);
            await output.WriteAsync(line, cancellationToken).ConfigureAwait(false);
            await output.WriteAsync(LineEnd, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync() => await output.FlushAsync().ConfigureAwait(false);
}
