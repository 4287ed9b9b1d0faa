using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using TranslationPipeline.Providers.Http;

namespace TranslationPipeline.Providers.Azure;

/// <summary>
/// Sends over Azure.Core: key and region, or a token of Microsoft Entra ID. Its own repetition is off: the chain repeats, so that journal,
/// budget and limiter see every request. docs/decisions/providers.md says why there is no Azure.AI.Translation.Text.
/// </summary>
internal sealed class AzureSender(HttpPipeline pipeline) : IHttpSender
{
    public static AzureSender Create(EngineSettings settings, HttpClient client)
    {
        var options = new AzureClientOptions { Transport = new HttpClientTransport(client) };
        options.Retry.MaxRetries = 0;
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        HttpPipelinePolicy[] perRetry = settings.Text("auth") == "entra"
            ? [new BearerTokenAuthenticationPolicy(new DefaultAzureCredential(), settings.Text("scope"))]
            : [];
        return new AzureSender(HttpPipelineBuilder.Build(options, [], perRetry, null));
    }

    public async Task<HttpAnswer> SendAsync(HttpCall call, CancellationToken cancellationToken)
    {
        using var message = pipeline.CreateMessage();
        message.BufferResponse = true;
        message.NetworkTimeout = Timeout.InfiniteTimeSpan; // HttpProvider sets the limit
        message.Request.Method = RequestMethod.Parse(call.Method);
        message.Request.Uri.Reset(call.Address);
        if (call.RequestId is { } id)
        {
            message.Request.ClientRequestId = id;
        }

        foreach (var (name, value) in call.Headers)
        {
            message.Request.Headers.Add(name, value);
        }

        if (call.Body is { } body)
        {
            message.Request.Headers.Add("Content-Type", call.ContentType);
            message.Request.Content = RequestContent.Create(body);
        }

        try
        {
            await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (global::Azure.RequestFailedException exception) when (exception.InnerException is HttpRequestException or IOException)
        {
            throw new HttpRequestException((exception.InnerException as HttpRequestException)?.HttpRequestError ?? HttpRequestError.Unknown, exception.Message, exception.InnerException);
        }
        catch (AuthenticationFailedException exception)
        {
            throw new ProviderException(ProviderErrorKind.Authentication, Requests.Diagnostics.NoToken(call.Address.Host), exception);
        }

        var headers = message.Response.Headers.ToDictionary(static h => h.Name, static h => h.Value, StringComparer.OrdinalIgnoreCase);
        return new HttpAnswer(message.Response.Status, message.Response.Content.ToMemory().ToArray(), name => headers.GetValueOrDefault(name));
    }

    private sealed class AzureClientOptions : ClientOptions;
}
