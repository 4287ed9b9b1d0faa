namespace TranslationPipeline.Storage.Sqlite;

/// <summary>Reads a store from end to end: the structure of the file, every checksum, and that every part belongs to something.</summary>
internal static class SqliteVerification
{
    public static IEnumerable<Diagnostic> Run(SqliteSession session, Action<long>? progress, CancellationToken cancellationToken)
    {
        foreach (var problem in Texts(session, "PRAGMA integrity_check(20)").Where(static t => t != "ok"))
        {
            yield return Damage(session, $"the file is damaged: {problem}");
        }

        foreach (var (sql, what) in new[]
        {
            ("SELECT count(*) FROM segment WHERE NOT EXISTS (SELECT 1 FROM document WHERE key = segment.key >> 24)", "segments without a document"),
            ("SELECT count(*) FROM document WHERE NOT EXISTS (SELECT 1 FROM document_text WHERE document = key)", "documents without a text"),
            ("SELECT count(*) FROM mention_pending WHERE NOT EXISTS (SELECT 1 FROM document WHERE key = document)", "mentions without a document"),
            ("SELECT count(*) FROM paid_call WHERE NOT EXISTS (SELECT 1 FROM account WHERE name = account)", "paid calls without an account"),
        })
        {
            if (Try(() => session.Prepare(sql).ReadNumber() ?? 0, out var count) is { } failure)
            {
                yield return failure;
                yield break;
            }

            if (count > 0)
            {
                yield return Damage(session, $"there are {count} {what}");
            }
        }

        var read = 0L;
        foreach (var id in Texts(session, "SELECT id FROM document ORDER BY key"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Try(() => SqliteDocumentReader.Read(session, id, cancellationToken), out _) is { } failure)
            {
                yield return failure with { Message = $"document {id} cannot be read: {failure.Message}" };
            }

            if (++read % 1_000 == 0)
            {
                progress?.Invoke(read);
            }
        }

        progress?.Invoke(read);

        Diagnostic? Try<T>(Func<T> act, out T? result)
        {
            try
            {
                result = StoredForm.Checked(session.Path, act);
                return null;
            }
            catch (StoreException exception)
            {
                result = default;
                return exception.InnerException is { } inner ? exception.Diagnostic with { Message = $"{exception.Diagnostic.Message} ({inner.Message})" } : exception.Diagnostic;
            }
        }
    }

    // Read at once: the statements below would disturb a row set that is still open, and damage must not end the list.
    private static List<string> Texts(SqliteSession session, string sql)
    {
        var texts = new List<string>();
        try
        {
            var row = session.Prepare(sql);
            while (row.Read())
            {
                texts.Add(row.Text());
            }
        }
        catch (StoreException exception)
        {
            texts.Add(exception.Diagnostic.Message);
        }

        return texts;
    }

    private static Diagnostic Damage(SqliteSession session, string message) =>
        new("store.corrupt", message, "Put back a copy from before the damage, or name another store with --store and run the jobs again.") { File = session.Path };
}
