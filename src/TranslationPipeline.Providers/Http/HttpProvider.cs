using System.Text.Json;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Http;

/// <summary>An engine behind HTTP and JSON: one request, every failure told by the table of errors.</summary>
internal abstract class HttpProvider(EngineSettings settings, IHttpSender sender) : EngineProvider(settings), ILanguageCatalog
{
    /// <summary>How the service is asked for its target languages; null when it cannot be.</summary>
    protected virtual HttpCall? LanguagesCall => null;

    public async ValueTask<IReadOnlyList<LanguageTag>> TargetsAsync(CancellationToken cancellationToken)
    {
        if (LanguagesCall is not { } call)
        {
            return [];
        }

        var (root, _) = await SendAsync(call, cancellationToken).ConfigureAwait(false);
        return Read(() => ReadTargets(root).Select(static code => code.Language()).OfType<LanguageTag>().Distinct().ToList());
    }

    /// <summary>Codes of the target languages in the answer to <see cref="LanguagesCall"/>.</summary>
    protected virtual IEnumerable<string?> ReadTargets(JsonElement root) => [];

    /// <summary>Sends and gives the answer of a success as JSON.</summary>
    /// <exception cref="ProviderException">Everything else, by the table of errors.</exception>
    protected async ValueTask<(JsonElement Root, HttpAnswer Answer)> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        var answer = await WaitAsync(token => sender.SendAsync(call, token), cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess)
        {
            throw ServiceErrors.Translate(Settings, answer, call.Items);
        }

        if (answer.Body.IsEmpty)
        {
            return (default, answer);
        }

        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            return (document.RootElement.Clone(), answer);
        }
        catch (JsonException exception)
        {
            throw new ProviderException(ProviderErrorKind.Transient, Diagnostics.NoJson(Name), exception);
        }
    }
}
