using static TranslationPipeline.Testing.ProviderCases.ProviderProbe;

namespace TranslationPipeline.Testing.ProviderCases;

/// <summary>One outcome for each item, in order, and the right one.</summary>
internal static class AnswerCases
{
    private static readonly string[] OddIds = ["0", "a b", " lead", "UPPER", "upper", "ключ/№1", "{\"id\":1}", new('x', 300)];

    public static IEnumerable<ProviderCase> All { get; } =
    [
        new("answers-one-item", "one ordinary sentence is translated", OneItemAsync),
        new("answers-count-kept", "there are as many outcomes as items", CountAsync),
        new("answers-order-kept", "the outcomes come in the order of the items", OrderAsync),
        new("answers-ids-echoed", "each outcome has the id of its item, character for character", IdsAsync),
        new("answers-text-or-error", "each outcome has either a text or an error", TextOrErrorAsync),
        new("answers-belong-to-items", "an item gets the same text in a batch as alone, when the provider is deterministic", BelongAsync),
        new("answers-same-text-twice", "two items with the same text are both translated", SameTextAsync),
        new("answers-deterministic", "the same request gives the same texts, when the provider says so", DeterministicAsync),
        new("answers-list-not-reused", "a later request does not change an earlier answer", NotReusedAsync),
        new("answers-candidates", "candidates are other translations: none is blank, none is there twice, none is the text itself", CandidatesAsync),
        new("answers-names-not-blank", "model and provider of an outcome are null or a name", NamesAsync),
    ];

    private static async Task<ProviderVerdict> OneItemAsync(ProviderProbe probe)
    {
        var outcome = await probe.AskOneAsync(new TranslationItem("item-0", probe.Text(0))).ConfigureAwait(false);
        Require(!string.IsNullOrWhiteSpace(outcome.Text), "the translation is empty");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> CountAsync(ProviderProbe probe)
    {
        foreach (var count in new[] { 1, 2, 3, 7 })
        {
            await probe.AskAsync(probe.RequestOf(count)).ConfigureAwait(false);
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> OrderAsync(ProviderProbe probe)
    {
        var request = probe.RequestOf(5);
        if (request.Items.Length < 2)
        {
            return ProviderVerdict.Skip("one request holds one item");
        }

        var outcomes = await probe.AskAsync(request).ConfigureAwait(false);
        Require(request.Items.Select(static i => i.Id).SequenceEqual(outcomes.Select(static o => o.Id)), "the ids come in another order");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> IdsAsync(ProviderProbe probe)
    {
        foreach (var chunk in OddIds.Chunk(Math.Min(probe.Capabilities.MaxItems, OddIds.Length)))
        {
            var outcomes = await probe.AskAsync(probe.Request([.. chunk.Select((id, i) => new TranslationItem(id, probe.Text(i)))])).ConfigureAwait(false);
            for (var i = 0; i < chunk.Length; i++)
            {
                Require(outcomes[i].Id == chunk[i], $"'{chunk[i]}' became '{outcomes[i].Id}'");
            }
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> TextOrErrorAsync(ProviderProbe probe)
    {
        foreach (var outcome in await probe.AskAsync(probe.RequestOf(5)).ConfigureAwait(false))
        {
            Require(outcome.Text is null != outcome.Error is null, "an outcome has both or neither");
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> BelongAsync(ProviderProbe probe)
    {
        var request = probe.RequestOf(4);
        if (!probe.Capabilities.IsDeterministic || request.Items.Length < 2)
        {
            return ProviderVerdict.Skip("not deterministic, or one item a request");
        }

        var together = await probe.AskAsync(request).ConfigureAwait(false);
        for (var i = 0; i < together.Count; i++)
        {
            var alone = await probe.AskOneAsync(request.Items[i]).ConfigureAwait(false);
            Require(alone.Text == together[i].Text, $"item {i} got another text in the batch than alone");
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> SameTextAsync(ProviderProbe probe)
    {
        if (probe.Capabilities.MaxItems < 2)
        {
            return ProviderVerdict.Skip("one request holds one item");
        }

        var outcomes = await probe.AskAsync(probe.Request(probe.Text(0), probe.Text(0))).ConfigureAwait(false);
        Require(outcomes.All(static o => !string.IsNullOrEmpty(o.Text)), "one of them has no translation");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> DeterministicAsync(ProviderProbe probe)
    {
        if (!probe.Capabilities.IsDeterministic)
        {
            return ProviderVerdict.Skip("not deterministic");
        }

        var first = await probe.AskAsync(probe.RequestOf(3)).ConfigureAwait(false);
        var second = await probe.AskAsync(probe.RequestOf(3)).ConfigureAwait(false);
        Require(first.Select(static o => o.Text).SequenceEqual(second.Select(static o => o.Text)), "the texts differ");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> NotReusedAsync(ProviderProbe probe)
    {
        var first = await probe.AskAsync(probe.Request(probe.Text(0))).ConfigureAwait(false);
        var copy = first.ToArray();
        await probe.AskAsync(probe.Request(probe.Text(1))).ConfigureAwait(false);
        Require(first.SequenceEqual(copy), "the first answer changed when a second request was made");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> CandidatesAsync(ProviderProbe probe)
    {
        foreach (var outcome in await probe.AskAsync(probe.RequestOf(3)).ConfigureAwait(false))
        {
            Require(!outcome.Candidates.IsDefault, "the list is not set");
            Require(!outcome.Candidates.Any(string.IsNullOrWhiteSpace), "one is blank");
            Require(outcome.Candidates.Distinct().Count() == outcome.Candidates.Length, "one is there twice");
            Require(outcome.Text is null || !outcome.Candidates.Contains(outcome.Text), "one is the text itself");
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> NamesAsync(ProviderProbe probe)
    {
        foreach (var outcome in await probe.AskAsync(probe.RequestOf(2)).ConfigureAwait(false))
        {
            Require(outcome.Model is null || !string.IsNullOrWhiteSpace(outcome.Model), "the model is blank");
            Require(outcome.Provider is null || !string.IsNullOrWhiteSpace(outcome.Provider), "the provider is blank");
        }

        return ProviderVerdict.Passed;
    }
}
