namespace TranslationPipeline.Providers;

/// <summary>The chain every engine gets unless the configuration says otherwise.</summary>
public static class StandardProviderBuilderExtensions
{
    /// <summary>
    /// Adds, from the outside in: trace (one span a call of the pipeline), inline codes (looks at whole texts), batching (fits the limits),
    /// poison isolation (splits a batch that retrying did not save), retry (repeats exactly the request that failed).
    /// </summary>
    /// <param name="builder">Gets the decorators.</param>
    /// <param name="timeProvider">Clock for waiting and measuring; null for the system's.</param>
    public static ProviderBuilder UseStandard(this ProviderBuilder builder, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder
            .UseTrace(timeProvider)
            .UseInlineCodes()
            .UseBatching()
            .UsePoisonIsolation()
            .UseRetry(timeProvider: timeProvider);
    }
}
