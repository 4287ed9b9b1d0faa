using Npgsql;
using NpgsqlTypes;

namespace TranslationPipeline.Storage.Postgres;

/// <summary>Commands with typed values, which need no reflection.</summary>
internal static class PostgresCommands
{
    /// <summary>A command whose values are added in the order of $1, $2...</summary>
    public static NpgsqlCommand Sql(this NpgsqlConnection connection, string sql) => new(sql, connection);

    public static NpgsqlCommand Text(this NpgsqlCommand command, string? value) => command.Add(PostgresText.OfNullable(value), NpgsqlDbType.Text);

    /// <summary>A text that is in its stored form already.</summary>
    public static NpgsqlCommand Stored(this NpgsqlCommand command, string value) => command.Add(value, NpgsqlDbType.Text);

    public static NpgsqlCommand Number(this NpgsqlCommand command, long value) => command.Add(value, NpgsqlDbType.Bigint);

    public static NpgsqlCommand Bytes(this NpgsqlCommand command, byte[] value) => command.Add(value, NpgsqlDbType.Bytea);

    public static NpgsqlCommand Texts(this NpgsqlCommand command, IEnumerable<string?> values) =>
        command.Add(values.Select(PostgresText.OfNullable).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);

    public static NpgsqlCommand Numbers(this NpgsqlCommand command, IEnumerable<long> values) => command.Add(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bigint);

    public static NpgsqlCommand ByteArrays(this NpgsqlCommand command, IEnumerable<byte[]> values) => command.Add(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bytea);

    public static async Task<int> RunAsync(this NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var disposed = command.ConfigureAwait(false);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The only value of the only row; null when there is no row or it is NULL.</summary>
    public static async Task<long?> NumberAsync(this NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var disposed = command.ConfigureAwait(false);
        var value = await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        return value is null or DBNull ? null : Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Reads all rows.</summary>
    public static async Task<List<T>> RowsAsync<T>(this NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var disposed = command.ConfigureAwait(false);
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var opened = reader.ConfigureAwait(false);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public static string Text(this NpgsqlDataReader row, int column) => PostgresText.Read(row.GetString(column));

    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : PostgresText.Read(row.GetString(column));

    /// <summary>JSON, as it was written.</summary>
    public static byte[] Json(this NpgsqlDataReader row, int column) => System.Text.Encoding.UTF8.GetBytes(row.GetString(column));

    public static byte[]? JsonOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.Json(column);

    private static NpgsqlCommand Add<T>(this NpgsqlCommand command, T value, NpgsqlDbType type)
    {
        command.Parameters.Add(value is null ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = type } : new NpgsqlParameter<T> { TypedValue = value, NpgsqlDbType = type });
        return command;
    }
}
