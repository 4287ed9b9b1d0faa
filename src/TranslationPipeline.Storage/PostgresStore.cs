using System.Runtime.CompilerServices;
using NodaTime;
using Npgsql;
using TranslationPipeline.Storage.Documents;
using TranslationPipeline.Storage.Postgres;

namespace TranslationPipeline.Storage;

/// <summary>
/// Parallel text, memory, jobs and paid calls in one PostgreSQL database, for many workers on many machines. Safe for concurrent
/// use by threads and processes. What was acknowledged survives a crash as far as the server's <c>fsync</c> and <c>synchronous_commit</c> promise.
/// </summary>
public sealed partial class PostgresStore : IPipelineStore
{
    private readonly IClock clock;
    private readonly string uri;
    private NpgsqlDataSource? source;
    private PostgresWriter? writer;
    private bool disposed;

    /// <summary>Names the database; nothing is opened before <see cref="InitializeAsync"/>.</summary>
    /// <param name="uri"><c>postgres://user:password@host:port/database</c> or <c>postgres:Host=...;Database=...</c>.</param>
    /// <param name="clock">Gives the times at which things are stored; leases go by the server's clock.</param>
    public PostgresStore(string uri, IClock clock)
    {
        ArgumentException.ThrowIfNullOrEmpty(uri);
        ArgumentNullException.ThrowIfNull(clock);
        this.uri = uri;
        this.clock = clock;
        Location = PostgresAddress.Masked(uri);
    }

    /// <inheritdoc/>
    public string Location { get; }

    /// <inheritdoc/>
    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (source is not null)
        {
            return;
        }

        var address = PostgresAddress.Read(uri);
        address.IncludeErrorDetail = false; // details repeat article text
        if (address.MaxAutoPrepare == 0)
        {
            address.MaxAutoPrepare = 50;
        }

        var builder = new NpgsqlSlimDataSourceBuilder(address.ConnectionString);
        builder.EnableArrays();
        builder.EnableTransportSecurity();
        var opened = builder.Build();
        try
        {
            await Guarded(async () => { await PostgresSchema.PrepareAsync(opened, Location, cancellationToken).ConfigureAwait(false); return true; }, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await opened.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        writer = new PostgresWriter(opened, clock, Location);
        writer.Start();
        source = opened;
    }

    /// <inheritdoc/>
    public Task<StoredDocument?> FindAsync(string documentId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        return UseAsync(
            async connection => (await connection.Sql($"SELECT {PostgresDocumentList.Columns} FROM document WHERE id = $1").Text(documentId)
                .RowsAsync(PostgresDocumentList.Read, cancellationToken).ConfigureAwait(false)).FirstOrDefault(),
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task SaveAsync(DocumentResult result, string workKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(workKey);
        cancellationToken.ThrowIfCancellationRequested();
        Opened();
        await writer!.WriteAsync(EncodedDocument.Of(result, workKey), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<DocumentResult?> LoadAsync(string documentId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        return UseAsync(
            async connection =>
            {
                var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
                await using var begun = snapshot.ConfigureAwait(false);
                return await PostgresDocumentReader.ReadAsync(connection, documentId, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>What is listed is the state of the moment the listing began.</remarks>
    public async IAsyncEnumerable<StoredDocument> ListAsync(SegmentQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Text is { } text)
        {
            if (SearchText.Fold(text).Length == 0)
            {
                yield break;
            }

            await IndexTextAsync(cancellationToken).ConfigureAwait(false);
        }

        await foreach (var document in StreamAsync(c => PostgresDocumentList.Query(c, query), PostgresDocumentList.Read, cancellationToken).ConfigureAwait(false))
        {
            yield return document;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, MemoryMatch>> FindAsync(IReadOnlyCollection<string> workIdentities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(workIdentities);
        return UseAsync(connection => PostgresMemory.FindAsync(connection, workIdentities, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task AddAsync(IReadOnlyCollection<MemoryEntry> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return TransactAsync(
            async connection =>
            {
                await PostgresMemory.AddAsync(connection, entries, clock.GetCurrentInstant(), cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task SaveJobAsync(Job job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        return TransactAsync(
            async connection =>
            {
                await PostgresJobs.SaveAsync(connection, job, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>An input whose path the job does not have yet is added at the end.</remarks>
    /// <exception cref="StoreException">There is no such job, or the store cannot be written.</exception>
    public Task SaveInputAsync(string jobId, JobInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(jobId);
        ArgumentNullException.ThrowIfNull(input);
        return TransactAsync(
            async connection =>
            {
                await PostgresJobs.SaveInputAsync(connection, jobId, input, Location, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Job?> FindJobAsync(string jobId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(jobId);
        return UseAsync(connection => PostgresJobs.FindAsync(connection, jobId, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Job> ListJobsAsync(CancellationToken cancellationToken) => StreamAsync(PostgresJobs.Query, PostgresJobs.Read, cancellationToken);

    /// <summary>Waits for what is being written and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        disposed = true;
        if (writer is not null)
        {
            await writer.DisposeAsync().ConfigureAwait(false);
        }

        if (source is not null)
        {
            await source.DisposeAsync().ConfigureAwait(false);
            source = null;
        }
    }
}
