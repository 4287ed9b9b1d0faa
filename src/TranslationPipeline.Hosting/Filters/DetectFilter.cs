using System.Text.Json;
using TranslationPipeline.Detection;

namespace TranslationPipeline.Hosting.Filters;

/// <summary><c>tpipe detect</c>: <c>{id,text}</c> to <c>{id,language,script,confidence,alternatives}</c>.</summary>
public sealed class DetectFilter(IReadOnlyCollection<LanguageTag>? allowed) : LineFilter
{
    /// <inheritdoc/>
    protected override ValueTask AnswerAsync(FilterLine line, Utf8JsonWriter writer, CancellationToken cancellationToken)
    {
        var detection = LanguageDetector.Default.Detect(line.Required("text"), allowed);
        writer.WriteString("language", detection.Language.Value);
        writer.WriteString("script", detection.Script);
        writer.WriteNumber("confidence", Math.Round(detection.Confidence, 4));
        writer.WriteStartArray("alternatives");
        foreach (var alternative in detection.Alternatives)
        {
            writer.WriteStartObject();
            writer.WriteString("language", alternative.Language.Value);
            writer.WriteNumber("confidence", Math.Round(alternative.Confidence, 4));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        return ValueTask.CompletedTask;
    }
}
