namespace TranslationPipeline.Providers.Http;

/// <summary>Sends one request, once.</summary>
internal interface IHttpSender
{
    /// <exception cref="HttpRequestException">No whole answer came.</exception>
    /// <exception cref="IOException">The answer broke off.</exception>
    Task<HttpAnswer> SendAsync(HttpCall call, CancellationToken cancellationToken);
}
