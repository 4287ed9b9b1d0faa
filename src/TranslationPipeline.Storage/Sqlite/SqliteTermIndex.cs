using System.Collections.Immutable;
using System.Text.Json;
using TranslationPipeline.Storage.Documents;
using TranslationPipeline.Storage.Serialization;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>Which glossaries decided what, and where their terms are used.</summary>
internal static class SqliteTermIndex
{
    public static void SaveGlossary(SqliteSession session, string state, IReadOnlyDictionary<string, string> versions) =>
        session.Prepare("INSERT OR IGNORE INTO glossary (state, versions) VALUES (?, ?)").Add(state).AddUtf8(GlossaryVersions.Write(versions)).Run();

    public static IReadOnlyList<string?> ListGlossaries(SqliteSession session)
    {
        // A step through the index for each state, not for each document.
        var states = new List<string?>();
        if (session.Prepare("SELECT EXISTS (SELECT 1 FROM document WHERE superseded = 0 AND glossary IS NULL)").ReadNumber() == 1)
        {
            states.Add(null);
        }

        for (var last = ""; ;)
        {
            var row = session.Prepare("SELECT glossary FROM document WHERE superseded = 0 AND glossary > ? ORDER BY glossary LIMIT 1").Add(last);
            if (!row.Read())
            {
                return states;
            }

            states.Add(last = row.Text());
            row.Reset();
        }
    }

    public static IReadOnlyDictionary<string, string>? FindGlossary(SqliteSession session, string state)
    {
        var row = session.Prepare("SELECT versions FROM glossary WHERE state = ?").Add(state);
        if (!row.Read())
        {
            return null;
        }

        var versions = GlossaryVersions.Read(row.Bytes());
        row.Reset();
        return versions;
    }

    public static void RenewGlossary(SqliteSession session, string documentId, string state) =>
        session.Prepare("UPDATE document SET glossary = ? WHERE id = ?").Add(state).Add(documentId).Run();

    /// <summary>The keys of the segments a query is about, ascending, so that a document is read once.</summary>
    public static long[] Keys(SqliteSession session, TermUseQuery query)
    {
        var keys = new HashSet<long>();
        foreach (var concept in query.Concepts)
        {
            Collect(session.Prepare($"WITH RECURSIVE {SqliteDocumentList.Blocks} SELECT segment FROM blocks CROSS JOIN term_use WHERE block = b AND concept = ?").Add(concept));
        }

        foreach (var probe in query.Probes)
        {
            if (Match(session, probe) is { } match)
            {
                Collect(session.Prepare("SELECT rowid FROM segment_search WHERE segment_search MATCH ?").Add(match));
            }
        }

        foreach (var state in query.Glossaries)
        {
            Collect(session.Prepare(
                """
                SELECT s.key FROM document AS d JOIN segment AS s ON s.key BETWEEN d.key << 24 AND ((d.key + 1) << 24) - 1
                WHERE d.superseded = 0 AND d.glossary IS ?
                """).Add(state));
        }

        if (query.All)
        {
            Collect(session.Prepare("SELECT key FROM segment"));
        }

        var sorted = keys.ToArray();
        Array.Sort(sorted);
        return sorted;

        void Collect(SqliteStatement rows)
        {
            while (rows.Read())
            {
                keys.Add(rows.Int64());
            }
        }
    }

    /// <summary>The segments with these keys that belong to listed documents.</summary>
    public static IEnumerable<TermUse> Read(SqliteSession session, long[] keys)
    {
        long? document = null;
        string? id = null;
        DocumentHead? head = null;
        ImmutableArray<LanguageTag> targets = [];
        foreach (var key in keys)
        {
            if (key >> SqliteDocumentWriter.NumberBits != document)
            {
                document = key >> SqliteDocumentWriter.NumberBits;
                var row = session.Prepare("SELECT id, head FROM document WHERE key = ? AND superseded = 0").Add(document);
                id = null;
                if (row.Read())
                {
                    id = row.Text();
                    head = JsonSerializer.Deserialize(row.Bytes(), StoreJson.Head);
                    targets = [.. (head?.Targets ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(LanguageTag.Parse)];
                }

                row.Reset();
            }

            if (id is not null && SqliteDocumentReader.ReadSegment(session, key, id) is { } segment)
            {
                yield return new TermUse(id, segment, head?.AnchorDate, targets);
            }
        }
    }

    // Alternatives are letters and digits, so nothing has to be escaped. Null: no text can have the term.
    private static string? Match(SqliteSession session, TermProbe probe)
    {
        var words = new List<string>();
        foreach (var alternatives in probe.Words)
        {
            var any = probe.InsideWords ? alternatives.SelectMany(a => WordsWith(session, a)).Distinct().Select(static w => $"\"{w}\"").ToList() : [.. alternatives.Select(static a => $"\"{a}\"*")];
            if (any.Count == 0)
            {
                return null;
            }

            words.Add($"({string.Join(" OR ", any)})");
        }

        return words.Count == 0 ? null : string.Join(" AND ", words);
    }

    private static List<string> WordsWith(SqliteSession session, string part)
    {
        var words = new List<string>();
        var row = session.Prepare("SELECT term FROM segment_word WHERE instr(term, ?) > 0").Add(part);
        while (row.Read())
        {
            words.Add(row.Text());
        }

        return words;
    }
}
