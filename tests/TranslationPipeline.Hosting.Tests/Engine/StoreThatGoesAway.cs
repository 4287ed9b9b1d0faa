using NodaTime;

namespace TranslationPipeline.Hosting.Tests.Engine;

/// <summary>Takes claims and then no answers.</summary>
internal sealed class StoreThatGoesAway(IPaidCallStore inner) : IPaidCallStore
{
    public Task<IReadOnlyList<PaidCallClaim>> ClaimAsync(IReadOnlyList<PaidCall> calls, SpendAccount account, string owner, Duration lease, CancellationToken cancellationToken) =>
        inner.ClaimAsync(calls, account, owner, lease, cancellationToken);

    public Task SettleAsync(IReadOnlyList<MemoryEntry> answers, IReadOnlyCollection<string> released, SpendAccount account, string owner, CancellationToken cancellationToken) =>
        throw new StoreException(new Diagnostic("store.away", "the server does not answer", "Start it."));

    public Task AbandonAsync(string owner, CancellationToken cancellationToken) => inner.AbandonAsync(owner, cancellationToken);

    public Task<Spending> FindSpendingAsync(string accountName, CancellationToken cancellationToken) => inner.FindSpendingAsync(accountName, cancellationToken);
}
