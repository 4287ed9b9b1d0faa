using NodaTime;
using TranslationPipeline.Providers;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>
/// Pays for the same work once, however many documents, threads and workers ask for it: claims it in the store before the call, puts the answer
/// into the store before it is used, and waits where another is making the call. What the store does not have yet is in the spend journal, which
/// the engines inside write. Item ids are work identities.
/// </summary>
internal sealed class PaidOnceProvider : DelegatingProvider
{
    /// <summary>How long a claim holds without being renewed; a process that hangs longer may find its call made by another.</summary>
    public static readonly Duration Lease = Duration.FromSeconds(30);

    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(500);

    private readonly IPaidCallStore store;
    private readonly FileSpendJournal journal;
    private readonly SpendAccount account;
    private readonly string owner;
    private readonly TimeProvider time;
    private int calls;

    private PaidOnceProvider(ITranslationProvider inner, IPaidCallStore store, FileSpendJournal journal, long? limit, TimeProvider time)
        : base(inner)
    {
        this.store = store;
        this.journal = journal;
        this.time = time;
        owner = journal.Owner;
        account = new SpendAccount(inner.Name, inner.Capabilities.BillUnit, limit);
    }

    /// <summary>Makes the provider, and frees in the store what processes that are gone were about to pay for.</summary>
    /// <param name="inner">The provider with its decorators, which write the journal.</param>
    /// <param name="store">Keeps claims and answers.</param>
    /// <param name="journal">Told what the store has.</param>
    /// <param name="limit">The most that may be spent, in the provider's unit; null: no limit.</param>
    /// <param name="time">Clock for waiting.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    public static async Task<PaidOnceProvider> OpenAsync(
        ITranslationProvider inner, IPaidCallStore store, FileSpendJournal journal, long? limit, TimeProvider time, CancellationToken cancellationToken)
    {
        await AbandonDeadAsync(store, journal, cancellationToken).ConfigureAwait(false);
        return new PaidOnceProvider(inner, store, journal, limit, time);
    }

    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var found = new Dictionary<string, TranslationOutcome>(StringComparer.Ordinal);
        var caller = $"{owner}-{Interlocked.Increment(ref calls)}"; // two threads of one process are two callers
        var wait = FirstWait;
        while (true)
        {
            var open = request.Items.Where(i => !found.ContainsKey(i.Id)).ToList();
            if (open.Count == 0)
            {
                return [.. request.Items.Select(i => found[i.Id])];
            }

            var calls = open.Select(i => new PaidCall(i.Id, Inner.Estimate(request with { Items = [i] }).Amount)).ToList();
            var claims = await OrLeaveBehindAsync(() => store.ClaimAsync(calls, account, caller, Lease, cancellationToken)).ConfigureAwait(false);
            for (var i = 0; i < open.Count; i++)
            {
                if (claims[i].Answer is { } answer)
                {
                    found[open[i].Id] = new TranslationOutcome(open[i].Id) { Text = answer.Text, Provider = answer.Provider, Model = answer.Model };
                }
            }

            var mine = open.Where((_, i) => claims[i].State == PaidCallState.Claimed).ToList();
            if (mine.Count > 0)
            {
                foreach (var outcome in await CallAsync(request with { Items = [.. mine] }, caller, cancellationToken).ConfigureAwait(false))
                {
                    found[outcome.Id] = outcome;
                }
            }

            if (claims.ToList().FindIndex(static c => c.State == PaidCallState.OverBudget) is >= 0 and var over)
            {
                var spending = await store.FindSpendingAsync(account.Name, cancellationToken).ConfigureAwait(false);
                var needed = Inner.Estimate(request with { Items = [open[over]] });
                throw ProviderBudget.Reached(account.Name, needed, Math.Max(0, account.Limit.GetValueOrDefault() - spending.Spent - spending.Reserved));
            }

            if (mine.Count == 0 && claims.All(static c => c.State != PaidCallState.Answered))
            {
                // Whoever has it may be gone, and then there is no need to wait for a whole lease.
                await AbandonDeadAsync(store, journal, cancellationToken).ConfigureAwait(false);
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
                wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
            }
        }
    }

    private static async Task AbandonDeadAsync(IPaidCallStore store, FileSpendJournal journal, CancellationToken cancellationToken)
    {
        foreach (var dead in journal.TakeDeadOwners())
        {
            await store.AbandonAsync(dead, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<TranslationOutcome>> CallAsync(TranslationRequest request, string caller, CancellationToken cancellationToken)
    {
        IReadOnlyList<TranslationOutcome> outcomes;
        using var over = new CancellationTokenSource();
        var renewing = RenewAsync(request, caller, over.Token);
        try
        {
            outcomes = await Inner.TranslateAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is PipelineException or OperationCanceledException)
        {
            // Nothing came back: nobody is helped by keeping others out. What may have been billed all the same is the provider's risk to name.
            await over.CancelAsync().ConfigureAwait(false);
            await renewing.ConfigureAwait(false); // or it would claim again what is released
            await OrLeaveBehindAsync(() => SettleAsync([], [.. request.Items.Select(static i => i.Id)], caller)).ConfigureAwait(false);
            throw;
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await renewing.ConfigureAwait(false);
        }

        var items = request.Items.ToDictionary(static i => i.Id, StringComparer.Ordinal);
        var entries = outcomes.Where(static o => o.Text is not null).Select(o => new MemoryEntry(o.Id, request.From, request.To, items[o.Id].Text, o.Text!)
        {
            Provider = o.Provider ?? Name,
            Model = o.Model,
            Billed = o.Billed,
        }).ToList();
        var released = outcomes.Where(static o => o.Text is null).Select(static o => o.Id).ToList();
        await OrLeaveBehindAsync(() => SettleAsync(entries, released, caller)).ConfigureAwait(false);
        journal.Forget([.. items.Keys]);
        return outcomes;
    }

    private async Task<bool> SettleAsync(IReadOnlyList<MemoryEntry> answers, IReadOnlyCollection<string> released, string caller)
    {
        await store.SettleAsync(answers, released, account, caller, CancellationToken.None).ConfigureAwait(false);
        return true;
    }

    // What the store did before it failed is not known.
    private async Task<T> OrLeaveBehindAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return await act().ConfigureAwait(false);
        }
        catch (StoreException)
        {
            journal.LeaveBehind();
            throw;
        }
    }

    // A call with all its repeats may take longer than a lease.
    private async Task RenewAsync(TranslationRequest request, string caller, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(RenewEvery, time, cancellationToken).ConfigureAwait(false);
                await store.ClaimAsync([.. request.Items.Select(static i => new PaidCall(i.Id, 0))], account, caller, Lease, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The call is over.
        }
        catch (StoreException)
        {
            // The answer is settled or kept whatever becomes of the claim.
        }
    }
}
