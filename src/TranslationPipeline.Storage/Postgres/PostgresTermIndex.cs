using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Npgsql;
using TranslationPipeline.Storage.Documents;
using TranslationPipeline.Storage.Serialization;

namespace TranslationPipeline.Storage.Postgres;

/// <summary>Which glossaries decided what, and where their terms are used. Uses are found by document: all segments of it are given.</summary>
internal static class PostgresTermIndex
{
    public static Task<int> SaveGlossaryAsync(NpgsqlConnection connection, string state, IReadOnlyDictionary<string, string> versions, CancellationToken cancellationToken) => connection
        .Sql("INSERT INTO glossary (state, versions) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .Text(state).Text(Encoding.UTF8.GetString(GlossaryVersions.Write(versions)))
        .RunAsync(cancellationToken);

    public static async Task<IReadOnlyList<string?>> ListGlossariesAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => await connection
        .Sql("SELECT DISTINCT glossary FROM document WHERE NOT superseded ORDER BY glossary NULLS FIRST")
        .RowsAsync(static r => r.TextOrNull(0), cancellationToken).ConfigureAwait(false);

    public static async Task<IReadOnlyDictionary<string, string>?> FindGlossaryAsync(NpgsqlConnection connection, string state, CancellationToken cancellationToken)
    {
        var found = await connection.Sql("SELECT versions FROM glossary WHERE state = $1").Text(state).RowsAsync(static r => r.Json(0), cancellationToken).ConfigureAwait(false);
        return found.Count == 0 ? null : GlossaryVersions.Read(found[0]);
    }

    public static Task<int> RenewGlossaryAsync(NpgsqlConnection connection, string documentId, string state, CancellationToken cancellationToken) => connection
        .Sql("UPDATE document SET glossary = $2 WHERE id = $1").Text(documentId).Text(state).RunAsync(cancellationToken);

    /// <summary>The listed documents a query may be about.</summary>
    public static async Task<List<(long Key, string Id, byte[] Head)>> DocumentsAsync(NpgsqlConnection connection, TermUseQuery query, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand { Connection = connection };
        var sets = new List<string>();
        if (query.Concepts.Length > 0)
        {
            command.Texts(query.Concepts.Select(PostgresText.Indexed));
            sets.Add($"key IN (SELECT document FROM mention WHERE kind = {(int)MentionKind.Entity} AND value = ANY (${command.Parameters.Count}))");
        }

        foreach (var probe in query.Probes.Where(static p => p.Words.Length > 0))
        {
            if (probe.InsideWords)
            {
                sets.Add("true"); // the words of a text vector are found by their beginning only
                continue;
            }

            command.Text(string.Join(" & ", probe.Words.Select(static alternatives => $"({string.Join(" | ", alternatives.Select(static a => $"'{a}':*"))})")));
            sets.Add($"key IN (SELECT document FROM segment_search WHERE body @@ ${command.Parameters.Count}::tsquery)");
        }

        foreach (var state in query.Glossaries)
        {
            if (state is null)
            {
                sets.Add("glossary IS NULL");
            }
            else
            {
                command.Text(state);
                sets.Add($"glossary = ${command.Parameters.Count}");
            }
        }

        if (query.All)
        {
            sets.Add("true");
        }

        if (sets.Count == 0)
        {
            return [];
        }

        command.CommandText = $"SELECT key, id, head FROM document WHERE NOT superseded AND ({string.Join(" OR ", sets)}) ORDER BY key";
        return await command.RowsAsync(static r => (r.GetInt64(0), r.Text(1), r.Json(2)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All segments of a document.</summary>
    public static async Task<List<TermUse>> ReadAsync(NpgsqlConnection connection, long key, string id, byte[] head, CancellationToken cancellationToken)
    {
        var known = JsonSerializer.Deserialize(head, StoreJson.Head);
        ImmutableArray<LanguageTag> targets = [.. (known?.Targets ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(LanguageTag.Parse)];
        var segments = await PostgresDocumentReader.ReadSegmentsAsync(connection, key, id, cancellationToken).ConfigureAwait(false);
        return segments.ConvertAll(segment => new TermUse(id, segment, known?.AnchorDate, targets));
    }
}
