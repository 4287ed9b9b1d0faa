using static TranslationPipeline.Testing.ProviderCases.ProviderProbe;

namespace TranslationPipeline.Testing.ProviderCases;

/// <summary>The limits are what they are said to be: what fits is taken, what does not is refused as too large.</summary>
internal static class LimitCases
{
    private const int LargestTried = 1_000_000;
    private const int MostItemsTried = 2_000;

    public static IEnumerable<ProviderCase> All { get; } =
    [
        new("limits-full-request", "a request with as many items as allowed (at most 200 are tried) is answered", FullAsync),
        new("limits-too-many-items", "one item more than allowed is TooLarge", TooManyAsync),
        new("limits-largest-item", "an item of exactly the allowed length is translated", LargestAsync),
        new("limits-unit-of-count", "the length is counted in the unit that is named: four-byte characters up to the limit are accepted", UnitAsync),
        new("limits-too-large-item", "an item one unit too long is TooLarge, alone or with its request", TooLargeItemAsync),
        new("limits-too-large-request", "items that fit one by one but not together are TooLarge", TooLargeRequestAsync),
        new("limits-named-limit-holds", "a limit that is named with TooLarge is true: what is within it is not too large", NamedAsync),
        new("limits-long-word", "a word of 1,000 letters is no failure", LongWordAsync),
    ];

    private static int ItemLimit(ProviderProbe probe) => Math.Min(probe.Capabilities.MaxUnitsPerItem, probe.Capabilities.MaxUnitsPerRequest);

    private static bool IsCountable(ProviderProbe probe) => probe.Capabilities.CountUnit is not BilledUnit.Tokens;

    private static async Task<ProviderVerdict> FullAsync(ProviderProbe probe)
    {
        var perItem = probe.Text(0).Length + 8;
        var count = Math.Min(200, Math.Min(probe.Capabilities.MaxItems, Math.Max(1, probe.Capabilities.MaxUnitsPerRequest / perItem / 4)));
        var outcomes = await probe.AskAsync(probe.RequestOf(count)).ConfigureAwait(false);
        Require(outcomes.All(static o => o.Text is not null), "not every item was translated");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> TooManyAsync(ProviderProbe probe)
    {
        if (probe.Capabilities.MaxItems >= MostItemsTried)
        {
            return ProviderVerdict.Skip("no limit on items within reach");
        }

        var request = probe.Request(Enumerable.Range(0, probe.Capabilities.MaxItems + 1).Select(static _ => "a"));
        await RequireTooLargeAsync(probe, request, request.Items.Length - 1).ConfigureAwait(false);
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> LargestAsync(ProviderProbe probe)
    {
        if (!IsCountable(probe))
        {
            return ProviderVerdict.Skip("tokens cannot be counted from outside");
        }

        var text = probe.TextOf(Math.Min(ItemLimit(probe), LargestTried));
        await probe.AskOneAsync(new TranslationItem("large", text)).ConfigureAwait(false);
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> UnitAsync(ProviderProbe probe)
    {
        var size = probe.Capabilities.CountUnit switch
        {
            BilledUnit.Bytes => 4,
            BilledUnit.Characters => 2,
            _ => 1,
        };
        var count = Math.Min(ItemLimit(probe), LargestTried) / size;
        if (!IsCountable(probe) || count == 0)
        {
            return ProviderVerdict.Skip("tokens cannot be counted from outside, or the limit is tiny");
        }

        var failure = await probe.FailureAsync(probe.Request(string.Concat(Enumerable.Repeat("𐌰", count)))).ConfigureAwait(false);
        Require(failure?.Kind != ProviderErrorKind.TooLarge, $"{count} characters outside the Basic Multilingual Plane are refused as too large");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> TooLargeItemAsync(ProviderProbe probe)
    {
        if (!IsCountable(probe) || ItemLimit(probe) >= LargestTried)
        {
            return ProviderVerdict.Skip("no limit on items within reach");
        }

        await RequireTooLargeAsync(probe, probe.Request(probe.TextOf(ItemLimit(probe) + 1)), 0).ConfigureAwait(false);
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> TooLargeRequestAsync(ProviderProbe probe)
    {
        var limits = probe.Capabilities;
        var length = ItemLimit(probe);
        var count = (limits.MaxUnitsPerRequest / (long)length) + 1;
        if (!IsCountable(probe) || limits.MaxUnitsPerRequest >= LargestTried || count > limits.MaxItems)
        {
            return ProviderVerdict.Skip("no limit on requests within reach");
        }

        var text = probe.TextOf(length);
        await RequireTooLargeAsync(probe, probe.Request(Enumerable.Repeat(text, (int)count)), (int)count - 1).ConfigureAwait(false);
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> NamedAsync(ProviderProbe probe)
    {
        var isNamed = false;
        TranslationRequest[] requests =
        [
            .. probe.Capabilities.MaxItems < MostItemsTried ? [probe.Request(Enumerable.Repeat("a", probe.Capabilities.MaxItems + 1))] : Array.Empty<TranslationRequest>(),
            .. IsCountable(probe) && ItemLimit(probe) < LargestTried ? [probe.Request(probe.TextOf(ItemLimit(probe) + 1))] : Array.Empty<TranslationRequest>(),
        ];
        foreach (var request in requests)
        {
            if (await probe.FailureAsync(request, request.Items.Length - 1).ConfigureAwait(false) is { Limit: { } limit })
            {
                isNamed = true;
                var within = limit.Of == SizeLimitKind.Items ? probe.Request(Enumerable.Repeat("a", (int)limit.Amount)) : probe.Request(probe.TextOf((int)limit.Amount));
                var failure = await probe.FailureAsync(within, within.Items.Length - 1).ConfigureAwait(false);
                Require(failure?.Kind != ProviderErrorKind.TooLarge, $"{limit.Amount} {limit.Of} are too large as well");
            }
        }

        return isNamed ? ProviderVerdict.Passed : ProviderVerdict.Skip("it names no limits");
    }

    private static async Task<ProviderVerdict> LongWordAsync(ProviderProbe probe)
    {
        await probe.AskOneAsync(new TranslationItem("long", new string('a', Math.Min(1_000, ItemLimit(probe))))).ConfigureAwait(false);
        return ProviderVerdict.Passed;
    }

    private static async Task RequireTooLargeAsync(ProviderProbe probe, TranslationRequest request, int index)
    {
        var failure = await probe.FailureAsync(request, index).ConfigureAwait(false);
        Require(failure is not null, "it was translated");
        Require(failure!.Kind == ProviderErrorKind.TooLarge, $"it is refused as {failure.Kind}");
    }
}
