using Npgsql;

namespace TranslationPipeline.Storage.Postgres;

/// <summary>
/// Reads <c>postgres://user:password@host:port/database?key=value</c>, or <c>postgres:Host=...;Database=...</c> with the keys of Npgsql.
/// Without a password PGPASSWORD and the password file count.
/// </summary>
internal static class PostgresAddress
{
    /// <summary>The connection string; the exception names what is wrong without repeating secrets.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public static NpgsqlConnectionStringBuilder Read(string uri)
    {
        try
        {
            var rest = uri[(uri.IndexOf(':', StringComparison.Ordinal) + 1)..];
            var builder = rest.StartsWith("//", StringComparison.Ordinal) ? OfUri(uri) : new NpgsqlConnectionStringBuilder(rest);
            if (string.IsNullOrEmpty(builder.Host))
            {
                throw new ArgumentException("there is no host");
            }

            if (string.IsNullOrEmpty(builder.Database))
            {
                throw new ArgumentException("there is no database");
            }

            return builder;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            throw new StoreException(
                new Diagnostic("store.connection", $"the name of the PostgreSQL store cannot be read: {exception.Message}", "Write postgres://user:password@host:5432/database, or postgres:Host=host;Database=database;Username=user.") { File = Masked(uri) },
                exception);
        }
    }

    /// <summary>The name without its password.</summary>
    public static string Masked(string uri)
    {
        try
        {
            var builder = uri.Contains("://", StringComparison.Ordinal) ? OfUri(uri) : new NpgsqlConnectionStringBuilder(uri[(uri.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            return $"postgres://{(builder.Username is { Length: > 0 } user ? user + "@" : "")}{builder.Host}{(builder.Port == NpgsqlConnection.DefaultPort ? "" : $":{builder.Port}")}/{builder.Database}";
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            return "postgres:...";
        }
    }

    private static NpgsqlConnectionStringBuilder OfUri(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            throw new FormatException("it is no URI");
        }

        var builder = new NpgsqlConnectionStringBuilder { Host = uri.Host, Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')) };
        if (uri.Port > 0)
        {
            builder.Port = uri.Port;
        }

        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            builder[Uri.UnescapeDataString(parts[0]) switch { "sslmode" => "SSL Mode", "host" => "Host", "application_name" => "Application Name", var key => key }] =
                parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "true";
        }

        return builder;
    }
}
