namespace TranslationPipeline;

/// <summary>Keeps documents with their segments, edits, annotations, findings and targets. Safe for concurrent use.</summary>
/// <remarks>
/// A document is stored whole or not at all. Storing the same document again replaces it: nothing is doubled. Storing
/// another document from the same path supersedes the earlier one, which is kept but not listed unless it is asked for;
/// standard input (<c>-</c>) and documents without a path supersede nothing.
/// </remarks>
public interface IParallelTextStore
{
    /// <summary>Creates the store or brings it to the newest schema. Called once before anything else.</summary>
    /// <exception cref="StoreException">It cannot be opened, is newer than this program, or is no store.</exception>
    Task InitializeAsync(CancellationToken cancellationToken);

    /// <summary>Finds a document by id; null when it is not there.</summary>
    Task<StoredDocument?> FindAsync(string documentId, CancellationToken cancellationToken);

    /// <summary>Stores a document in one transaction, and its new targets in the memory.</summary>
    /// <param name="result">What the pipeline made.</param>
    /// <param name="workKey">See <see cref="StoredDocument.WorkKey"/>.</param>
    /// <param name="cancellationToken">Stops before the commit; a commit that began is finished.</param>
    /// <exception cref="StoreException">The store cannot be written; nothing of the document was stored.</exception>
    Task SaveAsync(DocumentResult result, string workKey, CancellationToken cancellationToken);

    /// <summary>Reads a document with everything that was stored; null when it is not there.</summary>
    Task<DocumentResult?> LoadAsync(string documentId, CancellationToken cancellationToken);

    /// <summary>Lists documents in the order of their path and id, with flat memory.</summary>
    IAsyncEnumerable<StoredDocument> ListAsync(SegmentQuery query, CancellationToken cancellationToken);
}
