using static TranslationPipeline.Testing.ProviderCases.ProviderProbe;

namespace TranslationPipeline.Testing.ProviderCases;

/// <summary>What an answer costs is known before, and said afterwards.</summary>
internal static class BillingCases
{
    public static IEnumerable<ProviderCase> All { get; } =
    [
        new("billing-equals-estimate", "the bill of an ordinary request is its estimate, when the provider reports bills; of tokens, which only the model can count, it is not more", EqualsAsync),
        new("billing-unit", "estimate and bills are in the unit the capabilities name", UnitAsync),
        new("billing-not-negative", "no amount is negative", NotNegativeAsync),
        new("billing-estimate-repeatable", "the estimate of a request is always the same, asked before or after", RepeatableAsync),
        new("billing-estimate-grows", "more text never costs less", GrowsAsync),
    ];

    private static async Task<ProviderVerdict> EqualsAsync(ProviderProbe probe)
    {
        if (!probe.Capabilities.ReportsBilledUnits)
        {
            return ProviderVerdict.Skip("reports no bills");
        }

        var request = probe.RequestOf(3);
        var estimate = probe.Provider.Estimate(request);
        var billed = (await probe.AskAsync(request).ConfigureAwait(false)).Sum(static o => o.Billed.Amount);
        Require(probe.Capabilities.BillUnit == BilledUnit.Tokens ? billed <= estimate.Amount : billed == estimate.Amount, $"the estimate is {estimate.Amount}, the bill {billed}");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> UnitAsync(ProviderProbe probe)
    {
        var unit = probe.Capabilities.BillUnit;
        var request = probe.RequestOf(2);
        var estimate = probe.Provider.Estimate(request);
        Require(estimate.Amount == 0 || estimate.Unit == unit, $"the estimate is in {estimate.Unit}");
        foreach (var outcome in await probe.AskAsync(request).ConfigureAwait(false))
        {
            Require(outcome.Billed.Amount == 0 || outcome.Billed.Unit == unit, $"a bill is in {outcome.Billed.Unit}");
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> NotNegativeAsync(ProviderProbe probe)
    {
        var request = probe.RequestOf(2);
        Require(probe.Provider.Estimate(request).Amount >= 0, "the estimate is negative");
        Require((await probe.AskAsync(request).ConfigureAwait(false)).All(static o => o.Billed.Amount >= 0), "a bill is negative");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> RepeatableAsync(ProviderProbe probe)
    {
        var request = probe.RequestOf(2);
        var before = probe.Provider.Estimate(request);
        await probe.AskAsync(request).ConfigureAwait(false);
        Require(probe.Provider.Estimate(request) == before, "it changed");
        return ProviderVerdict.Passed;
    }

    private static Task<ProviderVerdict> GrowsAsync(ProviderProbe probe)
    {
        var one = probe.Provider.Estimate(probe.Request(probe.Text(0)));
        var longer = probe.Provider.Estimate(probe.Request(probe.Text(0) + " " + probe.Text(1)));
        Require(longer.Amount >= one.Amount, "a longer text costs less");
        if (probe.Capabilities.MaxItems > 1)
        {
            Require(probe.Provider.Estimate(probe.Request(probe.Text(0), probe.Text(1))).Amount >= one.Amount, "two items cost less than one");
        }

        return Task.FromResult(ProviderVerdict.Passed);
    }
}
