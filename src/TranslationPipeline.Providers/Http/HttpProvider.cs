using System.Text.Json;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Http;

/// <summary>An engine behind HTTP and JSON: one request, every failure told by the table of errors.</summary>
internal abstract class HttpProvider(EngineSettings settings, IHttpSender sender) : EngineProvider(settings)
{
    /// <summary>Sends and gives the answer of a success as JSON.</summary>
    /// <exception cref="ProviderException">Everything else, by the table of errors.</exception>
    protected async ValueTask<(JsonElement Root, HttpAnswer Answer)> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        var answer = await WaitAsync(token => sender.SendAsync(call, token), cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess)
        {
            throw ServiceErrors.Translate(Settings, answer);
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
