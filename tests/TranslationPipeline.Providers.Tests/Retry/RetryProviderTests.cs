using Microsoft.Extensions.Time.Testing;
using Moq;
using NodaTime;
using TranslationPipeline.Providers.Tests.Fakes;

namespace TranslationPipeline.Providers.Tests.Retry;

public sealed class RetryProviderTests
{
    private static readonly RetryOptions Options = new() { Seed = 1 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ProviderErrorKind.RateLimited, 4)]
    [InlineData(ProviderErrorKind.Transient, 4)]
    [InlineData(ProviderErrorKind.Authentication, 1)]
    [InlineData(ProviderErrorKind.QuotaExhausted, 1)]
    [InlineData(ProviderErrorKind.TooLarge, 1)]
    [InlineData(ProviderErrorKind.UnsupportedPair, 1)]
    [InlineData(ProviderErrorKind.InvalidItem, 1)]
    [InlineData(ProviderErrorKind.PoisonedItem, 1)]
    [InlineData(ProviderErrorKind.Fatal, 1)]
    public async Task TranslateAsync_only_failures_that_pass_are_repeated(ProviderErrorKind kind, int requests)
    {
        var engine = new Mock<ITranslationProvider>();
        engine.Setup(static p => p.TranslateAsync(It.IsAny<TranslationRequest>(), It.IsAny<CancellationToken>())).Throws(ScriptedProvider.Failure(kind));
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.Zero };

        var exception = await Assert.ThrowsAsync<ProviderException>(() => RunAsync(engine.Object, ScriptedProvider.RequestOf(1), time));

        Assert.Equal(kind, exception.Kind);
        engine.Verify(static p => p.TranslateAsync(It.IsAny<TranslationRequest>(), It.IsAny<CancellationToken>()), Times.Exactly(requests));
    }

    [Fact]
    public async Task TranslateAsync_success_after_failures_is_the_answer_of_the_same_request()
    {
        var engine = FailingTimes(2, ProviderErrorKind.Transient);
        var request = ScriptedProvider.RequestOf(2) with { IdempotencyKey = "k" };

        var outcomes = await RunAsync(engine, request, new FakeTimeProvider());

        Assert.All(outcomes, static o => Assert.NotNull(o.Text));
        Assert.All(engine.Requests, r => Assert.Same(request, r));
        Assert.Equal(3, engine.Requests.Count);
    }

    [Fact]
    public async Task TranslateAsync_delays_double_with_jitter_and_repeat_with_the_seed()
    {
        var first = new FakeTimeProvider();
        var second = new FakeTimeProvider();

        await RunAsync(FailingTimes(3, ProviderErrorKind.Transient), ScriptedProvider.RequestOf(1), first);
        await RunAsync(FailingTimes(3, ProviderErrorKind.Transient), ScriptedProvider.RequestOf(1), second);

        var waited = Waited(first);
        Assert.InRange(waited, TimeSpan.FromMilliseconds(1_750), TimeSpan.FromMilliseconds(3_501)); // half to all of 500 + 1000 + 2000 ms
        Assert.Equal(waited, Waited(second));
    }

    [Fact]
    public async Task TranslateAsync_retry_after_is_honoured()
    {
        var engine = new ScriptedProvider
        {
            Answer = static (request, number, _) => number == 1
                ? throw ScriptedProvider.Failure(ProviderErrorKind.RateLimited, static e => e with { RetryAfter = Duration.FromSeconds(42) })
                : ValueTask.FromResult(ScriptedProvider.Echo(request)),
        };
        var time = new FakeTimeProvider();

        var running = new ProviderBuilder(engine).UseRetry(Options, time).Build().TranslateAsync(ScriptedProvider.RequestOf(1), Token).AsTask();
        time.Advance(TimeSpan.FromSeconds(41.9));
        var early = engine.Requests.Count;
        time.Advance(TimeSpan.FromSeconds(0.2));
        await running;

        Assert.Equal(1, early);
        Assert.Equal(2, engine.Requests.Count);
    }

    [Fact]
    public async Task TranslateAsync_wait_over_the_total_time_gives_up_at_once()
    {
        var engine = new ScriptedProvider
        {
            Answer = static (_, _, _) =>
                throw ScriptedProvider.Failure(ProviderErrorKind.RateLimited, static e => e with { RetryAfter = Duration.FromHours(1) }),
        };
        var time = new FakeTimeProvider();

        var exception = await Assert.ThrowsAsync<ProviderException>(async () =>
            await new ProviderBuilder(engine).UseRetry(Options, time).Build().TranslateAsync(ScriptedProvider.RequestOf(1), Token));

        Assert.Equal(Duration.FromHours(1), exception.Error.RetryAfter);
        Assert.Single(engine.Requests);
    }

    [Fact]
    public async Task TranslateAsync_items_that_failed_are_asked_again_alone_with_another_key_and_their_bills_add_up()
    {
        var engine = new ScriptedProvider
        {
            Answer = static (request, number, _) => ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>(
            [
                .. request.Items.Select(item => number == 1 && item.Id == "id1"
                    ? ScriptedProvider.Fail(item, ProviderErrorKind.Transient) with { Billed = new BilledAmount(BilledUnit.CodePoints, 6) }
                    : ScriptedProvider.Echo(item)),
            ]),
        };

        var outcomes = await RunAsync(engine, ScriptedProvider.RequestOf(3) with { IdempotencyKey = "k" }, new FakeTimeProvider());

        Assert.Equal(["= text 0", "= text 1", "= text 2"], outcomes.Select(static o => o.Text));
        Assert.Equal(["id1"], engine.Requests[1].Items.Select(static i => i.Id));
        Assert.NotEqual(engine.Requests[0].IdempotencyKey, engine.Requests[1].IdempotencyKey);
        Assert.Equal([6L, 12L, 6L], outcomes.Select(static o => o.Billed.Amount));
    }

    [Fact]
    public async Task TranslateAsync_failure_after_answers_keeps_the_answers()
    {
        var engine = new ScriptedProvider
        {
            Answer = static (request, number, _) => number > 1
                ? throw ScriptedProvider.Failure(ProviderErrorKind.QuotaExhausted)
                : ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>(
                    [ScriptedProvider.Echo(request.Items[0]), ScriptedProvider.Fail(request.Items[1], ProviderErrorKind.RateLimited)]),
        };

        var outcomes = await RunAsync(engine, ScriptedProvider.RequestOf(2), new FakeTimeProvider());

        Assert.Equal("= text 0", outcomes[0].Text);
        Assert.Equal(ProviderErrorKind.QuotaExhausted, outcomes[1].Error?.Kind);
    }

    [Fact]
    public async Task TranslateAsync_cancelled_while_waiting_ends_at_once()
    {
        var engine = FailingTimes(10, ProviderErrorKind.Transient);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var running = new ProviderBuilder(engine).UseRetry(Options, new FakeTimeProvider()).Build().TranslateAsync(ScriptedProvider.RequestOf(1), source.Token).AsTask();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Single(engine.Requests);
    }

    [Fact]
    public void UseRetry_options_out_of_range_are_refused_when_added()
    {
        var builder = new ProviderBuilder(new ScriptedProvider());

        Assert.Throws<ArgumentOutOfRangeException>(() => builder.UseRetry(new RetryOptions { MaxAttempts = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.UseRetry(new RetryOptions { FirstDelay = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.UseRetry(new RetryOptions { MaxDelay = TimeSpan.FromMilliseconds(1) }));
    }

    private static ScriptedProvider FailingTimes(int times, ProviderErrorKind kind) => new()
    {
        Answer = (request, number, _) => number <= times ? throw ScriptedProvider.Failure(kind) : ValueTask.FromResult(ScriptedProvider.Echo(request)),
    };

    private static TimeSpan Waited(FakeTimeProvider time) => time.GetUtcNow() - time.Start;

    /// <summary>Runs to the end; every wait passes in steps of a tenth of a second of fake time.</summary>
    private static async Task<IReadOnlyList<TranslationOutcome>> RunAsync(ITranslationProvider engine, TranslationRequest request, FakeTimeProvider time)
    {
        var running = new ProviderBuilder(engine).UseRetry(Options, time).Build().TranslateAsync(request, Token).AsTask();
        while (!running.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        return await running;
    }
}
