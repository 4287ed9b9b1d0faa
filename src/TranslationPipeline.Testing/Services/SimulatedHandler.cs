using System.Net;
using System.Text;

namespace TranslationPipeline.Testing;

/// <summary>A simulated service without a network, for tests that keep a clock of their own: no faults on the wire, no delays.</summary>
/// <param name="answer">Gives the answer to each request; called concurrently.</param>
public sealed class SimulatedHandler(Func<SimulatedRequest, SimulatedAnswer> answer) : HttpMessageHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(static h => h.Key, static h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase);
        var sent = answer(new SimulatedRequest(request.Method.Method, request.RequestUri!.PathAndQuery, headers, body));
        var response = new HttpResponseMessage((HttpStatusCode)sent.Status) { Content = new StringContent(sent.Body, Encoding.UTF8, "application/json"), RequestMessage = request };
        foreach (var (name, value) in sent.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
