using System.Reflection;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Hosting.Tests.Engine;

public sealed class PatientStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("store.away")]
    [InlineData("store.locked")]
    public async Task FindAsync_store_that_is_away_is_waited_for_longer_each_time_and_said_so(string code)
    {
        var waits = new List<(string Code, TimeSpan Wait)>();
        var store = Patient(code, failures: 10, TimeSpan.FromMinutes(10), waits);

        Assert.Null(await store.FindAsync("a", Token));

        Assert.All(waits, w => Assert.Equal(code, w.Code));
        Assert.Equal([0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 15, 15, 15], waits.Select(static w => w.Wait.TotalSeconds));
    }

    [Fact]
    public async Task FindAsync_store_that_stays_away_is_given_up_with_its_own_reason()
    {
        var waits = new List<(string Code, TimeSpan Wait)>();
        var store = Patient("store.away", int.MaxValue, TimeSpan.FromSeconds(3), waits);

        Assert.Equal("store.away", (await Assert.ThrowsAsync<StoreException>(() => store.FindAsync("a", Token))).Diagnostic.Code);

        Assert.InRange(waits.Sum(static w => w.Wait.TotalSeconds), 3, 6.5);
    }

    [Theory]
    [InlineData("store.full")]
    [InlineData("store.corrupt")]
    public async Task FindAsync_what_does_not_pass_by_itself_is_told_at_once(string code)
    {
        var waits = new List<(string Code, TimeSpan Wait)>();
        var store = Patient(code, int.MaxValue, TimeSpan.FromMinutes(10), waits);

        await Assert.ThrowsAsync<StoreException>(() => store.FindAsync("a", Token));

        Assert.Empty(waits);
    }

    private static PatientStore Patient(string code, int failures, TimeSpan patience, List<(string, TimeSpan)> waits)
    {
        var inner = DispatchProxy.Create<IPipelineStore, AwayStore>();
        ((AwayStore)(object)inner).Failure = new StoreException(new Diagnostic(code, "it does not answer", "Wait."));
        ((AwayStore)(object)inner).Failures = failures;
        return new PatientStore(inner, patience, new JumpingTime(), (diagnostic, wait) => waits.Add((diagnostic.Code, wait)));
    }

    /// <summary>Fails so often, then has nothing.</summary>
    public class AwayStore : DispatchProxy
    {
        internal StoreException Failure { get; set; } = null!;

        internal int Failures { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            Failures-- > 0 ? throw Failure : Task.FromResult<StoredDocument?>(null);
    }
}
