using System.Text.Json;
using TranslationPipeline.Checking;
using TranslationPipeline.Detection;

namespace TranslationPipeline.Hosting.Filters;

/// <summary><c>tpipe check</c>: <c>{id,source,target,sourceLanguage,targetLanguage}</c> to <c>{id,findings}</c>; ranges point into the target unless <c>side</c> says source.</summary>
public sealed class CheckFilter : LineFilter
{
    /// <inheritdoc/>
    protected override ValueTask AnswerAsync(FilterLine line, Utf8JsonWriter writer, CancellationToken cancellationToken)
    {
        var source = line.Required("source");
        var target = line.Required("target");
        var request = new CheckRequest
        {
            Source = source,
            Target = target,
            SourceLanguage = line.Language("sourceLanguage") ?? LanguageDetector.Default.Detect(source).Language,
            TargetLanguage = line.Language("targetLanguage") ?? LanguageDetector.Default.Detect(target).Language,
        };
        writer.WriteStartArray("findings");
        foreach (var finding in PairChecker.Default.Check(request))
        {
            FilterDocument.WriteFinding(writer, finding, finding.Range);
        }

        writer.WriteEndArray();
        return ValueTask.CompletedTask;
    }
}
