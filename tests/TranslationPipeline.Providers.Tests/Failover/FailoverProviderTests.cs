using Microsoft.Extensions.Time.Testing;
using NodaTime;
using TranslationPipeline.Providers.Tests.Fakes;

namespace TranslationPipeline.Providers.Tests.Failover;

public sealed class FailoverProviderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ProviderErrorKind.Authentication)]
    [InlineData(ProviderErrorKind.QuotaExhausted)]
    [InlineData(ProviderErrorKind.RateLimited)]
    [InlineData(ProviderErrorKind.TooLarge)]
    [InlineData(ProviderErrorKind.UnsupportedPair)]
    [InlineData(ProviderErrorKind.PoisonedItem)]
    [InlineData(ProviderErrorKind.Transient)]
    [InlineData(ProviderErrorKind.Fatal)]
    public async Task TranslateAsync_first_provider_fails_the_second_answers_and_is_named(ProviderErrorKind kind)
    {
        var outcomes = await Build(Failing("a", kind), new ScriptedProvider { Name = "b" }).TranslateAsync(ScriptedProvider.RequestOf(2), Token);

        Assert.All(outcomes, static o => Assert.Equal(("b", true), (o.Provider, o.Text is not null)));
    }

    [Fact]
    public async Task TranslateAsync_malformed_request_goes_to_no_other_provider()
    {
        var second = new ScriptedProvider { Name = "b" };

        var exception = await Assert.ThrowsAsync<ProviderException>(async () =>
            await Build(Failing("a", ProviderErrorKind.InvalidItem), second).TranslateAsync(ScriptedProvider.RequestOf(1), Token));

        Assert.Equal(ProviderErrorKind.InvalidItem, exception.Kind);
        Assert.Empty(second.Requests);
    }

    [Fact]
    public async Task TranslateAsync_only_unanswered_items_go_on()
    {
        var first = new ScriptedProvider
        {
            Name = "a",
            Answer = static (request, _, _) => ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>(
            [
                ScriptedProvider.Echo(request.Items[0]),
                ScriptedProvider.Fail(request.Items[1], ProviderErrorKind.PoisonedItem),
                ScriptedProvider.Fail(request.Items[2], ProviderErrorKind.InvalidItem),
            ]),
        };
        var second = new ScriptedProvider { Name = "b" };

        var outcomes = await Build(first, second).TranslateAsync(ScriptedProvider.RequestOf(3), Token);

        Assert.Equal(["id1"], second.Requests.Single().Items.Select(static i => i.Id));
        Assert.Equal(["a", "b", "a"], outcomes.Select(static o => o.Provider));
        Assert.Equal(ProviderErrorKind.InvalidItem, outcomes[2].Error?.Kind);
    }

    [Fact]
    public async Task TranslateAsync_provider_that_lacks_the_pair_is_not_asked()
    {
        var first = new ScriptedProvider { Name = "a", Pairs = static (_, to) => to.Value == "de" };
        var second = new ScriptedProvider { Name = "b", Pairs = static (_, to) => to.Value == "ru" };
        var provider = Build(first, second);

        var outcomes = await provider.TranslateAsync(ScriptedProvider.RequestOf(1), Token);
        var exception = await Assert.ThrowsAsync<ProviderException>(async () =>
            await provider.TranslateAsync(ScriptedProvider.RequestOf(1) with { To = LanguageTag.Parse("kk") }, Token));

        Assert.Empty(first.Requests);
        Assert.Equal("b", outcomes[0].Provider);
        Assert.Equal(ProviderErrorKind.UnsupportedPair, exception.Kind);
    }

    [Fact]
    public async Task TranslateAsync_all_fail_tells_all_reasons_and_what_may_pass()
    {
        var second = new ScriptedProvider
        {
            Name = "b",
            Answer = static (_, _, _) =>
                throw new ProviderException(new TranslationError(ProviderErrorKind.RateLimited, new Diagnostic("t", "too fast", "n")) { RetryAfter = Duration.FromSeconds(3) }),
        };

        var exception = await Assert.ThrowsAsync<ProviderException>(async () =>
            await Build(Failing("a", ProviderErrorKind.Authentication), second).TranslateAsync(ScriptedProvider.RequestOf(1), Token));

        Assert.Equal((ProviderErrorKind.RateLimited, (Duration?)Duration.FromSeconds(3)), (exception.Kind, exception.Error.RetryAfter));
        Assert.Contains("a: it fails; b: too fast", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProviderErrorKind.Authentication, 29, 31)]
    [InlineData(ProviderErrorKind.Transient, 0, 1)]
    public async Task TranslateAsync_provider_that_failed_as_a_whole_rests_and_comes_back(ProviderErrorKind kind, int stillRests, int isBack)
    {
        var time = new FakeTimeProvider();
        var first = Failing("a", kind);
        var provider = new ProviderBuilder(first).UseFailover(time, new ScriptedProvider { Name = "b" }).Build();

        await provider.TranslateAsync(ScriptedProvider.RequestOf(1), Token);
        time.Advance(TimeSpan.FromMinutes(stillRests));
        await provider.TranslateAsync(ScriptedProvider.RequestOf(1), Token);
        Assert.Single(first.Requests);

        time.Advance(TimeSpan.FromMinutes(isBack - stillRests));
        await provider.TranslateAsync(ScriptedProvider.RequestOf(1), Token);
        Assert.Equal(2, first.Requests.Count);
    }

    [Fact]
    public async Task TranslateAsync_account_that_says_until_when_it_is_used_up_rests_until_then()
    {
        var time = new FakeTimeProvider();
        var until = Instant.FromDateTimeOffset(time.GetUtcNow()) + Duration.FromDays(15);
        var first = new ScriptedProvider { Name = "a", Answer = (_, number, _) => number == 1 ? throw ScriptedProvider.Failure(ProviderErrorKind.QuotaExhausted, e => e with { Until = until }) : ValueTask.FromResult(ScriptedProvider.Echo(ScriptedProvider.RequestOf(1))) };
        var provider = new ProviderBuilder(first).UseFailover(time, new ScriptedProvider { Name = "b" }).Build();

        await provider.TranslateAsync(ScriptedProvider.RequestOf(1), Token);
        time.Advance(TimeSpan.FromDays(15) - TimeSpan.FromSeconds(1));
        Assert.Equal("b", (await provider.TranslateAsync(ScriptedProvider.RequestOf(1), Token))[0].Provider);
        Assert.Single(first.Requests);

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("a", (await provider.TranslateAsync(ScriptedProvider.RequestOf(1), Token))[0].Provider);
    }

    [Fact]
    public async Task TranslateAsync_all_accounts_used_up_tells_the_first_instant_at_which_one_is_open_again()
    {
        ScriptedProvider Closed(string name, int days) => new()
        {
            Name = name,
            Answer = (_, _, _) => throw ScriptedProvider.Failure(ProviderErrorKind.QuotaExhausted, e => e with { Until = Instant.FromUnixTimeSeconds(0) + Duration.FromDays(days) }),
        };

        var exception = await Assert.ThrowsAsync<ProviderException>(async () => await Build(Closed("a", 9), Closed("b", 2)).TranslateAsync(ScriptedProvider.RequestOf(1), Token));

        Assert.Equal(Instant.FromUtc(1970, 1, 3, 0, 0), exception.Error.Until);
    }

    [Fact]
    public async Task TranslateAsync_cancelled_first_provider_does_not_go_on()
    {
        var second = new ScriptedProvider { Name = "b" };
        var first = new ScriptedProvider { Name = "a", Answer = static (_, _, _) => throw new OperationCanceledException() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Build(first, second).TranslateAsync(ScriptedProvider.RequestOf(1), Token));

        Assert.Empty(second.Requests);
    }

    [Fact]
    public void Capabilities_are_the_narrowest_in_the_finest_unit()
    {
        var provider = Build(
            new ScriptedProvider { Capabilities = new() { MaxItems = 50, MaxUnitsPerItem = 9_000, MaxUnitsPerRequest = 9_000, CountUnit = BilledUnit.CodePoints, AppliesTerms = true } },
            new ScriptedProvider { Capabilities = new() { MaxItems = 70, MaxUnitsPerItem = 5_000, MaxUnitsPerRequest = 131_072, CountUnit = BilledUnit.Bytes } });

        Assert.Equal(new ProviderCapabilities { MaxItems = 50, MaxUnitsPerItem = 5_000, MaxUnitsPerRequest = 9_000, CountUnit = BilledUnit.Bytes, BillUnit = BilledUnit.CodePoints }, provider.Capabilities);
        Assert.Equal("scripted+scripted", provider.Name);
    }

    private static ITranslationProvider Build(ITranslationProvider first, ITranslationProvider second) => new ProviderBuilder(first).UseFailover(second).Build();

    private static ScriptedProvider Failing(string name, ProviderErrorKind kind) => new() { Name = name, Answer = (_, _, _) => throw ScriptedProvider.Failure(kind) };
}
