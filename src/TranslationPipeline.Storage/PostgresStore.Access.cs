using System.Runtime.CompilerServices;
using Npgsql;
using TranslationPipeline.Storage.Postgres;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage;

/// <summary>How connections are used: each call has one of its own, and what goes wrong is told as <see cref="StoreException"/>.</summary>
public sealed partial class PostgresStore
{
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
