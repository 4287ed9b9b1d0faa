using Microsoft.Extensions.Time.Testing;
using TranslationPipeline.Providers.Tests.Fakes;

namespace TranslationPipeline.Providers.Tests.Budget;

public sealed class BudgetProviderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TranslateAsync_request_over_what_is_left_is_not_sent()
    {
        var engine = new ScriptedProvider();
        var budget = Units(10);
        var provider = new ProviderBuilder(engine).UseBudget(budget).Build();

        await provider.TranslateAsync(ScriptedProvider.Request("1234567"), Token);
        var exception = await Assert.ThrowsAsync<ProviderException>(async () => await provider.TranslateAsync(ScriptedProvider.Request("1234"), Token));
        await provider.TranslateAsync(ScriptedProvider.Request("123"), Token);

        Assert.Equal(ProviderErrorKind.QuotaExhausted, exception.Kind);
        Assert.Equal("provider.budget", exception.Diagnostic.Code);
        Assert.Equal(2, engine.Requests.Count);
        Assert.Equal((10L, 0L), (budget.Spent, budget.Left));
    }

    [Fact]
    public async Task TranslateAsync_daily_budget_says_when_the_next_day_begins_and_is_whole_again_then()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 28, 23, 59, 0, TimeSpan.Zero));
        var provider = new ProviderBuilder(new ScriptedProvider()).UseBudget(ProviderBudget.Daily(new BilledAmount(BilledUnit.CodePoints, 10), spentToday: 4, time)).Build();

        await provider.TranslateAsync(ScriptedProvider.Request("123456"), Token);
        var exception = await Assert.ThrowsAsync<ProviderException>(async () => await provider.TranslateAsync(ScriptedProvider.Request("1"), Token));
        time.Advance(TimeSpan.FromMinutes(1));
        await provider.TranslateAsync(ScriptedProvider.Request("1234567890"), Token);

        Assert.Equal((ProviderErrorKind.QuotaExhausted, NodaTime.Instant.FromUtc(2026, 11, 29, 0, 0)), (exception.Kind, exception.Error.Until));
        Assert.Contains("2026-11-29T00:00Z", exception.Diagnostic.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TranslateAsync_true_bill_counts_not_the_estimate()
    {
        var engine = new ScriptedProvider
        {
            Answer = static (request, _, _) => ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>(
                [.. request.Items.Select(static i => ScriptedProvider.Echo(i) with { Billed = new BilledAmount(BilledUnit.CodePoints, 1) })]),
        };
        var budget = Units(10);

        await new ProviderBuilder(engine).UseBudget(budget).Build().TranslateAsync(ScriptedProvider.Request("1234567"), Token);

        Assert.Equal((1L, 9L), (budget.Spent, budget.Left));
    }

    [Theory]
    [InlineData(ProviderErrorKind.Authentication, 0)]
    [InlineData(ProviderErrorKind.RateLimited, 0)]
    [InlineData(ProviderErrorKind.TooLarge, 0)]
    [InlineData(ProviderErrorKind.Transient, 7)]
    [InlineData(ProviderErrorKind.Fatal, 7)]
    public async Task TranslateAsync_failed_request_counts_when_it_may_have_been_billed(ProviderErrorKind kind, long spent)
    {
        var budget = Units(10);
        var engine = new ScriptedProvider { Answer = (_, _, _) => throw ScriptedProvider.Failure(kind) };

        await Assert.ThrowsAsync<ProviderException>(async () =>
            await new ProviderBuilder(engine).UseBudget(budget).Build().TranslateAsync(ScriptedProvider.Request("1234567"), Token));

        Assert.Equal(spent, budget.Spent);
        Assert.Equal(10 - spent, budget.Left);
    }

    [Fact]
    public async Task TranslateAsync_requests_at_the_same_time_never_spend_more_than_the_budget()
    {
        var engine = new ScriptedProvider
        {
            Answer = static async (request, _, token) =>
            {
                await Task.Yield();
                token.ThrowIfCancellationRequested();
                return ScriptedProvider.Echo(request);
            },
        };
        var budget = Units(50);
        var provider = new ProviderBuilder(engine).UseBudget(budget).Build();

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(async () =>
        {
            try
            {
                await provider.TranslateAsync(ScriptedProvider.Request("1234567"), Token);
                return true;
            }
            catch (ProviderException)
            {
                return false;
            }
        })));

        Assert.Equal(7 * results.Count(static r => r), budget.Spent);
        Assert.InRange(budget.Spent, 7, 50);
        Assert.Equal(50, budget.Spent + budget.Left);
    }

    [Fact]
    public void Build_budget_in_another_unit_is_refused() =>
        Assert.Throws<ConfigurationException>(static () =>
            new ProviderBuilder(new ScriptedProvider()).UseBudget(new ProviderBudget(new BilledAmount(BilledUnit.Tokens, 10))).Build());

    [Fact]
    public void Left_already_spent_counts()
    {
        var budget = new ProviderBudget(new BilledAmount(BilledUnit.CodePoints, 10), alreadySpent: 12);

        Assert.Equal(0, budget.Left);
    }

    private static ProviderBudget Units(long amount) => new(new BilledAmount(BilledUnit.CodePoints, amount));
}
