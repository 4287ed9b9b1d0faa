using Npgsql;

namespace TranslationPipeline.Storage.Postgres;

/// <summary>Says what an error of PostgreSQL means to the person who runs the program: cause and next step.</summary>
internal static class PostgresFailure
{
    /// <summary>The exception for an error of Npgsql.</summary>
    public static StoreException From(Exception exception, string location)
    {
        var message = exception is PostgresException told ? told.MessageText : (exception.InnerException ?? exception).Message;
        var (code, cause, nextStep) = exception is PostgresException { SqlState: var state }
            ? Told(state, message)
            : ("store.away", $"the PostgreSQL server does not answer ({message})", "Check that it runs and that host and port are right, then run the command again: it resumes.");
        return new StoreException(new Diagnostic(code, cause, nextStep) { File = location }, exception);
    }

    private static (string Code, string Cause, string NextStep) Told(string state, string message) => state switch
    {
        "28P01" or "28000" => ("store.login", $"PostgreSQL refused the login ({message})", "Check user and password in the store's name, or set PGPASSWORD."),
        "3D000" => ("store.no-database", $"PostgreSQL has no such database ({message})", "Create it with 'createdb NAME', or name another one in --store."),
        "42501" or "25006" => ("store.read-only", $"the store cannot be written ({message})", "Grant the user CREATE on the database and its schema, or name the primary server."),
        "53100" => ("store.full", $"PostgreSQL has no room left ({message})", "Free some space on its disk, then run the command again: it resumes."),
        "53300" => ("store.away", $"PostgreSQL takes no more connections ({message})", "Raise max_connections or run fewer workers."),
        "57P01" or "57P02" or "57P03" => ("store.away", $"PostgreSQL is stopping or starting ({message})", "Wait until it is ready, then run the command again: it resumes."),
        "40001" or "40P01" or "55P03" => ("store.locked", $"another program held the store ({message})", "Run the command again: it resumes."),
        "XX001" or "XX002" => ("store.corrupt", $"the store is damaged ({message})", "Put back a backup from before the damage, or name another store with --store and run the jobs again."),
        "54000" => ("store.too-big", $"a text is larger than the store can hold in one piece ({message})", "Split the document."),
        _ when state.StartsWith("08", StringComparison.Ordinal) => ("store.away", $"the connection to PostgreSQL broke ({message})", "Check that it runs, then run the command again: it resumes."),
        _ when state.StartsWith("22", StringComparison.Ordinal) || state.StartsWith("23", StringComparison.Ordinal) =>
            ("store.refused", $"the store refused a value ({message})", "Nothing of it was stored; report the document that causes it."),
        _ => ("store.failed", $"the store failed with PostgreSQL error {state} ({message})", "Report it with the command that was run."),
    };
}
