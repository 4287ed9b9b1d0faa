using System.Runtime.CompilerServices;
using NodaTime;
using Npgsql;
using TranslationPipeline.Storage.Documents;
using TranslationPipeline.Storage.Postgres;
using TranslationPipeline.Storage.Sqlite;

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

    private NpgsqlDataSource Opened()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return source ?? throw new InvalidOperationException("The store was used before InitializeAsync.");
    }

    private Task<T> UseAsync<T>(Func<NpgsqlConnection, Task<T>> use, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var opened = Opened();
        return Guarded(
            async () =>
            {
                var connection = await opened.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                await using var closing = connection.ConfigureAwait(false);
                return await use(connection).ConfigureAwait(false);
            },
            cancellationToken);
    }

    private Task<T> TransactAsync<T>(Func<NpgsqlConnection, Task<T>> use, CancellationToken cancellationToken) => UseAsync(
        async connection =>
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using var begun = transaction.ConfigureAwait(false);
            var result = await use(connection).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return result;
        },
        cancellationToken);

    private async Task<T> Guarded<T>(Func<Task<T>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await act().ConfigureAwait(false);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.QueryCanceled && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(null, exception, cancellationToken);
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException or System.Net.Sockets.SocketException)
        {
            throw PostgresFailure.From(exception, Location);
        }
        catch (Exception exception) when (StoredForm.IsDamage(exception))
        {
            throw SqliteFailure.From(SQLitePCL.raw.SQLITE_CORRUPT, Location, exception.Message, exception);
        }
    }

    private async IAsyncEnumerable<T> StreamAsync<T>(Func<NpgsqlConnection, NpgsqlCommand> query, Func<NpgsqlDataReader, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var connection = await Guarded(() => Opened().OpenConnectionAsync(cancellationToken).AsTask(), cancellationToken).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var command = query(connection);
        await using var disposing = command.ConfigureAwait(false);
        command.CommandTimeout = 0;
        var rows = await Guarded(() => command.ExecuteReaderAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        var isOver = false;
        try
        {
            while (await Guarded(() => rows.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false))
            {
                yield return await Guarded(() => Task.FromResult(read(rows)), cancellationToken).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
            }

            isOver = true;
        }
        finally
        {
            if (!isOver)
            {
                command.Cancel(); // or closing would read the rest
            }

            await rows.DisposeAsync().ConfigureAwait(false);
        }
    }
}
