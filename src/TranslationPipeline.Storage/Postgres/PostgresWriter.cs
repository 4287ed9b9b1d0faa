using System.Threading.Channels;
using NodaTime;
using Npgsql;
using TranslationPipeline.Storage.Documents;
using TranslationPipeline.Storage.Writing;

namespace TranslationPipeline.Storage.Postgres;

/// <summary>
/// Writes documents. Calls queue up; what waits is written together, since round trips and the wait for the disk are the cost of a
/// transaction. A call that fails is tried alone, so that it fails alone. Safe for concurrent use.
/// </summary>
internal sealed class PostgresWriter(NpgsqlDataSource source, IClock clock, string location) : IAsyncDisposable
{
    private const int Connections = 2;
    private const int MostDocuments = 200;
    private const int MostSegments = 4_000;
    private const int Attempts = 5;

    // Unbounded: every caller waits for its own call, so the queue is as long as there are callers.
    private readonly Channel<Pending<EncodedDocument>> queue = Channel.CreateUnbounded<Pending<EncodedDocument>>();
    private readonly List<Task> loops = [];

    public void Start()
    {
        lock (loops)
        {
            if (loops.Count == 0)
            {
                loops.AddRange(Enumerable.Range(0, Connections).Select(_ => Task.Run(RunAsync)));
            }
        }
    }

    public async Task WriteAsync(EncodedDocument document, CancellationToken cancellationToken)
    {
        var pending = new Pending<EncodedDocument>(document, cancellationToken);
        ObjectDisposedException.ThrowIf(!queue.Writer.TryWrite(pending), this);
        var registration = cancellationToken.UnsafeRegister(static p => ((Pending<EncodedDocument>)p!).Cancel(), pending);
        await using (registration.ConfigureAwait(false))
        {
            await pending.Done.ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await Task.WhenAll(loops).ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        Pending<EncodedDocument>? held = null; // names something that the batch before has already
        while (held is not null || await queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var batch = new List<Pending<EncodedDocument>>();
            var names = new HashSet<string>(StringComparer.Ordinal);
            var segments = 0;
            while (batch.Count < MostDocuments && segments < MostSegments && (held is not null || queue.Reader.TryRead(out held)))
            {
                var next = held!;
                if (!names.Add($"d {next.Work.Id}") | (next.Work.SupersedingPath is { } path && !names.Add($"p {path}")))
                {
                    break;
                }

                held = null;
                if (next.TryTake())
                {
                    batch.Add(next);
                    segments += next.Work.Segments.Length;
                }
            }

            if (batch.Count > 0)
            {
                await WriteAsync(batch).ConfigureAwait(false);
            }
        }
    }

    private async Task WriteAsync(List<Pending<EncodedDocument>> batch)
    {
        var failure = await TryWriteAsync(batch).ConfigureAwait(false);
        if (failure is null)
        {
            batch.ForEach(static p => p.Succeed());
        }
        else if (batch.Count == 1 || failure is StoreException { Diagnostic.Code: "store.away" or "store.full" })
        {
            batch.ForEach(p => p.Fail(failure));
        }
        else
        {
            foreach (var pending in batch)
            {
                await WriteAsync([pending]).ConfigureAwait(false);
            }
        }
    }

    private async Task<Exception?> TryWriteAsync(List<Pending<EncodedDocument>> batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                batch.ForEach(static p => p.ThrowIfCancelled());
                var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
                await using var opened = connection.ConfigureAwait(false);
                var transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
                await using var begun = transaction.ConfigureAwait(false);
                await PostgresDocumentWriter.WriteAsync(connection, batch, clock.GetCurrentInstant(), CancellationToken.None).ConfigureAwait(false);
                batch.ForEach(static p => p.ThrowIfCancelled());
                await transaction.CommitAsync().ConfigureAwait(false);
                return null;
            }
            catch (PostgresException exception) when (exception.SqlState is "40P01" or "40001" && attempt < Attempts)
            {
                // Two writers met; the one that is told to give way tries again.
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException)
            {
                return PostgresFailure.From(exception, location);
            }
            catch (Exception exception) // the callers get it; the loop must go on for those who come later
            {
                return exception;
            }
        }
    }
}
