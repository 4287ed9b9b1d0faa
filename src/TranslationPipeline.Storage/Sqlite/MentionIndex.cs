using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using TranslationPipeline.Storage.Serialization;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>
/// The indexes of what documents are found by: entities, findings, providers, targets, days, terms. They are filled many documents at a time, when
/// as many were stored or when somebody asks: in order, a page is written once, where every document for itself would write most pages again.
/// </summary>
internal static class MentionIndex
{
    /// <summary>Documents after which the indexes are filled.</summary>
    public const int DocumentsTogether = 1 << SqliteDocumentWriter.BlockBits;

    /// <summary>What a document with these segments is found by, as it is kept.</summary>
    public static byte[] Write(ImmutableArray<SegmentResult> segments) => JsonSerializer.SerializeToUtf8Bytes(PendingMentions.Of(segments), StoreJson.Mentions);

    /// <summary>Keeps what a document is found by.</summary>
    public static void Keep(SqliteSession session, long document, byte[] mentions) =>
        session.Prepare("INSERT INTO mention_pending (document, mentions) VALUES (?, ?)").Add(document).AddUtf8(mentions).Run();

    /// <summary>Forgets what a document that waits is found by; false when it does not wait.</summary>
    public static bool Forget(SqliteSession session, long document)
    {
        session.Prepare("DELETE FROM mention_pending WHERE document = ?").Add(document).Run();
        return session.Changes > 0;
    }

    public static bool IsComplete(SqliteSession session) => session.Prepare("SELECT EXISTS (SELECT 1 FROM mention_pending)").ReadNumber() == 0;

    /// <summary>Fills the indexes with some of the documents that wait; false when none was left.</summary>
    public static bool FillSome(SqliteSession session)
    {
        var mentions = new Dictionary<(long Block, long Kind, string Value), List<long>>(); // documents come in their order, so only what they speak of is sorted
        var days = new List<(long Block, int Class, int First, int Last, long Document)>();
        var terms = new List<(long Block, string Concept, long Segment)>();
        var documents = 0;
        var last = 0L;
        var row = session.Prepare("SELECT document, mentions FROM mention_pending ORDER BY document LIMIT ?").Add((long)DocumentsTogether);
        while (row.Read())
        {
            documents++;
            var document = last = row.Int64();
            var block = document >> SqliteDocumentWriter.BlockBits;
            var pending = Read(session, document, row.Bytes());
            foreach (var (kind, value) in pending.Kinds.Zip(pending.Values))
            {
                ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(mentions, (block, (long)kind, value), out _);
                (found ??= []).Add(document);
            }

            days.AddRange(pending.Days.Select(d => (block, d[0], d[1], d[2], document)));
            terms.AddRange(pending.Concepts.Zip(pending.Segments, (concept, segment) => (block, concept, (document << SqliteDocumentWriter.NumberBits) | (long)segment)));
        }

        if (documents == 0)
        {
            return false;
        }

        var values = mentions.Keys.ToList();
        values.Sort(static (a, b) =>
            a.Block != b.Block ? a.Block.CompareTo(b.Block)
            : a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind)
            : string.CompareOrdinal(a.Value, b.Value));
        var mention = session.Prepare("INSERT INTO mention (block, kind, value, document) VALUES (?, ?, ?, ?)");
        foreach (var value in values)
        {
            foreach (var document in mentions[value])
            {
                mention.Add(value.Block).Add(value.Kind).Add(value.Value).Add(document).Run();
            }
        }

        days.Sort();
        foreach (var day in days)
        {
            session.Prepare("INSERT INTO mention_day (block, class, first_day, last_day, document) VALUES (?, ?, ?, ?, ?)").Add(day.Block).Add((long)day.Class).Add((long)day.First).Add((long)day.Last).Add(day.Document).Run();
        }

        terms.Sort(static (a, b) =>
            a.Block != b.Block ? a.Block.CompareTo(b.Block)
            : string.CompareOrdinal(a.Concept, b.Concept) is not 0 and var order ? order
            : a.Segment.CompareTo(b.Segment));
        foreach (var (block, concept, segment) in terms)
        {
            session.Prepare("INSERT INTO term_use (block, concept, segment) VALUES (?, ?, ?)").Add(block).Add(concept).Add(segment).Run();
        }

        session.Prepare("DELETE FROM mention_pending WHERE document <= ?").Add(last).Run();
        return documents == DocumentsTogether;
    }

    // A row that is damaged only repeats what the segments say.
    private static PendingMentions Read(SqliteSession session, long document, ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, StoreJson.Mentions) ?? throw new FormatException("JSON null in the store");
        }
        catch (Exception exception) when (StoredForm.IsDamage(exception))
        {
            var row = session.Prepare("SELECT id FROM document WHERE key = ?").Add(document);
            return row.Read() ? PendingMentions.Of(SqliteDocumentReader.ReadSegments(session, document, row.Text(), CancellationToken.None)) : new PendingMentions();
        }
    }
}
