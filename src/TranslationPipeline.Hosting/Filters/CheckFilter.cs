using System.Text.Json;
using NodaTime;
using TranslationPipeline.Checking;
using TranslationPipeline.Detection;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.Hosting.Filters;

/// <summary>
/// <c>tpipe check</c>: <c>{id,source,target,sourceLanguage,targetLanguage,terms?}</c> to <c>{id,findings}</c>; ranges point into the target unless
/// <c>side</c> says source. Terms come from the line (<c>[{source,target}]</c>) and from the glossaries.
/// </summary>
/// <param name="matcher">The glossaries that both texts must keep to; null for none.</param>
public sealed class CheckFilter(TermMatcher? matcher = null) : LineFilter
{
    /// <inheritdoc/>
    protected override ValueTask AnswerAsync(FilterLine line, Utf8JsonWriter writer, CancellationToken cancellationToken)
    {
        var source = line.Required("source");
        var target = line.Required("target");
        var from = line.Language("sourceLanguage") ?? LanguageDetector.Default.Detect(source).Language;
        var to = line.Language("targetLanguage") ?? LanguageDetector.Default.Detect(target).Language;
        var date = line.Date("date");
        var request = new CheckRequest
        {
            Source = source,
            Target = target,
            SourceLanguage = from,
            TargetLanguage = to,
            SourceAnnotations = [.. TermsOf(line, source, from, to, date)],
        };
        var terms = matcher is null ? [] : TermFindings.Of(matcher, request, date);
        writer.WriteStartArray("findings");
        foreach (var finding in PairChecker.Default.Check(request).Concat(terms))
        {
            FilterDocument.WriteFinding(writer, finding, finding.Range, withSide: true);
        }

        writer.WriteEndArray();
        return ValueTask.CompletedTask;
    }

    private IEnumerable<Annotation> TermsOf(FilterLine line, string source, LanguageTag from, LanguageTag to, LocalDate? date)
    {
        foreach (var match in matcher?.Match(source, from, date) ?? [])
        {
            yield return GlossaryStage.Annotate(match, source, [to], date);
        }

        foreach (var pair in line.Elements("terms").Select(TranslateFilter.ReadTerm))
        {
            var glossary = new Glossary("line") { Concepts = [new Concept(pair.Source) { Terms = [new Term(from, pair.Source), new Term(to, pair.Target)] }] };
            foreach (var match in TermMatcher.Compile([glossary]).Match(source, from, date))
            {
                yield return GlossaryStage.Annotate(match, source, [to], date);
            }
        }
    }
}
