using static TranslationPipeline.Testing.ProviderCases.ProviderProbe;

namespace TranslationPipeline.Testing.ProviderCases;

/// <summary>What a provider says of itself.</summary>
internal static class IdentityCases
{
    public static IEnumerable<ProviderCase> All { get; } =
    [
        new("identity-name", "the name is a short word without white space and stays the same", NameAsync),
        new("identity-limits", "all limits are at least 1", LimitsAsync),
        new("identity-capabilities-stable", "asking for a translation does not change the capabilities", CapabilitiesAsync),
        new("identity-pair", "the pair it is tested with is one it says it supports", PairAsync),
    ];

    private static Task<ProviderVerdict> NameAsync(ProviderProbe probe)
    {
        var name = probe.Provider.Name;
        Require(!string.IsNullOrEmpty(name) && name.Length <= 100 && !name.Any(char.IsWhiteSpace), $"the name is '{name}'");
        Require(probe.Provider.Name == name, "the name changes");
        return Task.FromResult(ProviderVerdict.Passed);
    }

    private static Task<ProviderVerdict> LimitsAsync(ProviderProbe probe)
    {
        var limits = probe.Capabilities;
        Require(limits is { MaxItems: >= 1, MaxUnitsPerItem: >= 1, MaxUnitsPerRequest: >= 1 }, $"the capabilities are {limits}");
        return Task.FromResult(ProviderVerdict.Passed);
    }

    private static async Task<ProviderVerdict> CapabilitiesAsync(ProviderProbe probe)
    {
        var before = probe.Capabilities;
        await probe.AskAsync(probe.RequestOf(1)).ConfigureAwait(false);
        Require(before == probe.Capabilities, $"they were {before} and are {probe.Capabilities}");
        return ProviderVerdict.Passed;
    }

    private static Task<ProviderVerdict> PairAsync(ProviderProbe probe)
    {
        Require(probe.Provider.Supports(probe.Subject.From, probe.Subject.To), $"it does not support {probe.Subject.From} to {probe.Subject.To}");
        return Task.FromResult(ProviderVerdict.Passed);
    }
}
