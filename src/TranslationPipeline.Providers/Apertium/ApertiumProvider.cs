using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using TranslationPipeline.Providers.Http;

namespace TranslationPipeline.Providers.Apertium;

/// <summary>
/// An apertium-apy server. Texts travel together, an empty line between them: eight times faster than one by one, and the engine takes an empty
/// line for the end of a sentence, so that nothing moves from text to text.
/// </summary>
internal sealed class ApertiumProvider(EngineSettings settings, IHttpSender sender) : HttpProvider(settings, sender)
{
    private const string Separator = "\n\n";

    private static readonly FrozenDictionary<string, string> Codes = EmbeddedTable.Read("apertium-languages.tsv").ToFrozenDictionary(static r => r[0], static r => r[1], StringComparer.Ordinal);

    private readonly Uri address = new(settings.Endpoint.ToString().TrimEnd('/') + "/translate");

    public override ProviderCapabilities Capabilities { get; } = settings.Limited(new ProviderCapabilities
    {
        MaxItems = 50,
        MaxUnitsPerItem = 10_000,
        MaxUnitsPerRequest = 10_000,
        CountUnit = BilledUnit.CodePoints,
        IsDeterministic = true,
    });

    protected override HttpCall LanguagesCall => new("GET", new Uri(address, "listPairs"));

    protected override IEnumerable<string?> ReadTargets(JsonElement root) => root.GetProperty("responseData").EnumerateArray()
        .Select(static pair => pair.Text("targetLanguage")).SelectMany(static code => Codes.Where(c => c.Value == code).Select(static c => c.Key));

    public override bool Supports(LanguageTag source, LanguageTag target) => Codes.ContainsKey(source.Language) && Codes.ContainsKey(target.Language);

    protected override async ValueTask<IReadOnlyList<TranslationOutcome>> AskAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        var texts = await AskAsync(request, [.. request.Items.Select(static i => Line(i.Text))], cancellationToken).ConfigureAwait(false);
        return texts.Length == request.Items.Length
            ? [.. request.Items.Zip(texts, (item, text) => new TranslationOutcome(item.Id) { Text = text, Billed = new BilledAmount(BilledUnit.CodePoints, BilledUnit.CodePoints.Count(item.Text)), Model = "apertium" })]
            : throw Broken("the number of texts differs");
    }

    private async ValueTask<string[]> AskAsync(TranslationRequest request, string[] lines, CancellationToken cancellationToken)
    {
        var form = new FormBody();
        form.Add("langpair", $"{Codes[request.From.Language]}|{Codes[request.To.Language]}");
        form.Add("q", string.Join(Separator, lines));
        form.Add("markUnknown", "no");
        var (root, _) = await SendAsync(new HttpCall("POST", address) { Body = form.ToBytes(), ContentType = FormBody.ContentType }, cancellationToken).ConfigureAwait(false);
        return Read(() => root.GetProperty("responseData").GetProperty("translatedText").GetString()!.Trim('\n').Split(Separator));
    }

    // A line break inside a text would end it; the engine gives back one space for it in any case.
    private static string Line(string text) => text.AsSpan().IndexOfAny('\n', '\r', '\0') < 0 ? text : new StringBuilder(text).Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ').Replace('\0', ' ').ToString();
}
