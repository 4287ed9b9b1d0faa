using CsCheck;
using Microsoft.Extensions.Time.Testing;
using TranslationPipeline.Providers.Limiter;
using TranslationPipeline.Providers.Tests.Fakes;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.Limiter;

public sealed class LimiterProviderTests
{
    private readonly FakeTimeProvider time = new();
    private readonly ScriptedProvider engine = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TranslateAsync_burst_goes_out_at_once_and_the_next_request_waits()
    {
        var provider = Build(new LimiterOptions { UnitsPerMinute = 600, BurstUnits = 100 });

        await AskAsync(provider, 100);
        var second = AskAsync(provider, 50);
        time.Advance(TimeSpan.FromSeconds(4.9));
        var early = engine.Requests.Count;
        time.Advance(TimeSpan.FromSeconds(0.2));
        await second;

        Assert.Equal(1, early);
        Assert.Equal(2, engine.Requests.Count);
    }

    [Fact]
    public async Task TranslateAsync_request_larger_than_the_burst_goes_out_whole_and_is_made_up_for()
    {
        var provider = Build(new LimiterOptions { UnitsPerMinute = 600, BurstUnits = 10 });

        await AskAsync(provider, 100);
        var next = AskAsync(provider, 10);
        time.Advance(TimeSpan.FromSeconds(9.9));
        var early = engine.Requests.Count;
        time.Advance(TimeSpan.FromSeconds(0.2));
        await next;

        Assert.Equal(1, early);
    }

    [Fact]
    public async Task TranslateAsync_cancelled_wait_gives_its_units_back()
    {
        var provider = Build(new LimiterOptions { UnitsPerMinute = 600, BurstUnits = 100 });
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await AskAsync(provider, 100);

        var cancelled = provider.TranslateAsync(ScriptedProvider.Request(new string('x', 100)), source.Token).AsTask();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        time.Advance(TimeSpan.FromSeconds(10));
        await AskAsync(provider, 100);

        Assert.Equal(2, engine.Requests.Count);
    }

    [Fact]
    public async Task TranslateAsync_wait_over_the_limit_fails_as_rate_limited_and_takes_nothing()
    {
        var provider = Build(new LimiterOptions { UnitsPerMinute = 600, BurstUnits = 100, MaxWait = TimeSpan.FromSeconds(5) });
        await AskAsync(provider, 100);

        var exception = await Assert.ThrowsAsync<ProviderException>(() => AskAsync(provider, 100));
        time.Advance(TimeSpan.FromSeconds(1));
        await AskAsync(provider, 10);

        Assert.Equal(ProviderErrorKind.RateLimited, exception.Kind);
        Assert.Equal(NodaTime.Duration.FromSeconds(10), exception.Error.RetryAfter);
        Assert.Equal(2, engine.Requests.Count);
    }

    [Fact]
    public async Task TranslateAsync_rate_that_is_shared_is_kept_by_two_processes_together()
    {
        var rates = new InMemoryStore(new ClockOf(time));
        var options = new LimiterOptions { UnitsPerMinute = 600, BurstUnits = 100, MaxWait = TimeSpan.FromMinutes(3), Shared = rates };
        var (one, other) = (Build(options), Build(options));
        var asked = Enumerable.Range(0, 24).Select(i => AskAsync(i % 2 == 0 ? one : other, 50)).ToList();
        var sent = new List<int> { engine.Requests.Count };
        Assert.Equal(2, sent[0]); // the burst

        for (var second = 1; second <= 140; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            sent.Add(engine.Requests.Count);
            Assert.True((sent[second] - sent[Math.Max(0, second - 60)]) * 50 <= 600, $"more than 600 units in the minute before second {second}");
        }

        await Task.WhenAll(asked);
        Assert.Equal(24, engine.Requests.Count);

        var late = await Assert.ThrowsAsync<ProviderException>(() => AskAsync(one, 2_000));
        Assert.Equal(ProviderErrorKind.RateLimited, late.Kind);
        Assert.NotNull(late.Error.RetryAfter);
    }

    [Fact]
    public void TryTake_any_sequence_stays_within_rate_and_burst_and_uses_the_rate_up() =>
        Gen.Int[1, 50].Array[20, 200].Sample(
            static sizes =>
            {
                var clock = new FakeTimeProvider();
                var bucket = new TokenBucket(unitsPerSecond: 10, capacity: 50, clock);
                var total = 0L;
                foreach (var units in sizes)
                {
                    Assert.True(bucket.TryTake(units, TimeSpan.MaxValue, out var wait));
                    clock.Advance(wait); // one caller after the other, each as early as it may
                    total += units;
                    Assert.True(total <= 50 + (10 * Elapsed(clock)) + 1e-3);
                }

                Assert.True(total >= (10 * Elapsed(clock)) - 50 - 1e-3);
            },
            iter: 200);

    [Fact]
    public void UseLimiter_options_out_of_range_are_refused_when_added() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Build(new LimiterOptions { UnitsPerMinute = 0 }));

    private static double Elapsed(FakeTimeProvider clock) => (clock.GetUtcNow() - clock.Start).TotalSeconds;

    private static Task<IReadOnlyList<TranslationOutcome>> AskAsync(ITranslationProvider provider, int units) =>
        provider.TranslateAsync(ScriptedProvider.Request(new string('x', units)), Token).AsTask();

    private ITranslationProvider Build(LimiterOptions options) => new ProviderBuilder(engine).UseLimiter(options, time).Build();

    private sealed class ClockOf(TimeProvider time) : NodaTime.IClock
    {
        public NodaTime.Instant GetCurrentInstant() => NodaTime.Instant.FromDateTimeOffset(time.GetUtcNow());
    }
}
