using System.Collections.Immutable;
using System.Globalization;
using static TranslationPipeline.Testing.ProviderCases.ProviderProbe;

namespace TranslationPipeline.Testing.ProviderCases;

/// <summary>Required terms: applied when the provider says so, harmless otherwise.</summary>
internal static class TermCases
{
    public static IEnumerable<ProviderCase> All { get; } =
    [
        new("terms-accepted", "an item with terms is translated", AcceptedAsync),
        new("terms-applied", "the required form is in the translation, when the provider says that it applies terms", AppliedAsync),
        new("terms-absent", "a term that is not in the text changes nothing, when the provider is deterministic", AbsentAsync),
        new("terms-odd", "empty, overlapping and repeated terms are no failure", OddAsync),
        new("terms-many", "five hundred terms are no failure", ManyAsync),
    ];

    private static async Task<ProviderVerdict> AcceptedAsync(ProviderProbe probe)
    {
        await probe.AskOneAsync(Item(probe, new TermPair(FirstWord(probe), "UNESCO-7"))).ConfigureAwait(false);
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> AppliedAsync(ProviderProbe probe)
    {
        if (!probe.Capabilities.AppliesTerms)
        {
            return ProviderVerdict.Skip("does not apply terms");
        }

        var item = new TranslationItem("terms", "UNESCO-7: " + probe.Text(0)) { Terms = [new TermPair("UNESCO-7", "XQ-4711")] };
        var outcome = await probe.AskOneAsync(item).ConfigureAwait(false);
        Require(outcome.Text!.Contains("XQ-4711", StringComparison.Ordinal), "the required form is not there");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> AbsentAsync(ProviderProbe probe)
    {
        if (!probe.Capabilities.IsDeterministic)
        {
            return ProviderVerdict.Skip("not deterministic");
        }

        var with = await probe.AskOneAsync(Item(probe, new TermPair("UNESCO-7", "XQ-4711"))).ConfigureAwait(false);
        var without = await probe.AskOneAsync(Item(probe)).ConfigureAwait(false);
        Require(with.Text == without.Text, "the translation is another one");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> OddAsync(ProviderProbe probe)
    {
        var word = FirstWord(probe);
        await probe.AskOneAsync(Item(probe, new("", "x"), new(word, ""), new(word, "y"), new(word, "z"), new(word[..1], "q"), new("$&\\1(", "$0")))
            .ConfigureAwait(false);
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> ManyAsync(ProviderProbe probe)
    {
        var terms = Enumerable.Range(0, 500).Select(static i => new TermPair(string.Create(CultureInfo.InvariantCulture, $"term {i}"), "x"));
        await probe.AskOneAsync(Item(probe, [.. terms])).ConfigureAwait(false);
        return ProviderVerdict.Passed;
    }

    private static TranslationItem Item(ProviderProbe probe, params ImmutableArray<TermPair> terms) => new("terms", probe.Text(0)) { Terms = terms };

    private static string FirstWord(ProviderProbe probe) => probe.Text(0).Split(' ')[0];
}
