using System.Runtime.CompilerServices;
using NodaTime;

namespace TranslationPipeline.Testing;

/// <summary>A store in memory for tests: keeps every promise of the contracts until it is dropped. Safe for concurrent use.</summary>
/// <param name="clock">Gives the times at which things are stored.</param>
public sealed class InMemoryStore(IClock clock) : IParallelTextStore, ITranslationMemory, IJobStore, IPaidCallStore, IRateStore
{
    private const string Standard = "-";

    private readonly Lock gate = new();
    private readonly Dictionary<string, (StoredDocument Head, DocumentResult Result)> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MemoryMatch> memory = new(StringComparer.Ordinal);
    private readonly List<Job> jobs = [];
    private readonly Dictionary<string, (string Account, string Owner, Instant Until, long Reserved)> calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Spending> accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Instant> rates = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task InitializeAsync(CancellationToken cancellationToken) => Do(static () => true, cancellationToken);

    /// <inheritdoc/>
    public Task<StoredDocument?> FindAsync(string documentId, CancellationToken cancellationToken) =>
        Do(() => documents.TryGetValue(documentId, out var found) ? found.Head : null, cancellationToken);

    /// <inheritdoc/>
    public Task SaveAsync(DocumentResult result, string workKey, CancellationToken cancellationToken) => Do(() => Save(result, workKey), cancellationToken);

    /// <inheritdoc/>
    public Task<DocumentResult?> LoadAsync(string documentId, CancellationToken cancellationToken) =>
        Do(() => documents.TryGetValue(documentId, out var found) ? found.Result : null, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredDocument> ListAsync(SegmentQuery query, CancellationToken cancellationToken) => Stream<StoredDocument>(
        () => [.. documents.Values.Where(d => Matches(d.Head, d.Result, query)).Select(static d => d.Head)
            .OrderBy(static d => d.SourcePath, StringComparer.Ordinal).ThenBy(static d => d.Id, StringComparer.Ordinal)],
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, MemoryMatch>> FindAsync(IReadOnlyCollection<string> workIdentities, CancellationToken cancellationToken) =>
        Do<IReadOnlyDictionary<string, MemoryMatch>>(
            () => workIdentities.Distinct(StringComparer.Ordinal).Where(memory.ContainsKey).ToDictionary(static i => i, i => memory[i], StringComparer.Ordinal),
            cancellationToken);

    /// <inheritdoc/>
    public Task AddAsync(IReadOnlyCollection<MemoryEntry> entries, CancellationToken cancellationToken) => Do(
        () => entries.Count(e => memory.TryAdd(e.WorkIdentity, new MemoryMatch(e.WorkIdentity, e.TargetText, e.Provider, e.Model) { AddedAt = clock.GetCurrentInstant() })), cancellationToken);

    /// <inheritdoc/>
    public Task SaveJobAsync(Job job, CancellationToken cancellationToken) => Do(
        () =>
        {
            var at = jobs.FindIndex(j => j.Id == job.Id);
            if (at < 0)
            {
                jobs.Add(job);
            }
            else
            {
                jobs[at] = job;
            }

            return at;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task SaveInputAsync(string jobId, JobInput input, CancellationToken cancellationToken) => Do(
        () =>
        {
            var at = jobs.FindIndex(j => j.Id == jobId);
            if (at < 0)
            {
                throw new StoreException(new Diagnostic("store.job-unknown", $"the store has no job '{jobId}'", "List the jobs with 'tpipe jobs list'."));
            }

            var inputs = jobs[at].Inputs;
            var renewed = inputs.Any(i => i.Path == input.Path) ? [.. inputs.Select(i => i.Path == input.Path ? input : i)] : inputs.Add(input);
            return jobs[at] = jobs[at] with { Inputs = renewed };
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<Job?> FindJobAsync(string jobId, CancellationToken cancellationToken) => Do(() => jobs.Find(j => j.Id == jobId), cancellationToken);

    /// <inheritdoc/>
    public Task<JobProgress?> FindProgressAsync(string jobId, CancellationToken cancellationToken) => Do(
        () => jobs.Find(j => j.Id == jobId) is { } job
            ? new JobProgress(job.State, job.Inputs.Length, job.Inputs.Count(static i => i.State == JobState.Done), job.Inputs.Count(static i => i.State == JobState.Failed))
            : null,
        cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Job> ListJobsAsync(CancellationToken cancellationToken) => Stream<Job>(
        () => [.. Enumerable.Reverse(jobs).OrderByDescending(static j => j.StartedAt).Select(static j => j with { Inputs = [] })], cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PaidCallClaim>> ClaimAsync(IReadOnlyList<PaidCall> calls, SpendAccount account, string owner, Duration lease, CancellationToken cancellationToken) =>
        Do<IReadOnlyList<PaidCallClaim>>(() => [.. calls.Select(c => Claim(c, account, owner, lease))], cancellationToken);

    /// <inheritdoc/>
    public Task SettleAsync(IReadOnlyList<MemoryEntry> answers, IReadOnlyCollection<string> released, SpendAccount account, string owner, CancellationToken cancellationToken) => Do(
        () =>
        {
            foreach (var (identity, billed) in answers.Select(static a => (a.WorkIdentity, a.Billed.Amount)).Concat(released.Select(static r => (r, 0L))))
            {
                if (calls.TryGetValue(identity, out var call) && call.Owner == owner && calls.Remove(identity))
                {
                    accounts[call.Account] = new Spending(accounts[call.Account].Spent + billed, accounts[call.Account].Reserved - call.Reserved);
                }
            }

            return answers.Count(e => memory.TryAdd(e.WorkIdentity, new MemoryMatch(e.WorkIdentity, e.TargetText, e.Provider, e.Model) { AddedAt = clock.GetCurrentInstant() }));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<RateTurn> TakeTurnAsync(SharedRate rate, long units, CancellationToken cancellationToken) => Do(
        () =>
        {
            var now = clock.GetCurrentInstant();
            var due = Instant.Max(rates.GetValueOrDefault(rate.Name, now), now) + rate.TimeOf(units);
            var wait = Duration.Max(due - rate.TimeOfBurst - now, Duration.Zero);
            if (wait > rate.MaxWait)
            {
                return new RateTurn(false, wait);
            }

            rates[rate.Name] = due;
            return new RateTurn(true, wait);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task AbandonAsync(string owner, CancellationToken cancellationToken) => Do(
        () =>
        {
            var gone = calls.Where(c => c.Value.Owner.StartsWith(owner, StringComparison.Ordinal)).ToArray();
            foreach (var (identity, call) in gone)
            {
                calls.Remove(identity);
                accounts[call.Account] = new Spending(accounts[call.Account].Spent + call.Reserved, accounts[call.Account].Reserved - call.Reserved);
            }

            return gone.Length;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<Spending> FindSpendingAsync(string accountName, CancellationToken cancellationToken) => Do(() => accounts.GetValueOrDefault(accountName), cancellationToken);

    private PaidCallClaim Claim(PaidCall call, SpendAccount account, string owner, Duration lease)
    {
        var now = clock.GetCurrentInstant();
        if (memory.TryGetValue(call.WorkIdentity, out var answer))
        {
            return new PaidCallClaim(PaidCallState.Answered, answer);
        }

        if (calls.TryGetValue(call.WorkIdentity, out var known))
        {
            if (known.Owner == owner)
            {
                calls[call.WorkIdentity] = known with { Until = now + lease };
                return new PaidCallClaim(PaidCallState.Claimed);
            }

            if (known.Until > now)
            {
                return new PaidCallClaim(PaidCallState.Taken);
            }

            calls.Remove(call.WorkIdentity);
            accounts[known.Account] = new Spending(accounts[known.Account].Spent + known.Reserved, accounts[known.Account].Reserved - known.Reserved);
        }

        var spending = accounts.GetValueOrDefault(account.Name);
        if (spending.Spent + spending.Reserved + call.Estimate > account.Limit)
        {
            return new PaidCallClaim(PaidCallState.OverBudget);
        }

        accounts[account.Name] = spending with { Reserved = spending.Reserved + call.Estimate };
        calls[call.WorkIdentity] = (account.Name, owner, now + lease, call.Estimate);
        return new PaidCallClaim(PaidCallState.Claimed);
    }

    private StoredDocument Save(DocumentResult result, string workKey)
    {
        var path = result.Document.Metadata.SourcePath;
        foreach (var (id, (head, old)) in documents.Where(d => path is not null and not Standard && d.Value.Head.SourcePath == path).ToArray())
        {
            documents[id] = (head with { Superseded = true }, old);
        }

        var segments = result.Segments.IsDefault ? [] : result.Segments;
        foreach (var target in segments.SelectMany(static s => s.Targets.IsDefault ? [] : s.Targets).Where(static t => t.Origin != TargetOrigin.Memory))
        {
            memory.TryAdd(target.WorkIdentity, new MemoryMatch(target.WorkIdentity, target.Text, target.Provider, target.Model) { AddedAt = clock.GetCurrentInstant() });
        }

        var stored = new StoredDocument(result.Document.Id, workKey, path, result.Language, segments.Length, clock.GetCurrentInstant());
        documents[result.Document.Id] = (stored, result);
        return stored;
    }

    private bool Matches(StoredDocument head, DocumentResult result, SegmentQuery query) =>
        (query.IncludeSuperseded || !head.Superseded)
        && (query.DocumentId is null || query.DocumentId == head.Id)
        && (query.SourcePath is null || query.SourcePath == head.SourcePath)
        && (query.Language is null || query.Language == head.Language)
        && (query.Job is not { } job || (jobs.Find(j => j.Id == job)?.Inputs ?? []).Any(i => head.SourcePath == i.Path || head.SourcePath?.StartsWith($"{i.Path}#", StringComparison.Ordinal) == true))
        && Each(query).All(condition => (result.Segments.IsDefault ? [] : result.Segments).Any(condition.Matches));

    // Every condition must hold somewhere in the document, not all of them in one segment.
    private static IEnumerable<SegmentQuery> Each(SegmentQuery query) => new[]
    {
        new SegmentQuery { SpeaksOf = query.SpeaksOf }, new SegmentQuery { Timex = query.Timex }, new SegmentQuery { Entity = query.Entity },
        new SegmentQuery { Finding = query.Finding }, new SegmentQuery { Target = query.Target }, new SegmentQuery { Provider = query.Provider }, new SegmentQuery { Text = query.Text },
    }.Where(static q => q.HasSegmentConditions());

    private Task<T> Do<T>(Func<T> act, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            lock (gate)
            {
                return Task.FromResult(act());
            }
        }
        catch (StoreException exception)
        {
            return Task.FromException<T>(exception);
        }
    }

    private async IAsyncEnumerable<T> Stream<T>(Func<T[]> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var item in await Do(read, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
