using System.Text.Json;
using TranslationPipeline.Providers.Http;

namespace TranslationPipeline.Providers.LibreTranslate;

/// <summary>A LibreTranslate server, <c>/translate</c> with a list of texts.</summary>
internal sealed class LibreTranslateProvider(EngineSettings settings, IHttpSender sender) : HttpProvider(settings, sender)
{
    private readonly Uri address = new(settings.Endpoint.ToString().TrimEnd('/') + "/translate");

    public override ProviderCapabilities Capabilities { get; } = settings.Limited(new ProviderCapabilities
    {
        MaxItems = 50,
        MaxUnitsPerItem = 10_000,
        MaxUnitsPerRequest = 10_000,
        CountUnit = BilledUnit.Characters,
        Markup = settings.Text("format") == "html" ? MarkupKind.Html : MarkupKind.None,
        DetectsLanguage = true,
    });

    protected override HttpCall LanguagesCall => new("GET", new Uri(address, "languages"));

    protected override IEnumerable<string?> ReadTargets(JsonElement root) => root.EnumerateArray().SelectMany(static l => l.GetProperty("targets").EnumerateArray()).Select(static t => t.GetString());

    protected override async ValueTask<IReadOnlyList<TranslationOutcome>> AskAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        var body = JsonBody.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("q");
            foreach (var item in request.Items)
            {
                writer.WriteStringValue(item.Text);
            }

            writer.WriteEndArray();
            writer.WriteString("source", request.From.IsUndetermined ? "auto" : Code(request.From));
            writer.WriteString("target", Code(request.To));
            writer.WriteString("format", Settings.Text("format"));
            if (Settings.Number("alternatives") is { } alternatives and > 0)
            {
                writer.WriteNumber("alternatives", alternatives);
            }

            if (Settings.HasKey)
            {
                writer.WriteString("api_key", Settings.RequiredKey());
            }

            writer.WriteEndObject();
        });
        var (root, _) = await SendAsync(new HttpCall("POST", address) { Headers = [("Accept", "application/json")], Body = body, Items = request.Items }, cancellationToken).ConfigureAwait(false);
        return Read(() => Outcomes(request, root));
    }

    private List<TranslationOutcome> Outcomes(TranslationRequest request, JsonElement root)
    {
        var texts = root.GetProperty("translatedText");
        if (texts.ValueKind != JsonValueKind.Array || texts.GetArrayLength() != request.Items.Length)
        {
            throw Broken("the number of texts differs");
        }

        var detected = root.TryGetProperty("detectedLanguage", out var found) && found.ValueKind == JsonValueKind.Array ? found : default;
        var alternatives = root.Elements("alternatives").ToList();
        return [.. request.Items.Select((item, i) => new TranslationOutcome(item.Id)
        {
            Text = texts[i].GetString() ?? throw Broken("a translation has no text"),
            Candidates = i < alternatives.Count ? alternatives[i].Candidates(texts[i].GetString()) : [],
            DetectedLanguage = detected.ValueKind == JsonValueKind.Array && i < detected.GetArrayLength() ? detected[i].Text("language").Language() : null,
            Billed = new BilledAmount(BilledUnit.Characters, item.Text.Length),
            Model = "libretranslate",
        })];
    }

    // zh-Hans and zh-Hant are different targets; other scripts and regions are not told apart.
    private static string Code(LanguageTag tag) => tag.Language == "zh" && tag.Script is { } script ? $"zh-{script}" : tag.Language;
}
