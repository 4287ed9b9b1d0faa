using NodaTime;

namespace TranslationPipeline;

/// <summary>
/// Records paid calls before they are made, so that the same work is paid once by all workers together and a budget is never
/// exceeded. Safe for concurrent use by many processes.
/// </summary>
/// <remarks>
/// A call is claimed (a lease, and its cost reserved), then made, then settled: the answer enters the memory and the reservation
/// becomes spending in one transaction. A lease that ran out is taken over; since its call may have been billed, its reservation is
/// counted as spent.
/// </remarks>
public interface IPaidCallStore
{
    /// <summary>Claims work that is about to be paid for.</summary>
    /// <param name="calls">What to claim: identities of work, each with its estimated cost.</param>
    /// <param name="account">Whose budget it is.</param>
    /// <param name="owner">Names the caller; a claim of the same owner is renewed.</param>
    /// <param name="lease">How long the claim holds; longer than the call can take.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>One claim for each call in the order given. When the budget does not reach, calls at the end are refused.</returns>
    Task<IReadOnlyList<PaidCallClaim>> ClaimAsync(IReadOnlyList<PaidCall> calls, SpendAccount account, string owner, Duration lease, CancellationToken cancellationToken);

    /// <summary>Remembers answers and settles their claims; identities without an answer are released and nothing is counted for them.</summary>
    /// <param name="answers">The answers; each with its real cost.</param>
    /// <param name="released">Identities that were claimed and not billed.</param>
    /// <param name="account">As it was claimed.</param>
    /// <param name="owner">As it was claimed; answers are kept and counted even when the lease ran out and another has it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    Task SettleAsync(IReadOnlyList<MemoryEntry> answers, IReadOnlyCollection<string> released, SpendAccount account, string owner, CancellationToken cancellationToken);

    /// <summary>Gives up the claims of a process that is known to be gone; they may have been billed, so what they reserved counts as spent.</summary>
    /// <param name="owner">Every owner whose name begins so.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    Task AbandonAsync(string owner, CancellationToken cancellationToken);

    /// <summary>What an account has spent and reserved.</summary>
    Task<Spending> FindSpendingAsync(string accountName, CancellationToken cancellationToken);
}
