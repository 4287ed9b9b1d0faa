using NodaTime;
using NodaTime.Testing;
using TranslationPipeline.Storage.Sqlite;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Storage.Tests.Sqlite;

/// <summary>Claims of two processes on one file whose machine's clock jumps.</summary>
public sealed class LeaseTests : IDisposable
{
    private static readonly Duration Lease = Duration.FromSeconds(30);
    private static readonly SpendAccount Account = new("a", BilledUnit.CodePoints);
    private static readonly IReadOnlyList<PaidCall> Calls = [new PaidCall(WorkIdentity.Compute("text", LanguageTag.Parse("en"), LanguageTag.Parse("ru"), [], []), 7)];

    private readonly StoreFolder folder = new();
    private readonly FakeClock clock = new(Instant.FromUtc(2022, 1, 10, 6, 0));
    private readonly JumpingTime time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(3_600)]
    [InlineData(-3_600)]
    public async Task ClaimAsync_when_the_clock_jumps_waits_for_a_lease_by_its_own_watch(int seconds)
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        Assert.Equal(PaidCallState.Claimed, await ClaimAsync(one, "one"));

        clock.Advance(Duration.FromSeconds(seconds));
        Assert.Equal(PaidCallState.Taken, await ClaimAsync(other, "other"));
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(PaidCallState.Taken, await ClaimAsync(other, "other"));
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(PaidCallState.Claimed, await ClaimAsync(other, "other"));
        Assert.Equal(new Spending(7, 7), await other.FindSpendingAsync("a", Token)); // it may have been billed
    }

    [Fact]
    public async Task ClaimAsync_of_one_that_is_renewed_is_never_taken_over()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        await ClaimAsync(one, "one");

        for (var renewal = 0; renewal < 20; renewal++)
        {
            Assert.Equal(PaidCallState.Taken, await ClaimAsync(other, "other"));
            time.Advance(TimeSpan.FromSeconds(20));
            clock.Advance(Duration.FromSeconds(20));
            Assert.Equal(PaidCallState.Claimed, await ClaimAsync(one, "one"));
        }
    }

    public void Dispose() => folder.Dispose();

    private static async Task<PaidCallState> ClaimAsync(SqliteStore store, string owner) => (await store.ClaimAsync(Calls, Account, owner, Lease, Token))[0].State;

    private async Task<SqliteStore> OpenAsync()
    {
        var store = new SqliteStore(folder["a.db"], clock, new SqliteLimits { Time = time });
        await store.InitializeAsync(Token);
        return store;
    }
}
