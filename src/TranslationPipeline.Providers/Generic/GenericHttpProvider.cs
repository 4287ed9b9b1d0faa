using System.Text;
using System.Text.Json;
using TranslationPipeline.Providers.Http;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Generic;

/// <summary>An engine that is described in the configuration: address, body, where the answer stands, what its errors mean.</summary>
internal sealed class GenericHttpProvider : HttpProvider
{
    private readonly bool takesMany;
    private readonly bool form;
    private readonly string[] pairs;

    public GenericHttpProvider(EngineSettings settings, IHttpSender sender)
        : base(settings, sender)
    {
        takesMany = settings.Text("body").Contains("{{texts}}", StringComparison.Ordinal);
        form = settings.Text("contentType").StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        pairs = settings.Text("pairs").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (settings.Text("result").Length == 0)
        {
            throw new ConfigurationException(Diagnostics.SettingValue(Name, "result", "the path to the text in the answer, e.g. translations[*].text"));
        }

        CheckTemplates(settings);
        ServiceErrors.CheckOwn(settings);
        if (settings.Text("method").ToUpperInvariant() is not ("GET" or "POST" or "PUT"))
        {
            throw new ConfigurationException(Diagnostics.SettingValue(Name, "method", "GET, POST or PUT"));
        }

        if (!Enum.TryParse<BilledUnit>(settings.Text("unit"), true, out var unit))
        {
            throw new ConfigurationException(Diagnostics.SettingValue(Name, "unit", "codePoints, characters, bytes or none"));
        }

        Capabilities = settings.Limited(new ProviderCapabilities { MaxItems = takesMany ? 25 : 1, CountUnit = unit, DetectsLanguage = true, ReportsBilledUnits = settings.Text("billed").Length > 0 });
        if (!takesMany)
        {
            Capabilities = Capabilities with { MaxItems = 1 };
        }
    }

    public override ProviderCapabilities Capabilities { get; }

    public override bool Supports(LanguageTag source, LanguageTag target) =>
        base.Supports(source, target) && (pairs.Length == 0 || pairs.Contains($"{source}-{target}") || pairs.Contains($"{source.Language}-{target.Language}"));

    private static void CheckTemplates(EngineSettings settings)
    {
        foreach (var key in (string[])["body", "path"])
        {
            if (BodyTemplate.Names(settings.Text(key)).FirstOrDefault(static n => !BodyTemplate.Known.Contains(n)) is { } name)
            {
                throw new ConfigurationException(Diagnostics.SettingValue(settings.Name, key, $"without {{{{{name}}}}}: {Spelling.DidYouMean(name, BodyTemplate.Known)} There are {string.Join(", ", BodyTemplate.Known.Select(static k => $"{{{{{k}}}}}"))}"));
            }
        }

        if (!BodyTemplate.Names(settings.Text("body") + settings.Text("path")).Any(static n => n is "text" or "texts"))
        {
            throw new ConfigurationException(Diagnostics.SettingValue(settings.Name, "body", "a template that holds {{text}} or {{texts}}, or path must"));
        }
    }

    protected override async ValueTask<IReadOnlyList<TranslationOutcome>> AskAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        var codes = (Code(request.From), Code(request.To), Settings.Text("key"));
        var path = BodyTemplate.Fill(Settings.Text("path"), request, codes, form: true);
        var body = Settings.Text("body");
        var call = new HttpCall(Settings.Text("method").ToUpperInvariant(), new Uri(Settings.Endpoint.ToString().TrimEnd('/') + path))
        {
            Headers = [.. Settings.Under("headers").Select(h => (h.Key, h.Value.Replace("{{key}}", Settings.Text("key"), StringComparison.Ordinal)))],
            Body = body.Length == 0 ? null : Encoding.UTF8.GetBytes(BodyTemplate.Fill(body, request, codes, form)),
            ContentType = Settings.Text("contentType"),
        };
        var (root, _) = await SendAsync(call, cancellationToken).ConfigureAwait(false);
        return Read(() => Outcomes(request, root));
    }

    private List<TranslationOutcome> Outcomes(TranslationRequest request, JsonElement root)
    {
        var texts = JsonPath.Find(root, Settings.Text("result")).ToList();
        if (texts is [{ ValueKind: JsonValueKind.Array } list])
        {
            texts = [.. list.EnumerateArray()];
        }

        if (texts.Count != request.Items.Length)
        {
            throw Broken(FormattableString.Invariant($"{request.Items.Length} texts, {texts.Count} answers at {Settings.Text("result")}"));
        }

        var detected = Settings.Text("detected").Length == 0 ? [] : JsonPath.Find(root, Settings.Text("detected")).ToList();
        var billed = Settings.Text("billed").Length == 0 ? [] : JsonPath.Find(root, Settings.Text("billed")).ToList();
        var candidates = Settings.Text("candidates").Length == 0 ? [] : JsonPath.Find(root, Settings.Text("candidates")).ToList();
        var unit = Capabilities.CountUnit;
        return [.. request.Items.Select((item, i) => new TranslationOutcome(item.Id)
        {
            Text = texts[i].GetString() ?? throw Broken("a translation has no text"),
            Candidates = candidates.Count == request.Items.Length ? candidates[i].Candidates(texts[i].GetString()) : [],
            DetectedLanguage = i < detected.Count ? detected[i].GetString().Language() : null,
            Billed = unit == BilledUnit.None ? BilledAmount.Nothing : new BilledAmount(unit, billed.Count == request.Items.Length ? billed[i].GetInt64()
                : billed.Count == 1 ? (i == 0 ? billed[0].GetInt64() : 0) : unit.Count(item.Text)),
            Model = Name,
        })];
    }

    private string Code(LanguageTag tag) => tag.IsUndetermined ? Settings.Text("languages.und") is { Length: > 0 } auto ? auto : "auto"
        : Settings.Text($"languages.{tag}") is { Length: > 0 } exact ? exact
        : Settings.Text($"languages.{tag.Language}") is { Length: > 0 } code ? code : tag.Value;
}
