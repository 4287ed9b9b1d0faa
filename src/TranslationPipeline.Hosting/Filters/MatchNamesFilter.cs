using System.Text.Json;
using TranslationPipeline.Normalization;

namespace TranslationPipeline.Hosting.Filters;

/// <summary><c>tpipe match-names</c>: <c>{id,a,b,languageA?,languageB?}</c> to <c>{id,score,same}</c>.</summary>
public sealed class MatchNamesFilter(NameMatcher matcher) : LineFilter
{
    /// <inheritdoc/>
    protected override ValueTask AnswerAsync(FilterLine line, Utf8JsonWriter writer, CancellationToken cancellationToken)
    {
        var match = matcher.Match(line.Required("a"), line.Required("b"), line.Language("languageA"), line.Language("languageB"));
        writer.WriteNumber("score", Math.Round(match.Score, 4));
        writer.WriteBoolean("same", match.Same);
        return ValueTask.CompletedTask;
    }
}
