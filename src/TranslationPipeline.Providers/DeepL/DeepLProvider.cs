using System.Text.Json;
using TranslationPipeline.Providers.Http;

namespace TranslationPipeline.Providers.DeepL;

/// <summary>DeepL, <c>/v2/translate</c>, form-encoded as its official clients do.</summary>
internal sealed class DeepLProvider : HttpProvider
{
    private readonly DeepLGlossary glossary;
    private readonly Uri address;

    public DeepLProvider(EngineSettings settings, IHttpSender sender)
        : base(settings, sender)
    {
        settings.RequiredKey();
        address = new Uri(settings.Endpoint, "/v2/translate");
        glossary = new DeepLGlossary(settings, (call, token) => SendAsync(call, token));
        Capabilities = settings.Limited(new ProviderCapabilities
        {
            MaxItems = 50,
            MaxUnitsPerItem = 9_000,
            MaxUnitsPerRequest = 9_000, // 128 KiB of form data; a code point takes at most twelve bytes of it, the rest is for context and settings
            CountUnit = BilledUnit.CodePoints,
            Markup = settings.Text("tagHandling") switch { "xml" => MarkupKind.Xml, "html" => MarkupKind.Html, _ => MarkupKind.None },
            AppliesTerms = glossary.IsUsed,
            DetectsLanguage = true,
            ReportsBilledUnits = true,
        });
    }

    public override ProviderCapabilities Capabilities { get; }

    protected override HttpCall LanguagesCall => new("GET", new Uri(Settings.Endpoint, "/v2/languages?type=target")) { Headers = [("Authorization", $"DeepL-Auth-Key {Settings.RequiredKey()}")] };

    protected override IEnumerable<string?> ReadTargets(JsonElement root) => root.EnumerateArray().Select(static l => l.Text("language"));

    protected override async ValueTask<IReadOnlyList<TranslationOutcome>> AskAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        var form = new FormBody();
        form.Add("target_lang", DeepLLanguages.Target(request.To));
        form.Add("source_lang", request.From.IsUndetermined ? "" : DeepLLanguages.Source(request.From));
        using var used = await glossary.UseAsync(request, cancellationToken).ConfigureAwait(false);
        form.Add("glossary_id", used.Id);
        form.Add("show_billed_characters", "1");
        foreach (var item in request.Items)
        {
            form.Add("text", item.Text);
        }

        form.Add("split_sentences", Settings.Text("splitSentences"));
        form.Add("preserve_formatting", Settings.Switch("preserveFormatting") ? "1" : "");
        form.Add("formality", Settings.Text("formality"));
        form.Add("tag_handling", Settings.Text("tagHandling"));
        form.Add("context", request.Context ?? "");
        form.Add("ignore_tags", Settings.Text("ignoreTags"));
        form.Add("model_type", Settings.Text("modelType"));
        var call = new HttpCall("POST", address) { Headers = [("Authorization", $"DeepL-Auth-Key {Settings.RequiredKey()}")], Body = form.ToBytes(), ContentType = FormBody.ContentType };
        var (root, _) = await SendAsync(call, cancellationToken).ConfigureAwait(false);
        return Read(() => Outcomes(request, root));
    }

    private List<TranslationOutcome> Outcomes(TranslationRequest request, JsonElement root)
    {
        var translations = root.GetProperty("translations");
        return translations.GetArrayLength() == request.Items.Length
            ? [.. request.Items.Zip(translations.EnumerateArray(), (item, answer) => new TranslationOutcome(item.Id)
            {
                Text = answer.Text("text") ?? throw Broken("a translation has no text"),
                DetectedLanguage = answer.Text("detected_source_language").Language(),
                Billed = new BilledAmount(BilledUnit.CodePoints, answer.Number("billed_characters") ?? BilledUnit.CodePoints.Count(item.Text)),
                Model = answer.Text("model_type_used") ?? "deepl v2",
            })]
            : throw Broken(FormattableString.Invariant($"{request.Items.Length} texts, {translations.GetArrayLength()} answers"));
    }
}
