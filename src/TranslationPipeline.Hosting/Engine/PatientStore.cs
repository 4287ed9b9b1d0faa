using NodaTime;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>
/// Waits, longer each time, while the store is away or locked, and says so; gives up after a while. Whatever is repeated is either
/// read-only or may be done twice: the same document, job or answer again changes nothing.
/// </summary>
internal sealed class PatientStore : IPipelineStore
{
    private static readonly string[] Passing = ["store.away", "store.locked"];
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private readonly IPipelineStore inner;
    private readonly TimeSpan patience;
    private readonly TimeProvider time;
    private readonly Action<Diagnostic, TimeSpan> waiting;

    /// <param name="inner">The store.</param>
    /// <param name="patience">How long to wait for it in all, each time it goes away.</param>
    /// <param name="time">Clock for waiting.</param>
    /// <param name="waiting">Told why and how long it waits.</param>
    public PatientStore(IPipelineStore inner, TimeSpan patience, TimeProvider time, Action<Diagnostic, TimeSpan> waiting)
    {
        this.inner = inner;
        this.patience = patience;
        this.time = time;
        this.waiting = waiting;
    }

    public string Location => inner.Location;

    // Not at the start: a wrong name is better told at once.
    public Task InitializeAsync(CancellationToken cancellationToken) => inner.InitializeAsync(cancellationToken);

    public Task<StoredDocument?> FindAsync(string documentId, CancellationToken cancellationToken) => TryAsync(() => inner.FindAsync(documentId, cancellationToken), cancellationToken);

    public Task SaveAsync(DocumentResult result, string workKey, CancellationToken cancellationToken) => TryAsync(() => inner.SaveAsync(result, workKey, cancellationToken), cancellationToken);

    public Task<DocumentResult?> LoadAsync(string documentId, CancellationToken cancellationToken) => TryAsync(() => inner.LoadAsync(documentId, cancellationToken), cancellationToken);

    // A listing that began cannot begin again without repeating itself.
    public IAsyncEnumerable<StoredDocument> ListAsync(SegmentQuery query, CancellationToken cancellationToken) => inner.ListAsync(query, cancellationToken);

    public Task<IReadOnlyDictionary<string, MemoryMatch>> FindAsync(IReadOnlyCollection<string> workIdentities, CancellationToken cancellationToken) =>
        TryAsync(() => inner.FindAsync(workIdentities, cancellationToken), cancellationToken);

    public Task AddAsync(IReadOnlyCollection<MemoryEntry> entries, CancellationToken cancellationToken) => TryAsync(() => inner.AddAsync(entries, cancellationToken), cancellationToken);

    public Task SaveJobAsync(Job job, CancellationToken cancellationToken) => TryAsync(() => inner.SaveJobAsync(job, cancellationToken), cancellationToken);

    public Task SaveInputAsync(string jobId, JobInput input, CancellationToken cancellationToken) => TryAsync(() => inner.SaveInputAsync(jobId, input, cancellationToken), cancellationToken);

    public Task<Job?> FindJobAsync(string jobId, CancellationToken cancellationToken) => TryAsync(() => inner.FindJobAsync(jobId, cancellationToken), cancellationToken);

    public IAsyncEnumerable<Job> ListJobsAsync(CancellationToken cancellationToken) => inner.ListJobsAsync(cancellationToken);

    public Task<IReadOnlyList<PaidCallClaim>> ClaimAsync(IReadOnlyList<PaidCall> calls, SpendAccount account, string owner, Duration lease, CancellationToken cancellationToken) =>
        TryAsync(() => inner.ClaimAsync(calls, account, owner, lease, cancellationToken), cancellationToken);

    public Task SettleAsync(IReadOnlyList<MemoryEntry> answers, IReadOnlyCollection<string> released, SpendAccount account, string owner, CancellationToken cancellationToken) =>
        TryAsync(() => inner.SettleAsync(answers, released, account, owner, cancellationToken), cancellationToken);

    public Task<RateTurn> TakeTurnAsync(SharedRate rate, long units, CancellationToken cancellationToken) => TryAsync(() => inner.TakeTurnAsync(rate, units, cancellationToken), cancellationToken);

    public Task AbandonAsync(string owner, CancellationToken cancellationToken) => TryAsync(() => inner.AbandonAsync(owner, cancellationToken), cancellationToken);

    public Task<JobProgress?> FindProgressAsync(string jobId, CancellationToken cancellationToken) => TryAsync(() => inner.FindProgressAsync(jobId, cancellationToken), cancellationToken);

    public Task<Spending> FindSpendingAsync(string accountName, CancellationToken cancellationToken) => TryAsync(() => inner.FindSpendingAsync(accountName, cancellationToken), cancellationToken);

    public Task SaveGlossaryAsync(string state, IReadOnlyDictionary<string, string> versions, CancellationToken cancellationToken) =>
        TryAsync(() => inner.SaveGlossaryAsync(state, versions, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<string?>> ListGlossariesAsync(CancellationToken cancellationToken) => TryAsync(() => inner.ListGlossariesAsync(cancellationToken), cancellationToken);

    public Task<IReadOnlyDictionary<string, string>?> FindGlossaryAsync(string state, CancellationToken cancellationToken) =>
        TryAsync(() => inner.FindGlossaryAsync(state, cancellationToken), cancellationToken);

    public Task RenewGlossaryAsync(string documentId, string state, CancellationToken cancellationToken) =>
        TryAsync(() => inner.RenewGlossaryAsync(documentId, state, cancellationToken), cancellationToken);

    public IAsyncEnumerable<TermUse> FindTermUsesAsync(TermUseQuery query, CancellationToken cancellationToken) => inner.FindTermUsesAsync(query, cancellationToken);

    public Task<StoreStatistics> CountAsync(CancellationToken cancellationToken) => inner.CountAsync(cancellationToken);

    public IAsyncEnumerable<Diagnostic> VerifyAsync(Action<long>? progress, CancellationToken cancellationToken) => inner.VerifyAsync(progress, cancellationToken);

    public Task VacuumAsync(CancellationToken cancellationToken) => inner.VacuumAsync(cancellationToken);

    public Task BackupAsync(string path, CancellationToken cancellationToken) => inner.BackupAsync(path, cancellationToken);

    public Task IndexTextAsync(CancellationToken cancellationToken) => inner.IndexTextAsync(cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private Task<bool> TryAsync(Func<Task> act, CancellationToken cancellationToken) => TryAsync(
        async () =>
        {
            await act().ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private async Task<T> TryAsync<T>(Func<Task<T>> act, CancellationToken cancellationToken)
    {
        var wait = FirstWait;
        var waited = TimeSpan.Zero;
        while (true)
        {
            try
            {
                return await act().ConfigureAwait(false);
            }
            catch (StoreException exception) when (Passing.Contains(exception.Diagnostic.Code) && waited < patience)
            {
                waiting(exception.Diagnostic, wait);
            }

            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            waited += wait;
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }
    }
}
