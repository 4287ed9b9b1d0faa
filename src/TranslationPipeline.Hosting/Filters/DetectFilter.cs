using System.Collections.Immutable;
using System.Text.Json;
using TranslationPipeline.Detection;

namespace TranslationPipeline.Hosting.Filters;

/// <summary>
/// <c>tpipe detect</c>: <c>{id,text}</c> to <c>{id,language,script,confidence,alternatives}</c>, on request with the <c>set</c> of
/// languages that the text may as well be in (<c>hr|bs</c>) and with <c>spans</c> of one language each.
/// </summary>
/// <param name="allowed">The only languages to choose from; null: all.</param>
/// <param name="withSets">True to write the set.</param>
/// <param name="withSpans">True to cut each text into spans.</param>
public sealed class DetectFilter(IReadOnlyCollection<LanguageTag>? allowed, bool withSets = false, bool withSpans = false) : LineFilter
{
    /// <inheritdoc/>
    protected override ValueTask AnswerAsync(FilterLine line, Utf8JsonWriter writer, CancellationToken cancellationToken)
    {
        var text = line.RequiredAsIs("text");
        var detection = LanguageDetector.Default.Detect(text, allowed);
        writer.WriteString("language", detection.Language.Value);
        writer.WriteString("script", detection.Script);
        writer.WriteNumber("confidence", Math.Round(detection.Confidence, 4));
        writer.WriteStartArray("alternatives");
        for (var i = 0; i < detection.Alternatives.Length; i++)
        {
            var alternative = detection.Alternatives[i];
            writer.WriteStartObject();
            writer.WriteString("language", alternative.Language.Value);
            writer.WriteNumber("confidence", Math.Round(alternative.Confidence, 4));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (withSets)
        {
            writer.WriteString("set", string.Join('|', detection.Set().Select(static tag => tag.Value)));
        }

        if (withSpans)
        {
            WriteSpans(LanguageSpans.Find(LanguageDetector.Default, text, allowed), writer);
        }

        return ValueTask.CompletedTask;
    }

    private static void WriteSpans(ImmutableArray<LanguageSpan> spans, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("spans");
        foreach (var span in spans)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", span.Range.Start);
            writer.WriteNumber("end", span.Range.End);
            writer.WriteString("language", span.Language.Value);
            writer.WriteNumber("confidence", Math.Round(span.Confidence, 4));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
