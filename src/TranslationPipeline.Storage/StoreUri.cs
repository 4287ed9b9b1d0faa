using NodaTime;
using TranslationPipeline.Storage.Postgres;

namespace TranslationPipeline.Storage;

/// <summary>
/// Names of stores: <c>sqlite:///path/to/store.db</c> (absolute, as in file URIs), <c>sqlite:store.db</c> or
/// <c>sqlite:///./store.db</c> (relative), or just a path; <c>postgres://user:password@host:5432/database</c> for PostgreSQL.
/// </summary>
public static class StoreUri
{
    private const string NextStep = "Write a path such as out/store.db, sqlite:///path/to/store.db, or postgres://user@host/database.";

    private static readonly string[] Postgres = ["postgres", "postgresql"];

    private static readonly string[] Schemes = ["sqlite", .. Postgres];

    /// <summary>The store that <paramref name="uri"/> names. Nothing is opened yet.</summary>
    /// <exception cref="ConfigurationException">The scheme is unknown or not available, or there is no path.</exception>
    public static IPipelineStore Open(string uri, IClock clock) => IsPostgres(uri) ? new PostgresStore(uri, clock) : new SqliteStore(PathOf(uri), clock);

    /// <summary>True when the name is one of a PostgreSQL database; whether it can be read is seen when it is opened.</summary>
    public static bool IsPostgres(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return Scheme(uri) is { } scheme && Postgres.Contains(scheme);
    }

    /// <summary>The name without its password, to be shown.</summary>
    public static string Shown(string uri) => IsPostgres(uri) ? PostgresAddress.Masked(uri) : uri;

    /// <summary>The path of the file that <paramref name="uri"/> names, as it is written there.</summary>
    /// <exception cref="ConfigurationException">The scheme is unknown or not available, or there is no path.</exception>
    public static string PathOf(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        var path = Scheme(uri) is { } scheme ? PathAfter(scheme, uri) : uri;
        return string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal)
            ? throw Refused("store.uri", $"'{uri}' names no file", NextStep)
            : path;
    }

    private static string PathAfter(string scheme, string uri)
    {
        if (Postgres.Contains(scheme))
        {
            throw Refused("store.uri", "a PostgreSQL store has no path", NextStep);
        }

        if (scheme != "sqlite")
        {
            throw Refused(
                "store.scheme",
                $"'{scheme}:' is no kind of store",
                Spelling.Nearest(scheme, Schemes) is { } near ? $"Did you mean '{near}:'?" : $"{NextStep} A file name with a colon is written './{uri}'.");
        }

        var path = uri[(scheme.Length + 1)..];
        if (!path.StartsWith("//", StringComparison.Ordinal))
        {
            return path;
        }

        path = path[2..];
        if (path.StartsWith("/./", StringComparison.Ordinal) || path.StartsWith("/../", StringComparison.Ordinal) || IsWindowsPath(path))
        {
            return path[1..];
        }

        return path.StartsWith("//", StringComparison.Ordinal) ? path[1..] : path;
    }

    // One letter is a Windows drive; a colon after a slash belongs to a file name.
    private static string? Scheme(string uri)
    {
        var colon = uri.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && uri.AsSpan(0, colon).IndexOfAny('/', '\\', '.') < 0 ? uri[..colon].ToLowerInvariant() : null;
    }

    private static bool IsWindowsPath(string path) => path.Length > 3 && path[0] == '/' && char.IsAsciiLetter(path[1]) && path[2] == ':';

    private static ConfigurationException Refused(string code, string message, string nextStep) => new(new Diagnostic(code, message, nextStep));
}
