using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace TranslationPipeline.StoreEvaluation;

/// <summary>
/// What the disk and SQLite give at this moment: rows of 300 bytes and nothing else, in order, a thousand to a commit. Machines differ and are
/// shared; the store is best judged beside this.
/// </summary>
internal static class BareRows
{
    private const int RowsInCommit = 1_000;
    private const int Bytes = 300;

    /// <summary>Rows a second.</summary>
    public static double Measure(string folder, int rows, string synchronous)
    {
        var path = Path.Combine(folder, "bare.db");
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Run(connection, $"PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = {synchronous}; PRAGMA wal_autocheckpoint = 4000; CREATE TABLE row (document INTEGER, number INTEGER, text BLOB, PRIMARY KEY (document, number)) WITHOUT ROWID");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO row VALUES ($document, $number, $text)";
        var document = insert.Parameters.Add("$document", SqliteType.Integer);
        var number = insert.Parameters.Add("$number", SqliteType.Integer);
        var text = new byte[Bytes];
        new Random(1).NextBytes(text);
        insert.Parameters.Add("$text", SqliteType.Blob).Value = text;
        var watch = Stopwatch.StartNew();
        for (var row = 0; row < rows; row++)
        {
            if (row % RowsInCommit == 0)
            {
                Run(connection, row == 0 ? "BEGIN" : "COMMIT; BEGIN");
            }

            document.Value = row / NewsCorpus.SegmentsInDocument;
            number.Value = row % NewsCorpus.SegmentsInDocument;
            insert.ExecuteNonQuery();
        }

        Run(connection, "COMMIT");
        var speed = rows / watch.Elapsed.TotalSeconds;
        connection.Close();
        foreach (var file in Directory.GetFiles(folder, "bare.db*"))
        {
            File.Delete(file);
        }

        return speed;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
