using System.Text;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using TranslationPipeline.Storage.Documents;
using TranslationPipeline.Storage.Serialization;
using TranslationPipeline.Storage.Sqlite;
using TranslationPipeline.Storage.Writing;

namespace TranslationPipeline.Storage.Postgres;

/// <summary>Writes several documents with everything that belongs to them in one transaction: upserts for the heads, binary COPY for the parts.</summary>
internal static class PostgresDocumentWriter
{
    public static async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<Pending<EncodedDocument>> batch, Instant now, CancellationToken cancellationToken)
    {
        var documents = batch.Select(static p => p.Work).ToList();
        await LockAsync(connection, documents, cancellationToken).ConfigureAwait(false);
        await DeleteAsync(connection, documents, cancellationToken).ConfigureAwait(false);
        var keys = await WriteHeadsAsync(connection, documents, now, cancellationToken).ConfigureAwait(false);
        await SupersedeAsync(connection, documents, cancellationToken).ConfigureAwait(false);
        await CopyTextsAsync(connection, documents, keys, cancellationToken).ConfigureAwait(false);
        await CopySegmentsAsync(connection, batch, keys, cancellationToken).ConfigureAwait(false);
        await CopyMentionsAsync(connection, documents, keys, cancellationToken).ConfigureAwait(false);
        await PostgresMemory.AddAsync(connection, [.. documents.SelectMany(static d => d.Answers)], now, cancellationToken).ConfigureAwait(false);
    }

    // Writers of the same document or path wait for each other here, in one order, so that they never wait in a circle.
    private static Task<int> LockAsync(NpgsqlConnection connection, List<EncodedDocument> documents, CancellationToken cancellationToken) => connection
        .Sql("SELECT count(pg_advisory_xact_lock(k)) FROM (SELECT DISTINCT hashtextextended(t, 0) AS k FROM unnest($1) AS t ORDER BY 1) AS ordered")
        .Texts(documents.Select(static d => $"d {d.Id}").Concat(documents.Where(static d => d.SupersedingPath is not null).Select(static d => $"p {d.Path}")))
        .RunAsync(cancellationToken);

    private static async Task DeleteAsync(NpgsqlConnection connection, List<EncodedDocument> documents, CancellationToken cancellationToken)
    {
        var old = await connection.Sql("SELECT key FROM document WHERE id = ANY ($1)").Texts(documents.Select(static d => d.Id))
            .RowsAsync(static r => r.GetInt64(0), cancellationToken).ConfigureAwait(false);
        if (old.Count == 0)
        {
            return;
        }

        foreach (var table in new[] { "document_text", "segment", "mention", "mention_day" })
        {
            await connection.Sql($"DELETE FROM {table} WHERE document = ANY ($1)").Numbers(old).RunAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<Dictionary<string, long>> WriteHeadsAsync(NpgsqlConnection connection, List<EncodedDocument> documents, Instant now, CancellationToken cancellationToken)
    {
        var rows = await connection.Sql(
            """
            INSERT INTO document (id, work_key, source_path, language, segments, stored_at, head, checksum, glossary)
            SELECT id, work_key, source_path, language, segments, $8, head, checksum, glossary
            FROM unnest($1, $2, $3, $4, $5, $6, $7, $9) AS t (id, work_key, source_path, language, segments, head, checksum, glossary)
            ON CONFLICT (id) DO UPDATE SET work_key = excluded.work_key, source_path = excluded.source_path, superseded = false, language = excluded.language,
                segments = excluded.segments, stored_at = excluded.stored_at, head = excluded.head, checksum = excluded.checksum, glossary = excluded.glossary
            RETURNING id, key
            """)
            .Texts(documents.Select(static d => d.Id))
            .Texts(documents.Select(static d => d.WorkKey))
            .Texts(documents.Select(static d => d.Path))
            .Texts(documents.Select(static d => d.Language))
            .Numbers(documents.Select(static d => (long)d.Segments.Length))
            .Texts(documents.Select(static d => Encoding.UTF8.GetString(d.Head)))
            .Numbers(documents.Select(static d => (long)d.Checksum))
            .Text(InstantText.Format(now))
            .Texts(documents.Select(static d => d.Glossary))
            .RowsAsync(static r => (Id: r.Text(0), Key: r.GetInt64(1)), cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(static r => r.Id, static r => r.Key, StringComparer.Ordinal);
    }

    private static async Task SupersedeAsync(NpgsqlConnection connection, List<EncodedDocument> documents, CancellationToken cancellationToken)
    {
        var superseding = documents.Where(static d => d.SupersedingPath is not null).ToList();
        if (superseding.Count > 0)
        {
            await connection.Sql(
                """
                UPDATE document AS d SET superseded = true
                FROM unnest($1, $2) AS t (id, path)
                WHERE left(d.source_path, 600) = left(t.path, 600) AND d.source_path = t.path AND d.id <> t.id AND NOT d.superseded
                """)
                .Texts(superseding.Select(static d => d.Id)).Texts(superseding.Select(static d => d.Path))
                .RunAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task CopyTextsAsync(NpgsqlConnection connection, List<EncodedDocument> documents, Dictionary<string, long> keys, CancellationToken cancellationToken)
    {
        var copy = await connection.BeginBinaryImportAsync("COPY document_text (document, source_text, normalized_text, between_segments, map, units) FROM STDIN (FORMAT BINARY)", cancellationToken).ConfigureAwait(false);
        await using (copy.ConfigureAwait(false))
        {
            foreach (var document in documents)
            {
                await copy.StartRowAsync(cancellationToken).ConfigureAwait(false);
                await copy.WriteAsync(keys[document.Id], NpgsqlDbType.Bigint, cancellationToken).ConfigureAwait(false);
                await TextAsync(copy, PostgresText.Of(document.Texts.Source), cancellationToken).ConfigureAwait(false);
                await TextAsync(copy, PostgresText.OfNullable(document.Texts.Normalized), cancellationToken).ConfigureAwait(false);
                await copy.WriteAsync(document.Texts.IsBetween, NpgsqlDbType.Boolean, cancellationToken).ConfigureAwait(false);
                await JsonAsync(copy, document.Map, cancellationToken).ConfigureAwait(false);
                await JsonAsync(copy, document.Units, cancellationToken).ConfigureAwait(false);
            }

            await copy.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }

        await connection.Sql("INSERT INTO text_pending (document) SELECT unnest($1) ON CONFLICT DO NOTHING").Numbers(keys.Values).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task CopySegmentsAsync(NpgsqlConnection connection, IReadOnlyList<Pending<EncodedDocument>> batch, Dictionary<string, long> keys, CancellationToken cancellationToken)
    {
        var copy = await connection.BeginBinaryImportAsync(
            """
            COPY segment (document, number, unit, unit_kind, source_start, source_end, normalized_start, normalized_end, language, language_confidence,
                source_text, normalized_text, parts, checksum) FROM STDIN (FORMAT BINARY)
            """,
            cancellationToken).ConfigureAwait(false);
        await using var opened = copy.ConfigureAwait(false);
        foreach (var pending in batch)
        {
            var document = pending.Work;
            var key = keys[document.Id];
            for (var i = 0; i < document.Segments.Length; i++)
            {
                pending.ThrowIfCancelled();
                Segment(copy, key, document.Segments[i], document.Checksums[i]);
            }
        }

        await copy.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    // Synchronous: a row goes into a buffer; what leaves the machine leaves it in CompleteAsync and when the buffer is full.
    private static void Segment(NpgsqlBinaryImporter copy, long key, in SegmentRow segment, uint checksum)
    {
        copy.StartRow();
        copy.Write(key, NpgsqlDbType.Bigint);
        copy.Write(segment.Number, NpgsqlDbType.Integer);
        copy.Write(segment.Unit, NpgsqlDbType.Integer);
        copy.Write(EnumText<UnitKind>.Of(segment.UnitKind), NpgsqlDbType.Text);
        copy.Write(segment.Source.Start, NpgsqlDbType.Integer);
        copy.Write(segment.Source.End, NpgsqlDbType.Integer);
        copy.Write(segment.Normalized.Start, NpgsqlDbType.Integer);
        copy.Write(segment.Normalized.End, NpgsqlDbType.Integer);
        copy.Write(segment.Language, NpgsqlDbType.Text);
        copy.Write(segment.Confidence, NpgsqlDbType.Double);
        copy.Write(PostgresText.Of(segment.SourceText), NpgsqlDbType.Text);
        if (segment.NormalizedText is { } normalized)
        {
            copy.Write(PostgresText.Of(normalized), NpgsqlDbType.Text);
        }
        else
        {
            copy.WriteNull();
        }

        if (segment.Parts is { } parts)
        {
            copy.Write(parts, NpgsqlDbType.Text); // UTF-8 already
        }
        else
        {
            copy.WriteNull();
        }

        copy.Write((long)checksum, NpgsqlDbType.Bigint);
    }

    private static async Task CopyMentionsAsync(NpgsqlConnection connection, List<EncodedDocument> documents, Dictionary<string, long> keys, CancellationToken cancellationToken)
    {
        if (documents.Any(static d => d.Mentions.Count > 0))
        {
            var mentions = await connection.BeginBinaryImportAsync("COPY mention (kind, value, document) FROM STDIN (FORMAT BINARY)", cancellationToken).ConfigureAwait(false);
            await using var opened = mentions.ConfigureAwait(false);
            foreach (var document in documents)
            {
                foreach (var (kind, value) in document.Mentions)
                {
                    mentions.StartRow();
                    mentions.Write((short)kind, NpgsqlDbType.Smallint);
                    mentions.Write(PostgresText.Indexed(value), NpgsqlDbType.Text);
                    mentions.Write(keys[document.Id], NpgsqlDbType.Bigint);
                }
            }

            await mentions.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }

        if (documents.Any(static d => d.Days.Any()))
        {
            var days = await connection.BeginBinaryImportAsync("COPY mention_day (class, first_day, last_day, document) FROM STDIN (FORMAT BINARY)", cancellationToken).ConfigureAwait(false);
            await using var opened = days.ConfigureAwait(false);
            foreach (var document in documents)
            {
                foreach (var day in document.Days)
                {
                    days.StartRow();
                    days.Write((short)day.Class, NpgsqlDbType.Smallint);
                    days.Write(day.First, NpgsqlDbType.Integer);
                    days.Write(day.Last, NpgsqlDbType.Integer);
                    days.Write(keys[document.Id], NpgsqlDbType.Bigint);
                }
            }

            await days.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task TextAsync(NpgsqlBinaryImporter copy, string? value, CancellationToken cancellationToken) =>
        value is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(value, NpgsqlDbType.Text, cancellationToken);

    private static Task JsonAsync(NpgsqlBinaryImporter copy, byte[]? value, CancellationToken cancellationToken) =>
        value is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(value, NpgsqlDbType.Text, cancellationToken);
}
