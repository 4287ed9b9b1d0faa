using System.Globalization;
using Npgsql;

namespace TranslationPipeline.Storage.Postgres;

/// <summary>Recognises a store and brings it to the newest schema; migrations only go forward and each is one SQL file.</summary>
internal static class PostgresSchema
{
    private const long Lock = 0x5450_7374; // "TPst": one program migrates at a time

    private static readonly string[] Migrations = EmbeddedScripts.Read("postgres");

    /// <summary>The schema this program knows.</summary>
    public static int Newest => Migrations.Length;

    public static async Task PrepareAsync(NpgsqlDataSource source, string location, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var opened = connection.ConfigureAwait(false);
        if (await VersionAsync(connection, cancellationToken).ConfigureAwait(false) == Newest)
        {
            return;
        }

        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var begun = transaction.ConfigureAwait(false);
        await RunAsync(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({Lock})"), cancellationToken).ConfigureAwait(false);
        var version = await VersionAsync(connection, cancellationToken).ConfigureAwait(false);
        if (version > Newest)
        {
            throw new StoreException(new Diagnostic("store.newer", $"the store has schema {version}, this program knows {Newest}", "Update this program, or name another store with --store.") { File = location });
        }

        if (version == 0)
        {
            await RunAsync(connection, "CREATE TABLE tpipe_schema (version integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())", cancellationToken).ConfigureAwait(false);
        }

        for (var next = version; next < Newest; next++)
        {
            await RunAsync(connection, Migrations[next], cancellationToken).ConfigureAwait(false);
            await RunAsync(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO tpipe_schema (version) VALUES ({next + 1})"), cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // Not to_regclass: it may remember that there was no table before another program made it.
        var exists = new NpgsqlCommand("SELECT EXISTS (SELECT 1 FROM pg_class WHERE relname = 'tpipe_schema' AND relnamespace = current_schema()::regnamespace)", connection);
        await using var disposed = exists.ConfigureAwait(false);
        if (await exists.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not true)
        {
            return 0;
        }

        var version = new NpgsqlCommand("SELECT coalesce(max(version), 0) FROM tpipe_schema", connection);
        await using var disposedToo = version.ConfigureAwait(false);
        return (int)(await version.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using var disposed = command.ConfigureAwait(false);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
