namespace TranslationPipeline;

/// <summary>Remembers translations by work identity, so that nothing is paid twice. Safe for concurrent use.</summary>
public interface ITranslationMemory
{
    /// <summary>Looks up many identities at once; those that are unknown are missing from the result.</summary>
    Task<IReadOnlyDictionary<string, MemoryMatch>> FindAsync(IReadOnlyCollection<string> workIdentities, CancellationToken cancellationToken);

    /// <summary>Remembers entries durably before it returns; the first entry of an identity wins.</summary>
    Task AddAsync(IReadOnlyCollection<MemoryEntry> entries, CancellationToken cancellationToken);
}
