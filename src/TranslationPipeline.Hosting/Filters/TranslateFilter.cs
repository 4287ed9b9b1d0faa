using System.Text.Json;
using TranslationPipeline.Checking;

namespace TranslationPipeline.Hosting.Filters;

/// <summary><c>tpipe translate --from --to --provider</c>: <c>{id,text,terms?,examples?}</c> to <c>{id,text,candidates?,provider,model,billed,findings}</c>.</summary>
/// <param name="provider">The provider with its decorators.</param>
/// <param name="from">Source language; <see cref="LanguageTag.Und"/> leaves it to the provider.</param>
/// <param name="to">Target language.</param>
public sealed class TranslateFilter(ITranslationProvider provider, LanguageTag from, LanguageTag to) : LineFilter
{
    /// <inheritdoc/>
    protected override async ValueTask AnswerAsync(FilterLine line, Utf8JsonWriter writer, CancellationToken cancellationToken)
    {
        var text = line.Required("text");
        var item = new TranslationItem("1", text)
        {
            Terms = [.. line.Elements("terms").Select(ReadTerm)],
            Examples = [.. line.Elements("examples").Select(static e => ReadPair(e, "examples")).Select(static p => new TranslationExample(p.Source, p.Target))],
        };
        var outcomes = await provider.TranslateAsync(new TranslationRequest([item], from, to), cancellationToken).ConfigureAwait(false);
        if (outcomes[0].Error is { } error)
        {
            // What concerns the account and not the text would fail for every line.
            throw error.Kind is ProviderErrorKind.Authentication or ProviderErrorKind.QuotaExhausted or ProviderErrorKind.RateLimited or ProviderErrorKind.Transient
                ? new ProviderException(error)
                : new LineException(error.Diagnostic.Code, error.Diagnostic.Message);
        }

        var outcome = outcomes[0];
        writer.WriteString("text", outcome.Text);
        if (!outcome.Candidates.IsEmpty)
        {
            writer.WriteStartArray("candidates");
            foreach (var candidate in outcome.Candidates)
            {
                writer.WriteStringValue(candidate);
            }

            writer.WriteEndArray();
        }

        writer.WriteString("provider", outcome.Provider ?? provider.Name);
        writer.WriteString("model", outcome.Model);
        writer.WriteStartObject("billed");
        writer.WriteString("unit", JsonNamingPolicy.CamelCase.ConvertName(outcome.Billed.Unit.ToString()));
        writer.WriteNumber("amount", outcome.Billed.Amount);
        writer.WriteEndObject();
        var request = new CheckRequest { Source = text, Target = outcome.Text!, SourceLanguage = outcome.DetectedLanguage ?? from, TargetLanguage = to };
        writer.WriteStartArray("findings");
        foreach (var finding in PairChecker.Default.Check(request))
        {
            FilterDocument.WriteFinding(writer, finding, finding.Range);
        }

        writer.WriteEndArray();
    }

    /// <summary>A term of the field <c>terms</c>.</summary>
    internal static TermPair ReadTerm(JsonElement element)
    {
        var (source, target) = ReadPair(element, "terms");
        return new TermPair(source, target);
    }

    private static (string Source, string Target) ReadPair(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            var term = new FilterLine(element);
            return (term.Required("source"), term.Required("target"));
        }

        throw new LineException("line.type", $"\"{name}\" must be a list of {{\"source\":…,\"target\":…}}");
    }
}
