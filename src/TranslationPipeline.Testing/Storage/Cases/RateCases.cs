using NodaTime;

namespace TranslationPipeline.Testing;

/// <summary>A rate that all who ask keep together.</summary>
internal static class RateCases
{
    // Ten units take 10 * 60.5 / 590 seconds: about one.
    private static readonly SharedRate Rate = new("rate", UnitsPerMinute: 600, BurstUnits: 10, Duration.FromSeconds(30));

    private static readonly Duration Slack = Duration.FromMilliseconds(700); // a store that goes by its server's clock goes on meanwhile

    public static readonly Dictionary<string, Func<StoreCase, Task>> All = new()
    {
        ["rates: the burst goes out at once and the next one waits"] = BurstAsync,
        ["rates: a request larger than the burst waits for what exceeds it"] = LargeAsync,
        ["rates: a turn that is too late is refused and takes nothing"] = RefusedAsync,
        ["rates: turns of many at once follow one another"] = TogetherAsync,
        ["rates: two names are two rates, and survive closing"] = NamesAsync,
    };

    private static async Task BurstAsync(StoreCase c)
    {
        if ((await c.OpenAsync()).Rates is not { } rates)
        {
            return;
        }

        StoreCase.Same(new RateTurn(true, Duration.Zero), await rates.TakeTurnAsync(Rate, 10, c.Token), "the first turn");
        About(Rate.TimeOf(10), await rates.TakeTurnAsync(Rate, 10, c.Token), "the second turn");
    }

    private static async Task LargeAsync(StoreCase c)
    {
        if ((await c.OpenAsync()).Rates is { } rates)
        {
            About(Rate.TimeOf(90), await rates.TakeTurnAsync(Rate, 100, c.Token), "the turn of a large request");
        }
    }

    private static async Task RefusedAsync(StoreCase c)
    {
        if ((await c.OpenAsync()).Rates is not { } rates)
        {
            return;
        }

        await rates.TakeTurnAsync(Rate, 10, c.Token);
        var refused = await rates.TakeTurnAsync(Rate, 400, c.Token);
        StoreCase.True(!refused.IsTaken && refused.Wait > Rate.MaxWait, "a turn after more than the longest wait was not refused");
        About(Rate.TimeOf(10), await rates.TakeTurnAsync(Rate, 10, c.Token), "the turn after one that was refused");
    }

    private static async Task TogetherAsync(StoreCase c)
    {
        if ((await c.OpenAsync()).Rates is not { } rates || (await c.OpenAsync()).Rates is not { } others)
        {
            return;
        }

        var turns = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => (i % 2 == 0 ? rates : others).TakeTurnAsync(Rate, 10, c.Token))));
        StoreCase.True(turns.All(static t => t.IsTaken), "a turn was refused");
        About(Rate.TimeOf(190), turns.MaxBy(static t => t.Wait), "the last of twenty turns");
        About(Rate.TimeOf(100), turns.OrderBy(static t => t.Wait).ElementAt(10), "the eleventh of twenty turns");
    }

    private static async Task NamesAsync(StoreCase c)
    {
        if ((await c.OpenAsync()).Rates is not { } rates)
        {
            return;
        }

        await rates.TakeTurnAsync(Rate, 20, c.Token);
        StoreCase.Same(new RateTurn(true, Duration.Zero), await rates.TakeTurnAsync(Rate with { Name = "another" }, 10, c.Token), "the turn at another rate");
        await c.CloseAsync();
        About(Rate.TimeOf(20), await (await c.OpenAsync()).Rates!.TakeTurnAsync(Rate, 10, c.Token), "the turn after closing");
    }

    private static void About(Duration expected, RateTurn turn, string what) => StoreCase.True(
        turn.IsTaken && turn.Wait <= expected + Duration.FromMilliseconds(1) && turn.Wait > expected - Slack, $"{what}: {turn}, expected about {expected}");
}
