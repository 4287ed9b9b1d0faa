using static TranslationPipeline.Testing.ProviderCases.ProviderProbe;

namespace TranslationPipeline.Testing.ProviderCases;

/// <summary>Many requests at once, and requests that are given up.</summary>
internal static class ConcurrencyCases
{
    public static IEnumerable<ProviderCase> All { get; } =
    [
        new("cancellation-before", "a token that is cancelled already is an OperationCanceledException", BeforeAsync),
        new("cancellation-during", "a request that is cancelled under way ends, with OperationCanceledException or with its answer", DuringAsync),
        new("cancellation-leaves-no-trace", "after a cancelled request the next one is answered", AfterAsync),
        new("concurrency-own-answers", "eight requests at the same time get their own answers", OwnAnswersAsync),
        new("concurrency-cancelled-alone", "a request that is cancelled does not take others with it", AloneAsync),
    ];

    private static async Task<ProviderVerdict> BeforeAsync(ProviderProbe probe)
    {
        Require(await IsCancelledAsync(probe, new CancellationToken(canceled: true)).ConfigureAwait(false), "the request was answered");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> DuringAsync(ProviderProbe probe)
    {
        using var source = new CancellationTokenSource();
        var asked = IsCancelledAsync(probe, source.Token);
        await source.CancelAsync().ConfigureAwait(false);
        await asked.ConfigureAwait(false);
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> AfterAsync(ProviderProbe probe)
    {
        await IsCancelledAsync(probe, new CancellationToken(canceled: true)).ConfigureAwait(false);
        await probe.AskOneAsync(new TranslationItem("after", probe.Text(0))).ConfigureAwait(false);
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> OwnAnswersAsync(ProviderProbe probe)
    {
        var items = Enumerable.Range(0, 8).Select(i => new TranslationItem($"request-{i}", probe.Text(i))).ToArray();
        var answers = await Task.WhenAll(items.Select(item => Task.Run(() => probe.AskOneAsync(item)))).ConfigureAwait(false);
        for (var i = 0; i < items.Length; i++)
        {
            Require(answers[i].Id == items[i].Id, "a request got the answer of another one");
            if (probe.Capabilities.IsDeterministic)
            {
                var alone = await probe.AskOneAsync(items[i]).ConfigureAwait(false);
                Require(alone.Text == answers[i].Text, "a request got another text than alone");
            }
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> AloneAsync(ProviderProbe probe)
    {
        using var source = new CancellationTokenSource();
        var cancelled = Task.Run(() => IsCancelledAsync(probe, source.Token));
        var others = Enumerable.Range(0, 3).Select(i => Task.Run(() => probe.AskOneAsync(new TranslationItem("other", probe.Text(i))))).ToArray();
        await source.CancelAsync().ConfigureAwait(false);
        await cancelled.ConfigureAwait(false);
        await IsCancelledAsync(probe, source.Token).ConfigureAwait(false);
        await Task.WhenAll(others).ConfigureAwait(false);
        return ProviderVerdict.Passed;
    }

    private static async Task<bool> IsCancelledAsync(ProviderProbe probe, CancellationToken token)
    {
        try
        {
            await probe.AskAsync(probe.RequestOf(2), token).ConfigureAwait(false);
            return false;
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return true;
        }
    }
}
