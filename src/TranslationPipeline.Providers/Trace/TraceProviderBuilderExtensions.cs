namespace TranslationPipeline.Providers;

/// <summary>Adds traces and metrics.</summary>
public static class TraceProviderBuilderExtensions
{
    /// <summary>
    /// One span a request and three instruments (<c>translation.provider.duration</c>, <c>.items</c>, <c>.billed</c>), all under the name
    /// <c>TranslationPipeline</c>. Never text, ids or messages; failures carry <c>error.type</c>. Costs next to nothing when nobody listens.
    /// </summary>
    /// <param name="builder">Gets the decorator.</param>
    /// <param name="timeProvider">Clock to measure by; null for the system's.</param>
    public static ProviderBuilder UseTrace(this ProviderBuilder builder, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use(inner => new Trace.TraceProvider(inner, timeProvider ?? TimeProvider.System));
    }
}
