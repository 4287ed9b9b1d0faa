using System.Runtime.CompilerServices;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Storage.Tests.Conformance;

/// <summary>A store with one fault on purpose.</summary>
public sealed class FaultyStore(InMemoryStore inner, StoreFault fault) : IParallelTextStore, ITranslationMemory, IJobStore
{
    private readonly Dictionary<string, MemoryEntry> last = [];
    private volatile bool closed;
    private int writers;

    public Task InitializeAsync(CancellationToken cancellationToken) => inner.InitializeAsync(cancellationToken);

    public async Task<StoredDocument?> FindAsync(string documentId, CancellationToken cancellationToken)
    {
        var found = await inner.FindAsync(documentId, Token(cancellationToken));
        return fault switch
        {
            StoreFault.ForgetsWorkKey => found is null ? null : found with { WorkKey = "" },
            StoreFault.ForgetsToSupersede => found is null ? null : found with { Superseded = false },
            StoreFault.RoundsInstants => found is null ? null : found with { StoredAt = NodaTime.Instant.FromUnixTimeSeconds(found.StoredAt.ToUnixTimeSeconds()) },
            _ => found,
        };
    }

    public async Task SaveAsync(DocumentResult result, string workKey, CancellationToken cancellationToken)
    {
        var token = Token(cancellationToken);
        token.ThrowIfCancellationRequested();
        var concurrent = Interlocked.Increment(ref writers) > 1;
        await Task.Yield();
        var stored = fault == StoreFault.TearsUnderConcurrency && concurrent ? result with { Segments = [] } : DocumentFaults.Apply(result, fault);
        if (fault == StoreFault.DoublesDocuments && await inner.FindAsync(result.Document.Id, token) is not null)
        {
            stored = stored with { Document = stored.Document with { Id = result.Document.Id + "-2", Metadata = new DocumentMetadata() } };
        }

        await inner.SaveAsync(stored, workKey, token);
        foreach (var target in result.Segments.IsDefault ? [] : result.Segments.SelectMany(static s => s.Targets.IsDefault ? [] : s.Targets))
        {
            if (fault == StoreFault.RemembersReusedTargets)
            {
                await inner.AddAsync([new MemoryEntry(target.WorkIdentity, result.Language, target.Language, "", target.Text)], token);
            }
        }

        Interlocked.Decrement(ref writers);
    }

    public async Task<DocumentResult?> LoadAsync(string documentId, CancellationToken cancellationToken) =>
        fault == StoreFault.ForgetsOnClose && closed ? null : await inner.LoadAsync(documentId, Token(cancellationToken));

    public async IAsyncEnumerable<StoredDocument> ListAsync(SegmentQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var faulty = fault switch
        {
            StoreFault.IgnoresLanguage => query with { Language = null },
            StoreFault.IgnoresDay => query with { SpeaksOf = null },
            StoreFault.IgnoresEntity => query with { Entity = null },
            StoreFault.ListsSuperseded or StoreFault.ForgetsToSupersede => query with { IncludeSuperseded = true },
            _ => query,
        };
        var found = new List<StoredDocument>();
        await foreach (var document in inner.ListAsync(faulty, Token(cancellationToken)))
        {
            found.Add(document);
        }

        if (fault == StoreFault.IgnoresOrder)
        {
            found.Reverse();
        }

        foreach (var document in found)
        {
            Token(cancellationToken).ThrowIfCancellationRequested();
            yield return document;
        }
    }

    public async Task<IReadOnlyDictionary<string, MemoryMatch>> FindAsync(IReadOnlyCollection<string> workIdentities, CancellationToken cancellationToken)
    {
        var identities = fault == StoreFault.IgnoresCaseOfIdentities ? [.. workIdentities.Select(static i => i.ToLowerInvariant())] : workIdentities;
        var found = new Dictionary<string, MemoryMatch>(await inner.FindAsync(identities, Token(cancellationToken)));
        foreach (var entry in last.Values.Where(e => fault == StoreFault.LastMemoryWins && workIdentities.Contains(e.WorkIdentity)))
        {
            found[entry.WorkIdentity] = new MemoryMatch(entry.WorkIdentity, entry.TargetText, entry.Provider, entry.Model);
        }

        return found;
    }

    public Task AddAsync(IReadOnlyCollection<MemoryEntry> entries, CancellationToken cancellationToken)
    {
        lock (last)
        {
            foreach (var entry in entries)
            {
                last[entry.WorkIdentity] = entry;
            }
        }

        var kept = fault == StoreFault.IgnoresCaseOfIdentities ? [.. entries.Select(static e => e with { WorkIdentity = e.WorkIdentity.ToLowerInvariant() })] : entries;
        return inner.AddAsync(kept, Token(cancellationToken));
    }

    public Task SaveJobAsync(Job job, CancellationToken cancellationToken) =>
        inner.SaveJobAsync(fault == StoreFault.LosesJobInputs ? job with { Inputs = [] } : job, Token(cancellationToken));

    public async Task SaveInputAsync(string jobId, JobInput input, CancellationToken cancellationToken)
    {
        var job = await inner.FindJobAsync(jobId, Token(cancellationToken));
        if ((fault == StoreFault.AcceptsUnknownJobs && job is null)
            || (fault == StoreFault.DropsUnknownInputs && job?.Inputs.Any(i => i.Path == input.Path) == false))
        {
            return;
        }

        await inner.SaveInputAsync(jobId, input, Token(cancellationToken));
    }

    public Task<Job?> FindJobAsync(string jobId, CancellationToken cancellationToken) => inner.FindJobAsync(jobId, Token(cancellationToken));

    public Task<JobProgress?> FindProgressAsync(string jobId, CancellationToken cancellationToken) => inner.FindProgressAsync(jobId, Token(cancellationToken));

    public async IAsyncEnumerable<Job> ListJobsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var jobs = new List<Job>();
        await foreach (var job in inner.ListJobsAsync(Token(cancellationToken)))
        {
            jobs.Add(job);
        }

        foreach (var job in fault == StoreFault.ListsJobsOldestFirst ? Enumerable.Reverse(jobs) : jobs)
        {
            yield return job;
        }
    }

    public void Close() => closed = true;

    private CancellationToken Token(CancellationToken token) => fault == StoreFault.IgnoresCancellation ? CancellationToken.None : token;
}
