using System.Net;
using System.Text;

namespace TranslationPipeline.Providers.Tests.Engines;

/// <summary>Answers every request the same way and keeps what it was asked.</summary>
internal sealed class StubService(int status, string body, params (string Name, string Value)[] headers) : HttpMessageHandler
{
    public List<(string Method, Uri Address, string Body, Dictionary<string, string> Headers)> Requests { get; } = [];

    public ITranslationProvider Provider(string type, params (string Key, string Value)[] settings) => TranslationPipeline.Providers.Engines.Create(
        new EngineSettings(type, type, settings.ToDictionary(static s => s.Key, static s => s.Value)), new HttpClient(this));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var all = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>());
        Requests.Add((request.Method.Method, request.RequestUri!, sent, all.ToDictionary(static h => h.Key.ToLowerInvariant(), static h => string.Join(',', h.Value))));
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
