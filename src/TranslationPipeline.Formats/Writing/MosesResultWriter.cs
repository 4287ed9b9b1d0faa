using System.Text;

namespace TranslationPipeline.Formats;

/// <summary>Two aligned plain text files, one segment a line: only segments that have a target. Line ends inside a segment become spaces.</summary>
internal sealed class MosesResultWriter(Stream output, ExportOptions options) : IResultWriter
{
    private readonly StreamWriter source = new(output, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
    private readonly StreamWriter target = new(
        options.TargetOutput ?? throw SingleTarget.Wrong("moses writes two files and the second one was not given", "Give a folder, or a second stream in TargetOutput"),
        new UTF8Encoding(false),
        bufferSize: 16 * 1024,
        leaveOpen: true)
    { NewLine = "\n" };

    private readonly SingleTarget language = new("moses", options);

    public async Task WriteAsync(DocumentResult result, CancellationToken cancellationToken)
    {
        var wanted = language.Of(result);
        foreach (var segment in result.Segments)
        {
            if (segment.Targets.FirstOrDefault(t => t.Language == wanted) is { } text)
            {
                await source.WriteLineAsync(OneLine(segment.NormalizedText).AsMemory(), cancellationToken).ConfigureAwait(false);
                await target.WriteLineAsync(OneLine(text.Text).AsMemory(), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync().ConfigureAwait(false);
        await target.DisposeAsync().ConfigureAwait(false);
    }

    // Every character that some tool takes as a line end.
    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\v', '\f', '\u001C', '\u001D', '\u001E', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));
}
