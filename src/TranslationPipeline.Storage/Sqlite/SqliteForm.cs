using TranslationPipeline.Storage.Documents;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>What a document needs for SQLite beyond its common form. It is made by the caller, so that the one thread that writes has less to do.</summary>
internal sealed class SqliteForm
{
    private readonly byte[]?[] sources;
    private readonly byte[]?[] normalized;

    private SqliteForm(EncodedDocument document, byte[] mentions)
    {
        Document = document;
        Mentions = mentions;
        sources = new byte[]?[document.Segments.Length];
        normalized = new byte[]?[document.Segments.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = SqliteText.ToUtf8OrNull(document.Segments[i].SourceText);
            normalized[i] = document.Segments[i].NormalizedText is { } text ? SqliteText.ToUtf8OrNull(text) : null;
        }
    }

    public EncodedDocument Document { get; }

    /// <summary>What the document is found by, until it comes to the indexes.</summary>
    public byte[] Mentions { get; }

    public static SqliteForm Of(DocumentResult result, string workKey) => new(EncodedDocument.Of(result, workKey), MentionIndex.Write(result.Segments.OrEmpty()));

    /// <summary>Binds the two texts of a segment.</summary>
    public void AddTexts(SqliteStatement statement, int segment)
    {
        ref readonly var row = ref Document.Segments[segment];
        Add(statement, sources[segment], row.SourceText);
        Add(statement, normalized[segment], row.NormalizedText);
    }

    // Empty texts and those that UTF-8 cannot hold are bound as what they are.
    private static void Add(SqliteStatement statement, byte[]? utf8, string? text) => _ = utf8 is null ? statement.Add(text) : statement.AddUtf8(utf8);
}
