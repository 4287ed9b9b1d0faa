using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using TranslationPipeline.Detection;
using TranslationPipeline.Pipeline;
using TranslationPipeline.Segmentation;

namespace TranslationPipeline.Hosting.Filters;

/// <summary>
/// <c>tpipe segment</c>: <c>{id,text,language?}</c> to <c>{id,segments:[{start,end}]}</c>; on request also
/// <c>decisions:[{position,break,rule}]</c>, every place where a segment might have ended and the rule that decided.
/// </summary>
/// <param name="pipeline">Detection and segmentation.</param>
/// <param name="srx">Rules of the user instead of the built-in ones; null for none.</param>
/// <param name="explain">Write the decisions.</param>
public sealed class SegmentFilter(DocumentPipeline pipeline, SrxSegmenter? srx = null, bool explain = false) : LineFilter
{
    /// <inheritdoc/>
    protected override async ValueTask AnswerAsync(FilterLine line, Utf8JsonWriter writer, CancellationToken cancellationToken)
    {
        if (srx is not null)
        {
            Answer(srx, line, writer);
            return;
        }

        var result = await FilterDocument.RunAsync(pipeline, line, PipelineRequest.Default, cancellationToken).ConfigureAwait(false);
        Write(writer, result.Segments.Select(static s => s.SourceRange));
        if (explain)
        {
            Write(writer, SentenceSegmenter.Default.Explain(line.Required("text"), Language(line)));
        }
    }

    private static LanguageTag Language(FilterLine line) => line.Language("language") ?? LanguageDetector.Default.Detect(line.Required("text")).Language;

    private void Answer(SrxSegmenter segmenter, FilterLine line, Utf8JsonWriter writer)
    {
        var decisions = new List<SegmentDecision>();
        try
        {
            Write(writer, segmenter.Segment(line.Required("text"), Language(line), explain ? decisions : null));
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new LineException("srx.slow", $"the expression '{exception.Pattern}' took longer than {exception.MatchTimeout.TotalMilliseconds:0} ms; write it without nested repetition or look-around");
        }

        if (explain)
        {
            Write(writer, [.. decisions]);
        }
    }

    private static void Write(Utf8JsonWriter writer, IEnumerable<TextRange> segments)
    {
        writer.WriteStartArray("segments");
        foreach (var segment in segments)
        {
            writer.WriteStartObject();
            FilterDocument.WriteRange(writer, segment);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ImmutableArray<SegmentDecision> decisions)
    {
        writer.WriteStartArray("decisions");
        foreach (var decision in decisions)
        {
            writer.WriteStartObject();
            writer.WriteNumber("position", decision.Position);
            writer.WriteBoolean("break", decision.IsBreak);
            writer.WriteString("rule", decision.Rule);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
