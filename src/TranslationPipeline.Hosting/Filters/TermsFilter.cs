using System.Text.Json;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.Hosting.Filters;

/// <summary><c>tpipe terms</c>: <c>{id,text,language,target?,date?}</c> to <c>{id,matches:[{start,end,concept,term,status,targets}]}</c>.</summary>
public sealed class TermsFilter(TermMatcher matcher) : LineFilter
{
    /// <inheritdoc/>
    protected override ValueTask AnswerAsync(FilterLine line, Utf8JsonWriter writer, CancellationToken cancellationToken)
    {
        var text = line.Required("text");
        var language = line.Language("language") ?? throw new LineException("line.missing", "the field \"language\" is missing");
        var target = line.Language("target");
        var date = line.Date("date");
        writer.WriteStartArray("matches");
        foreach (var match in matcher.Match(text, language, date))
        {
            writer.WriteStartObject();
            FilterDocument.WriteRange(writer, match.Range);
            writer.WriteString("concept", match.Concept.Id);
            writer.WriteString("term", match.Term.Text);
            writer.WriteString("status", match.Term.Status.ToString().ToLowerInvariant());
            writer.WriteStartArray("targets");
            if (target is { } to)
            {
                foreach (var form in GlossaryStage.FormsFor(match, to, date))
                {
                    writer.WriteStringValue(form.Text);
                }
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        return ValueTask.CompletedTask;
    }
}
