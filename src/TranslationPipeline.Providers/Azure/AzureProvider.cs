using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TranslationPipeline.Providers.Http;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Azure;

/// <summary>Azure Translator, in the shape of <c>2026-06-06</c> or <c>3.0</c>.</summary>
internal sealed class AzureProvider : HttpProvider
{
    private readonly AzureTransliteration transliteration;
    private readonly Uri address;
    private readonly bool isV3;
    private readonly bool isModel;

    public AzureProvider(EngineSettings settings, IHttpSender sender)
        : base(settings, sender)
    {
        isV3 = settings.Text("apiVersion") switch
        {
            "3.0" => true,
            "2026-06-06" => false,
            _ => throw new ConfigurationException(Diagnostics.SettingValue(Name, "apiVersion", "2026-06-06 or 3.0")),
        };
        isModel = settings.Text("deployment").Length > 0;
        if (isModel && isV3)
        {
            throw new ConfigurationException(Diagnostics.SettingValue(Name, "deployment", "empty with apiVersion 3.0, which has no language models"));
        }

        if (settings.Text("auth") != "entra")
        {
            settings.RequiredKey();
        }

        address = Address(settings);
        transliteration = new AzureTransliteration(new Uri(address, "transliterate"), settings.Text("apiVersion"));
        Capabilities = settings.Limited(new ProviderCapabilities
        {
            MaxItems = 1_000,
            MaxUnitsPerItem = 50_000,
            MaxUnitsPerRequest = 50_000,
            CountUnit = BilledUnit.CodePoints,
            BillUnit = isModel ? BilledUnit.Tokens : BilledUnit.CodePoints,
            Markup = settings.Text("textType").Equals("html", StringComparison.OrdinalIgnoreCase) ? MarkupKind.Html : MarkupKind.None,
            AppliesTerms = settings.Switch("dynamicDictionary") || isModel,
            DetectsLanguage = true,
            ReportsBilledUnits = true,
        });
    }

    public override ProviderCapabilities Capabilities { get; }

    protected override HttpCall LanguagesCall => new("GET", new UriBuilder(new Uri(address, "languages")) { Query = $"scope=translation{(isV3 ? "" : "%2Cmodels")}&api-version={Settings.Text("apiVersion")}" }.Uri) { Headers = Headers(null) };

    protected override IEnumerable<string?> ReadTargets(JsonElement root) => root.GetProperty("translation").EnumerateObject().Select(static p => p.Name);

    public override BilledAmount Estimate(TranslationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return isModel && !AzureTransliteration.Is(request) ? AzureBill.MostTokens(request)
            : new BilledAmount(Capabilities.BillUnit, request.Items.Sum(i => string.IsNullOrWhiteSpace(i.Text) ? 0 : BilledUnit.CodePoints.Count(Text(i, request))));
    }

    protected override async ValueTask<IReadOnlyList<TranslationOutcome>> AskAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        if (AzureTransliteration.Is(request))
        {
            return await transliteration.AskAsync(this, request, Headers(request), SendAsync, cancellationToken).ConfigureAwait(false);
        }

        var call = new HttpCall("POST", Query(request)) { Headers = Headers(request), Body = isV3 ? BodyV3(request) : Body(request), RequestId = request.IdempotencyKey };
        var (root, answer) = await SendAsync(call, cancellationToken).ConfigureAwait(false);
        return Read(() => Outcomes(request, isV3 ? root : root.GetProperty("value"), answer));
    }

    /// <summary>Custom domains have a path of their own, the global endpoint has none.</summary>
    private Uri Address(EngineSettings settings)
    {
        var host = settings.Endpoint.Host;
        var custom = host.Contains(".cognitiveservices.azure.", StringComparison.OrdinalIgnoreCase) || host.Contains(".services.ai.azure.", StringComparison.OrdinalIgnoreCase);
        var path = settings.Endpoint.AbsolutePath.TrimEnd('/') + (custom && settings.Endpoint.AbsolutePath == "/" ? isV3 ? "/translator/text/v3.0" : "/translator/text" : "");
        return new UriBuilder(settings.Endpoint) { Path = path + "/translate" }.Uri;
    }

    private Uri Query(TranslationRequest request)
    {
        var query = $"api-version={Settings.Text("apiVersion")}";
        if (isV3)
        {
            query += request.From.IsUndetermined ? "" : $"&from={request.From}";
            query += $"&to={request.To}";
            foreach (var key in (string[])["category", "textType", "profanityAction", "allowFallback"])
            {
                query += Settings.Text(key) is { Length: > 0 } value ? $"&{key}={Uri.EscapeDataString(value)}" : "";
            }
        }

        return new UriBuilder(address) { Query = query }.Uri;
    }

    private ImmutableArray<(string Name, string Value)> Headers(TranslationRequest? request)
    {
        var headers = ImmutableArray.CreateBuilder<(string, string)>();
        headers.Add(("Accept", "application/json"));
        if (request?.TraceId is { } trace)
        {
            headers.Add(("X-ClientTraceId", trace));
        }

        if (Settings.Text("auth") != "entra")
        {
            headers.Add(("Ocp-Apim-Subscription-Key", Settings.RequiredKey()));
        }
        else if (Settings.Text("resourceId") is { Length: > 0 } resource)
        {
            headers.Add(("Ocp-Apim-ResourceId", resource));
        }

        if (Settings.Text("region") is { Length: > 0 } region)
        {
            headers.Add(("Ocp-Apim-Subscription-Region", region));
        }

        return headers.ToImmutable();
    }

    private byte[] Body(TranslationRequest request) => JsonBody.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("inputs");
        foreach (var item in request.Items)
        {
            writer.WriteStartObject();
            writer.WriteString("text", Text(item, request));
            if (!request.From.IsUndetermined)
            {
                writer.WriteString("language", request.From.Value);
            }

            Optional(writer, "textType", "textType");
            writer.WriteStartArray("targets");
            writer.WriteStartObject();
            writer.WriteString("language", request.To.Value);
            Optional(writer, "deploymentName", "deployment");
            Optional(writer, "tone", "tone");
            Optional(writer, "gender", "gender");
            Optional(writer, "profanityAction", "profanityAction");
            if (Settings.Text("allowFallback").Length > 0)
            {
                writer.WriteBoolean("allowFallback", Settings.Switch("allowFallback"));
            }

            WritePairs(writer, item);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private byte[] BodyV3(TranslationRequest request) => JsonBody.Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var item in request.Items)
        {
            writer.WriteStartObject();
            writer.WriteString("Text", Text(item, request));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    // Pairs that a language model follows: the service's own way of a glossary and of a memory.
    private void WritePairs(Utf8JsonWriter writer, TranslationItem item)
    {
        if (!isModel || (item.Terms.IsEmpty && item.Examples.IsEmpty))
        {
            return;
        }

        writer.WriteStartArray("referenceTextPairs");
        foreach (var (source, target) in item.Terms.Select(static t => (t.Source, t.Target)).Concat(item.Examples.Select(static e => (e.Source, e.Target))).Distinct())
        {
            writer.WriteStartObject();
            writer.WriteString("source", source);
            writer.WriteString("target", target);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private string Text(TranslationItem item, TranslationRequest request) =>
        Settings.Switch("dynamicDictionary") && (request.From.Language == "en" || request.To.Language == "en") ? DynamicDictionary.Mark(item) : item.Text;

    private void Optional(Utf8JsonWriter writer, string name, string setting)
    {
        if (Settings.Text(setting) is { Length: > 0 } value)
        {
            writer.WriteString(name, value);
        }
    }

    private List<TranslationOutcome> Outcomes(TranslationRequest request, JsonElement values, HttpAnswer answer)
    {
        if (values.GetArrayLength() != request.Items.Length)
        {
            throw Broken(string.Create(CultureInfo.InvariantCulture, $"{request.Items.Length} texts, {values.GetArrayLength()} answers"));
        }

        var outcomes = new List<TranslationOutcome>();
        foreach (var (item, value) in request.Items.Zip(values.EnumerateArray()))
        {
            var translation = value.GetProperty("translations")[0];
            var detected = value.TryGetProperty("detectedLanguage", out var found) ? found.Text("language").Language() : null;
            outcomes.Add(new TranslationOutcome(item.Id)
            {
                Text = translation.Text("text") ?? throw Broken("a translation has no text"),
                DetectedLanguage = detected,
                Billed = isModel ? AzureBill.Tokens(translation, request with { Items = [item] })
                    : new BilledAmount(BilledUnit.CodePoints, translation.Number("sourceCharacters") ?? BilledUnit.CodePoints.Count(Text(item, request))),
                Model = answer.Header("X-mt-system") ?? (isModel ? Settings.Text("deployment") : $"azure {Settings.Text("apiVersion")}"),
            });
        }

        return AzureBill.Settle(outcomes, AzureBill.Charged(answer, isModel));
    }
}
