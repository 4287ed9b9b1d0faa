using System.Collections.Immutable;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Documents;

/// <summary>
/// Walks a table that is clustered by (document, segment, ordinal) beside the segments: both come in the same order,
/// so a document is read in one pass over each table. The first column is the segment's number.
/// </summary>
internal sealed class PartCursor<T>
{
    private readonly SqliteStatement rows;
    private readonly Func<SqliteStatement, T> read;
    private int? segment;

    public PartCursor(SqliteSession session, long document, string table, string columns, Func<SqliteStatement, T> read)
    {
        rows = session.Prepare($"SELECT segment, {columns} FROM {table} WHERE document = ? ORDER BY segment, ordinal").Add(document);
        this.read = read;
        Advance();
    }

    /// <summary>The rows of a segment, which must be asked for in ascending order.</summary>
    public ImmutableArray<T> Take(int number)
    {
        if (segment != number)
        {
            return [];
        }

        var parts = ImmutableArray.CreateBuilder<T>();
        while (segment == number)
        {
            parts.Add(read(rows));
            Advance();
        }

        return parts.DrainToImmutable();
    }

    private void Advance() => segment = rows.Read() ? rows.Int32() : null;
}
