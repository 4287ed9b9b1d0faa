using System.Text.Json;
using TranslationPipeline.Normalization;

namespace TranslationPipeline.Hosting.Filters;

/// <summary><c>tpipe romanize --system ID</c>: <c>{id,text}</c> to <c>{id,text}</c>.</summary>
public sealed class RomanizeFilter(Romanizer romanizer) : LineFilter
{
    /// <inheritdoc/>
    protected override ValueTask AnswerAsync(FilterLine line, Utf8JsonWriter writer, CancellationToken cancellationToken)
    {
        writer.WriteString("text", romanizer.Romanize(line.Required("text")));
        return ValueTask.CompletedTask;
    }
}
