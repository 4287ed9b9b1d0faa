using static TranslationPipeline.Testing.ProviderCases.ProviderProbe;

namespace TranslationPipeline.Testing.ProviderCases;

/// <summary>Pairs that are not supported, and texts whose language is not known.</summary>
internal static class LanguageCases
{
    public static IEnumerable<ProviderCase> All { get; } =
    [
        new("languages-unsupported-said", "Supports is false for a pair that is not supported", SaidAsync),
        new("languages-unsupported-refused", "a request for it fails as UnsupportedPair, as a whole or item by item", RefusedAsync),
        new("languages-unknown-source", "an unknown source language is served when Supports says so, and UnsupportedPair otherwise", UnknownSourceAsync),
        new("languages-detected", "the source language found comes back, when the provider detects languages", DetectedAsync),
    ];

    private static Task<ProviderVerdict> SaidAsync(ProviderProbe probe)
    {
        Require(!probe.Provider.Supports(probe.Subject.From, probe.Subject.UnsupportedTarget), $"it supports {probe.Subject.UnsupportedTarget}");
        return Task.FromResult(ProviderVerdict.Passed);
    }

    private static async Task<ProviderVerdict> RefusedAsync(ProviderProbe probe)
    {
        var failure = await probe.FailureAsync(probe.RequestOf(1) with { To = probe.Subject.UnsupportedTarget }).ConfigureAwait(false);
        Require(failure is { Kind: ProviderErrorKind.UnsupportedPair }, $"it gives {failure?.Kind.ToString() ?? "a translation"}");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> UnknownSourceAsync(ProviderProbe probe)
    {
        var failure = await probe.FailureAsync(probe.RequestOf(1) with { From = LanguageTag.Und }).ConfigureAwait(false);
        if (probe.Provider.Supports(LanguageTag.Und, probe.Subject.To))
        {
            Require(failure is null, $"it fails: {failure?.Kind}");
        }
        else
        {
            Require(failure is { Kind: ProviderErrorKind.UnsupportedPair }, $"it gives {failure?.Kind.ToString() ?? "a translation"}");
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> DetectedAsync(ProviderProbe probe)
    {
        if (!probe.Capabilities.DetectsLanguage)
        {
            return ProviderVerdict.Skip("does not detect languages");
        }

        var outcome = (await probe.AskAsync(probe.RequestOf(1) with { From = LanguageTag.Und }).ConfigureAwait(false))[0];
        Require(outcome.DetectedLanguage is { IsUndetermined: false }, "no language comes back");
        return ProviderVerdict.Passed;
    }
}
