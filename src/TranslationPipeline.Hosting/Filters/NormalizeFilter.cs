using System.Collections.Immutable;
using System.Text.Json;
using TranslationPipeline.Normalization;
using TranslationPipeline.Pipeline;

namespace TranslationPipeline.Hosting.Filters;

/// <summary><c>tpipe normalize</c>: <c>{id,text,language?,date?,policies?}</c> to <c>{id,text,edits,findings}</c>; ranges point into the text given.</summary>
/// <param name="pipeline">A pipeline that ends with the normalise stage.</param>
/// <param name="policies">Policies for lines that name none of their own.</param>
public sealed class NormalizeFilter(DocumentPipeline pipeline, ImmutableHashSet<string> policies) : LineFilter
{
    /// <inheritdoc/>
    protected override async ValueTask AnswerAsync(FilterLine line, Utf8JsonWriter writer, CancellationToken cancellationToken)
    {
        var request = PipelineRequest.Default with { Policies = policies.Union(Policies(line)) };
        var result = await FilterDocument.RunAsync(pipeline, line, request, cancellationToken).ConfigureAwait(false);
        writer.WriteString("text", result.NormalizedText);
        writer.WriteStartArray("edits");
        foreach (var edit in result.Segments.SelectMany(static s => s.Edits).OrderBy(static e => e.SourceRange.Start))
        {
            WriteEdit(writer, edit, result.Document.SourceText);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (var segment in result.Segments)
        {
            foreach (var finding in segment.Findings)
            {
                FilterDocument.WriteFinding(writer, finding, result.Map.ToSource(finding.Range.Shift(segment.NormalizedRange.Start)));
            }
        }

        writer.WriteEndArray();
    }

    private static IReadOnlyList<string> Policies(FilterLine line)
    {
        var policies = line.List("policies");
        var unknown = policies.FirstOrDefault(static p => !NormalizationPolicies.All.Contains(p));
        return unknown is null
            ? policies
            : throw new LineException("line.policy", $"'{unknown}' is not a policy. {Spelling.DidYouMean(unknown, NormalizationPolicies.All)}".TrimEnd());
    }

    private static void WriteEdit(Utf8JsonWriter writer, EditRecord edit, string source)
    {
        writer.WriteStartObject();
        FilterDocument.WriteRange(writer, edit.SourceRange);
        writer.WriteString("original", edit.SourceRange.Of(source));
        writer.WriteString("replacement", edit.Replacement);
        writer.WriteString("rule", edit.Rule);
        writer.WriteNumber("confidence", Math.Round(edit.Confidence, 4));
        writer.WriteString("outcome", edit.Outcome == EditOutcome.Apply ? "apply" : "suggest");
        if (edit.Entity is { } entity)
        {
            writer.WriteString("entity", entity);
        }

        writer.WriteString("evidence", edit.Evidence);
        writer.WriteEndObject();
    }
}
