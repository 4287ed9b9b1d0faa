using System.Text.Json;
using TranslationPipeline.Normalization;

namespace TranslationPipeline.Hosting.Filters;

/// <summary>
/// <c>tpipe romanize --system ID</c>: <c>{id,text}</c> to <c>{id,text}</c>. In reverse also whether the system writes the answer exactly as the
/// text that was given, and whether it is the only such answer.
/// </summary>
public sealed class RomanizeFilter(Romanizer romanizer, bool reverse = false) : LineFilter
{
    /// <inheritdoc/>
    protected override ValueTask AnswerAsync(FilterLine line, Utf8JsonWriter writer, CancellationToken cancellationToken)
    {
        if (reverse)
        {
            var exact = romanizer.TryReverse(line.Required("text"), out var text);
            writer.WriteString("text", text);
            writer.WriteBoolean("exact", exact);
            writer.WriteBoolean("reversible", romanizer.System.Reversible);
        }
        else
        {
            writer.WriteString("text", romanizer.Romanize(line.Required("text")));
        }

        return ValueTask.CompletedTask;
    }
}
