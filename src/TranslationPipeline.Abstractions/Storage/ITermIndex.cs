namespace TranslationPipeline;

/// <summary>Knows which stored segments were decided by which glossaries, so that an edit touches only them. Safe for concurrent use.</summary>
public interface ITermIndex
{
    /// <summary>Keeps what a state of the glossaries consists of; a state that is known is left as it is.</summary>
    /// <param name="state">Hash of the state, see <see cref="DocumentResult.Glossary"/>.</param>
    /// <param name="versions">The version of every concept by its id.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    Task SaveGlossaryAsync(string state, IReadOnlyDictionary<string, string> versions, CancellationToken cancellationToken);

    /// <summary>The states that decided listed documents; null stands for documents stored before states were kept.</summary>
    Task<IReadOnlyList<string?>> ListGlossariesAsync(CancellationToken cancellationToken);

    /// <summary>The versions of a state; null when it was not kept.</summary>
    Task<IReadOnlyDictionary<string, string>?> FindGlossaryAsync(string state, CancellationToken cancellationToken);

    /// <summary>Says that a document stands as it is under another state of the glossaries.</summary>
    Task RenewGlossaryAsync(string documentId, string state, CancellationToken cancellationToken);

    /// <summary>The segments of listed documents that a query may be about, in no particular order. Some may be too many; none is missing.</summary>
    IAsyncEnumerable<TermUse> FindTermUsesAsync(TermUseQuery query, CancellationToken cancellationToken);
}
