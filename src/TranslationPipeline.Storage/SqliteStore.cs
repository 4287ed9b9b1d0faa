using System.Runtime.CompilerServices;
using NodaTime;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage;

/// <summary>
/// Parallel text, memory and jobs in one SQLite file. Safe for concurrent use by threads and by several processes; one
/// of them writes at a time, readers never wait. What was acknowledged survives a crash of the program and of the machine.
/// </summary>
public sealed partial class SqliteStore : IPipelineStore
{
    private readonly IClock clock;
    private readonly ReaderPool readers;
    private readonly WriterSession writer;
    private readonly LeaseWatch leases; // the writer's own
    private int savedSinceFilled; // the writer's own

    /// <summary>Names the file; nothing is opened before <see cref="InitializeAsync"/>.</summary>
    /// <param name="path">Path of the file; it and its folder are created when they do not exist.</param>
    /// <param name="clock">Gives the times at which things are stored.</param>
    public SqliteStore(string path, IClock clock)
        : this(path, clock, new SqliteLimits())
    {
    }

    internal SqliteStore(string path, IClock clock, SqliteLimits limits)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(clock);
        Path = System.IO.Path.GetFullPath(path);
        this.clock = clock;
        readers = new ReaderPool(Path);
        writer = new WriterSession(Path, limits);
        leases = new LeaseWatch(limits.Time);
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public Task InitializeAsync(CancellationToken cancellationToken) => writer.OpenAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<StoredDocument?> FindAsync(string documentId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        return Read(session => SqliteDocumentList.Find(session, documentId), cancellationToken);
    }

    /// <inheritdoc/>
    public Task SaveAsync(DocumentResult result, string workKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(workKey);
        cancellationToken.ThrowIfCancellationRequested();
        var form = SqliteForm.Of(result, workKey);
        return writer.WriteAsync(
            session =>
            {
                var now = clock.GetCurrentInstant();
                SqliteDocumentWriter.Write(session, form, now, cancellationToken);
                if (++savedSinceFilled == MentionIndex.DocumentsTogether)
                {
                    savedSinceFilled = 0;
                    FillMentions(session);
                }

                foreach (var answer in form.Document.Answers)
                {
                    SqliteMemoryTable.Add(session, answer, now);
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<DocumentResult?> LoadAsync(string documentId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        return Read(session => SqliteDocumentReader.Read(session, documentId, cancellationToken), cancellationToken);
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

        await FillMentionsAsync(query.HasSegmentConditions(), cancellationToken).ConfigureAwait(false);

        // Unordered, what leads may name a document several times.
        var seen = query.Unordered ? new HashSet<string>(StringComparer.Ordinal) : null;
        await foreach (var document in Stream(session => SqliteDocumentList.Query(session, query), SqliteDocumentList.Read, cancellationToken).ConfigureAwait(false))
        {
            if (seen?.Add(document.Id) != false)
            {
                yield return document;
            }
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, MemoryMatch>> FindAsync(IReadOnlyCollection<string> workIdentities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(workIdentities);
        return Read<IReadOnlyDictionary<string, MemoryMatch>>(
            session =>
            {
                var matches = new Dictionary<string, MemoryMatch>(workIdentities.Count, StringComparer.Ordinal);
                foreach (var identity in workIdentities)
                {
                    if (SqliteMemoryTable.Find(session, identity) is { } match)
                    {
                        matches[identity] = match;
                    }
                }

                return matches;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task AddAsync(IReadOnlyCollection<MemoryEntry> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return writer.WriteAsync(
            session =>
            {
                var now = clock.GetCurrentInstant();
                foreach (var entry in entries)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    SqliteMemoryTable.Add(session, entry, now);
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task SaveJobAsync(Job job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        return writer.WriteAsync(session => SqliteJobTable.Save(session, job, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>An input whose path the job does not have yet is added at the end.</remarks>
    /// <exception cref="StoreException">There is no such job, or the store cannot be written.</exception>
    public Task SaveInputAsync(string jobId, JobInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(jobId);
        ArgumentNullException.ThrowIfNull(input);
        return writer.WriteAsync(session => SqliteJobTable.SaveInput(session, jobId, input), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Job?> FindJobAsync(string jobId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(jobId);
        return Read(session => SqliteJobTable.Find(session, jobId), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Job> ListJobsAsync(CancellationToken cancellationToken) => Stream(SqliteJobTable.Query, SqliteJobTable.Read, cancellationToken);

    /// <summary>Waits for what is being written and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        readers.Dispose();
        await writer.DisposeAsync().ConfigureAwait(false);
    }

    private Task<T> Read<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        writer.ThrowIfNotOpen();
        try
        {
            var session = readers.Rent();
            try
            {
                return Task.FromResult(StoredForm.Checked(Path, () => read(session)));
            }
            finally
            {
                readers.Return(session);
            }
        }
        catch (OperationCanceledException exception)
        {
            return Task.FromCanceled<T>(exception.CancellationToken);
        }
        catch (StoreException exception)
        {
            return Task.FromException<T>(exception);
        }
    }

    private async IAsyncEnumerable<T> Stream<T>(
        Func<SqliteSession, SqliteStatement> query,
        Func<SqliteStatement, T> read,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        writer.ThrowIfNotOpen();
        var session = readers.Rent();
        try
        {
            var rows = query(session);
            while (rows.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return StoredForm.Checked(Path, () => read(rows));
            }
        }
        finally
        {
            readers.Return(session);
        }

        await Task.CompletedTask.ConfigureAwait(false); // SQLite has no asynchronous interface
    }
}
