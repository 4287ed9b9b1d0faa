namespace TranslationPipeline;

/// <summary>A provider that can ask its service which languages it translates into. Implementations are safe for concurrent use.</summary>
public interface ILanguageCatalog
{
    /// <summary>Asks the service; costs nothing.</summary>
    /// <returns>Target languages in the service's order; empty when the service does not tell.</returns>
    /// <exception cref="ProviderException">The service did not answer.</exception>
    ValueTask<IReadOnlyList<LanguageTag>> TargetsAsync(CancellationToken cancellationToken);
}
