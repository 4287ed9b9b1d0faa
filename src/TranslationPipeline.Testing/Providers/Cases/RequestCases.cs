using System.Collections.Immutable;
using static TranslationPipeline.Testing.ProviderCases.ProviderProbe;

namespace TranslationPipeline.Testing.ProviderCases;

/// <summary>What a request carries besides its items.</summary>
internal static class RequestCases
{
    public static IEnumerable<ProviderCase> All { get; } =
    [
        new("requests-not-changed", "the request is the same after the call as before", NotChangedAsync),
        new("requests-context-outside", "the context is not part of a translation", ContextAsync),
        new("requests-idempotency-key", "a request with an idempotency key is answered, also when it is repeated", KeyAsync),
        new("requests-empty", "a request without items gives no outcomes, or is refused as an argument or provider error", EmptyAsync),
        new("requests-null", "a null request is an ArgumentNullException", NullAsync),
    ];

    private static async Task<ProviderVerdict> NotChangedAsync(ProviderProbe probe)
    {
        var request = probe.RequestOf(3) with { Options = ImmutableDictionary<string, string>.Empty };
        var copy = request.Items.Select(static item => item with { Id = new string(item.Id), Text = new string(item.Text) }).ToArray();
        await probe.AskAsync(request).ConfigureAwait(false);
        Require(request.Items.SequenceEqual(copy), "the items changed");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> ContextAsync(ProviderProbe probe)
    {
        var request = probe.RequestOf(2) with { Context = "Canary 4711 canary." };
        foreach (var outcome in await probe.AskAsync(request).ConfigureAwait(false))
        {
            Require(outcome.Text is { } text && !text.Contains("4711", StringComparison.Ordinal), "the context is in the translation, or there is none");
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> KeyAsync(ProviderProbe probe)
    {
        var request = probe.RequestOf(2) with { IdempotencyKey = "0b5c9f1e-conformance" };
        for (var round = 0; round < 2; round++)
        {
            var outcomes = await probe.AskAsync(request).ConfigureAwait(false);
            Require(outcomes.All(static o => o.Text is not null), "an item was not translated");
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> EmptyAsync(ProviderProbe probe)
    {
        try
        {
            await probe.AskAsync(probe.Request(ImmutableArray<TranslationItem>.Empty)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ArgumentException or ProviderException)
        {
            // refused, which is as good
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> NullAsync(ProviderProbe probe)
    {
        try
        {
            await probe.AskAsync(null!, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ArgumentNullException)
        {
            return ProviderVerdict.Passed;
        }

        throw new BrokenPromiseException("it was accepted");
    }
}
