using System.Collections.Immutable;
using NodaTime;
using static TranslationPipeline.Testing.ProviderCases.ProviderProbe;

namespace TranslationPipeline.Testing.ProviderCases;

/// <summary>Failures are of the agreed types, tell what to do, and hold nothing confidential.</summary>
internal static class ErrorCases
{
    private const string Canary = "canary4711";

    public static IEnumerable<ProviderCase> All { get; } =
    [
        new("errors-unknown-option", "an unknown option is refused, and not as something that passes", OptionAsync),
        new("errors-say-what-to-do", "an error has a code, a message and a next step", NextStepAsync),
        new("errors-hold-no-text", "no error repeats the text that was sent", NoTextAsync),
        new("errors-agreed-types", "whatever is refused is a ProviderException, a ConfigurationException or an error of the item", TypesAsync),
        new("errors-values-of-their-kind", "a wait, an instant or a limit comes with the kind of error it belongs to, and is possible", ValuesAsync),
        new("errors-quota", "a used up account is QuotaExhausted, for the whole request, and an instant it names lies ahead", QuotaAsync),
    ];

    private static async Task<ProviderVerdict> OptionAsync(ProviderProbe probe)
    {
        var request = probe.RequestOf(1) with { Options = ImmutableDictionary<string, string>.Empty.Add("conformance-unknown-option", "x") };
        try
        {
            var failure = await probe.FailureAsync(request).ConfigureAwait(false);
            Require(failure is { Kind: not (ProviderErrorKind.Transient or ProviderErrorKind.RateLimited) }, $"it gives {failure?.Kind.ToString() ?? "a translation"}");
        }
        catch (ConfigurationException)
        {
            // refused before anything was sent
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> NextStepAsync(ProviderProbe probe)
    {
        var failure = await probe.FailureAsync(Unsupported(probe)).ConfigureAwait(false);
        Require(failure is not null, "an unsupported pair is no error");
        var diagnostic = failure!.Diagnostic;
        Require(
            !string.IsNullOrWhiteSpace(diagnostic.Code) && !string.IsNullOrWhiteSpace(diagnostic.Message) && !string.IsNullOrWhiteSpace(diagnostic.NextStep),
            "one of them is blank");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> NoTextAsync(ProviderProbe probe)
    {
        var failures = new List<TranslationError?> { await probe.FailureAsync(Unsupported(probe)).ConfigureAwait(false) };
        var limit = Math.Min(probe.Capabilities.MaxUnitsPerItem, probe.Capabilities.MaxUnitsPerRequest);
        if (limit <= 1_000_000)
        {
            failures.Add(await probe.FailureAsync(probe.Request(Canary + new string('a', limit))).ConfigureAwait(false));
        }

        Require(failures.TrueForAll(static f => f is null || !f.Diagnostic.ToString().Contains(Canary, StringComparison.Ordinal)), "the text is in the error");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> TypesAsync(ProviderProbe probe)
    {
        TranslationRequest[] requests =
        [
            Unsupported(probe),
            probe.RequestOf(1) with { From = LanguageTag.Zxx },
            probe.RequestOf(1) with { From = LanguageTag.Parse("qaa"), To = LanguageTag.Parse("qab-Zzzz") },
            probe.RequestOf(1) with { Options = ImmutableDictionary<string, string>.Empty.Add("", "") },
            probe.Request([new TranslationItem("", probe.Text(0))]),
            probe.Request([new TranslationItem("x", probe.Text(0)) { InlineCodes = [new InlineCode("1", InlineCodeKind.Placeholder, new TextRange(5, 9_999))] }]),
        ];
        foreach (var request in requests)
        {
            try
            {
                await probe.FailureAsync(request).ConfigureAwait(false);
            }
            catch (ConfigurationException)
            {
                // agreed
            }
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> ValuesAsync(ProviderProbe probe)
    {
        TranslationRequest[] requests =
        [
            Unsupported(probe),
            .. probe.Capabilities.MaxItems < 2_000 ? [probe.Request(Enumerable.Repeat("a", probe.Capabilities.MaxItems + 1))] : Array.Empty<TranslationRequest>(),
            .. probe.Capabilities.MaxUnitsPerItem <= 1_000_000 ? [probe.Request(probe.TextOf(probe.Capabilities.MaxUnitsPerItem + 1))] : Array.Empty<TranslationRequest>(),
        ];
        foreach (var request in requests)
        {
            if (await probe.FailureAsync(request).ConfigureAwait(false) is { } failure)
            {
                Require(failure.RetryAfter is null || failure.Kind is ProviderErrorKind.RateLimited or ProviderErrorKind.Transient, $"{failure.Kind} says when to try again");
                Require(failure.RetryAfter is null || failure.RetryAfter > Duration.Zero, "the wait is not positive");
                Require(failure.Until is null || failure.Kind is ProviderErrorKind.QuotaExhausted, $"{failure.Kind} says until when the account is used up");
                Require(failure.Limit is null || failure.Kind is ProviderErrorKind.TooLarge, $"{failure.Kind} names a limit");
                Require(failure.Limit is null || failure.Limit.Value.Amount > 0, "the limit is not positive");
            }
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> QuotaAsync(ProviderProbe probe)
    {
        if (probe.Exhausted is not { } exhausted)
        {
            return ProviderVerdict.Skip("its account cannot be used up here");
        }

        try
        {
            await exhausted.AskAsync(exhausted.RequestOf(2)).ConfigureAwait(false);
            Require(false, "it answered");
        }
        catch (ProviderException exception)
        {
            Require(exception.Kind == ProviderErrorKind.QuotaExhausted, $"it fails as {exception.Kind}");
            Require(exception.Error.Until is null || exception.Error.Until > SystemClock.Instance.GetCurrentInstant(), "the instant it names is over");
        }

        return ProviderVerdict.Passed;
    }

    private static TranslationRequest Unsupported(ProviderProbe probe) => probe.Request(Canary) with { To = probe.Subject.UnsupportedTarget };
}
