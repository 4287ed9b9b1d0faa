using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TranslationPipeline.Providers.Http;

namespace TranslationPipeline.Providers.Azure;

/// <summary>Another script of the same language is no translation: <c>/transliterate</c>, ten texts and 5,000 characters a request.</summary>
internal sealed class AzureTransliteration(Uri address, string apiVersion)
{
    private const int MaxItems = 10;
    private const int MaxCharacters = 5_000;

    /// <summary>True when both languages are the same and both name their script, and another one.</summary>
    public static bool Is(TranslationRequest request) =>
        request.From.IsSameLanguage(request.To) && request.From.Script is { } from && request.To.Script is { } to && from != to;

    public async ValueTask<IReadOnlyList<TranslationOutcome>> AskAsync(
        ITranslationProvider provider, TranslationRequest request, ImmutableArray<(string Name, string Value)> headers,
        Func<HttpCall, CancellationToken, ValueTask<(JsonElement Root, HttpAnswer Answer)>> send, CancellationToken cancellationToken)
    {
        var outcomes = new List<TranslationOutcome>(request.Items.Length);
        var unit = provider.Capabilities.BillUnit;
        while (outcomes.Count < request.Items.Length)
        {
            var part = Next(request.Items, outcomes.Count);
            var call = new HttpCall("POST", Query(request)) { Headers = headers, Body = Body(part), RequestId = request.IdempotencyKey };
            var (root, _) = await send(call, cancellationToken).ConfigureAwait(false);
            var values = apiVersion == "3.0" ? root : root.GetProperty("value");
            if (values.GetArrayLength() != part.Length)
            {
                throw new ProviderException(ProviderErrorKind.Fatal, Requests.Diagnostics.BrokenContract(provider.Name, string.Create(CultureInfo.InvariantCulture, $"{part.Length} texts, {values.GetArrayLength()} answers")));
            }

            outcomes.AddRange(part.Zip(values.EnumerateArray(), (item, value) => new TranslationOutcome(item.Id)
            {
                Text = value.Text("text") ?? item.Text,
                Billed = new BilledAmount(unit, BilledUnit.CodePoints.Count(item.Text)), // characters, counted against the one budget of the account
                Model = "azure transliteration",
            }));
        }

        return outcomes;
    }

    private static ImmutableArray<TranslationItem> Next(ImmutableArray<TranslationItem> items, int start)
    {
        var count = 1;
        var length = items[start].Text.Length;
        while (count < MaxItems && start + count < items.Length && (length += items[start + count].Text.Length) <= MaxCharacters)
        {
            count++;
        }

        return items.Slice(start, count);
    }

    private Uri Query(TranslationRequest request) => new UriBuilder(address)
    {
        Query = $"language={request.From.Language}&fromScript={request.From.Script}&toScript={request.To.Script}&api-version={apiVersion}",
    }.Uri;

    private byte[] Body(ImmutableArray<TranslationItem> items) => JsonBody.Write(writer =>
    {
        var isV3 = apiVersion == "3.0";
        if (!isV3)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("inputs");
        }

        writer.WriteStartArray();
        foreach (var item in items)
        {
            writer.WriteStartObject();
            writer.WriteString(isV3 ? "Text" : "text", item.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (!isV3)
        {
            writer.WriteEndObject();
        }
    });
}
