namespace TranslationPipeline.Providers;

/// <summary>Adds a spend journal.</summary>
public static class JournalProviderBuilderExtensions
{
    /// <summary>
    /// Writes down each request before it is sent and each answer before it is used. What the journal has is answered from it and not billed again;
    /// the same work asked twice at once is sent once. Belongs inside retry and isolation, outside budget, limiter and engine.
    /// </summary>
    /// <param name="builder">Gets the decorator.</param>
    /// <param name="journal">Where it is written.</param>
    public static ProviderBuilder UseJournal(this ProviderBuilder builder, ISpendJournal journal)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(journal);
        return builder.Use(inner => new Journal.JournalProvider(inner, journal));
    }
}
