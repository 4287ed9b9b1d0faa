using System.Globalization;
using System.Text.Json;
using TranslationPipeline.Providers.Http;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Azure;

/// <summary>What Azure Translator charges: characters of the source, or tokens where a language model translates.</summary>
internal static class AzureBill
{
    // The instructions around each text; the documentation's examples have 12.
    private const int InstructionTokens = 100;

    /// <summary>The most that a language model can be charged for.</summary>
    public static BilledAmount MostTokens(TranslationRequest request) => TokenBound.Of(request, 0, InstructionTokens);

    /// <summary>The tokens of one text: instructions, source and target; an answer that does not say is taken for as much as it can be.</summary>
    public static BilledAmount Tokens(JsonElement translation, TranslationRequest request) =>
        translation.Number("sourceTokens") is { } source && translation.Number("targetTokens") is { } target
            ? new BilledAmount(BilledUnit.Tokens, (translation.Number("instructionTokens") ?? 0) + source + target)
            : MostTokens(request);

    /// <summary>What the service charges for a request as a whole; null when it does not say.</summary>
    public static long? Charged(HttpAnswer answer, bool tokens) => tokens
        ? Number(answer, "sourceTokensCharged") + Number(answer, "targetTokensCharged")
        : Number(answer, "sourceCharactersCharged") ?? Number(answer, "X-metered-usage");

    /// <summary>Brings the bills of the texts to the sum that was charged; what differs, e.g. marked terms, goes to the last of them.</summary>
    public static List<TranslationOutcome> Settle(List<TranslationOutcome> outcomes, long? charged)
    {
        if (charged - outcomes.Sum(static o => o.Billed.Amount) is { } difference and not 0 && outcomes[^1].Billed is var last && last.Amount + difference >= 0)
        {
            outcomes[^1] = outcomes[^1] with { Billed = last with { Amount = last.Amount + difference } };
        }

        return outcomes;
    }

    private static long? Number(HttpAnswer answer, string header) =>
        long.TryParse(answer.Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
