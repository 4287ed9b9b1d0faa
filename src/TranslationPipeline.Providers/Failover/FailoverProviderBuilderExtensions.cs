namespace TranslationPipeline.Providers;

/// <summary>Adds further providers.</summary>
public static class FailoverProviderBuilderExtensions
{
    /// <summary>
    /// Asks the provider inside first and <paramref name="fallbacks"/> after it, in the order given, for what is not answered yet: those that do not
    /// support the pair are left out; an item that is malformed itself (<see cref="ProviderErrorKind.InvalidItem"/>) goes to no other provider.
    /// Each answer carries the name of the provider that gave it. A provider that failed as a whole is asked last for a while: half an hour when its
    /// account is at fault, from half a minute up to ten when it is out of order.
    /// </summary>
    /// <remarks>Give each fallback its own batching and retry; the limits of the whole are the narrowest of all. Where the
    /// providers bill in different units, estimates and bills are in the unit of the provider that is asked: give each its own budget.</remarks>
    /// <param name="builder">Gets the decorator.</param>
    /// <param name="fallbacks">At least one.</param>
    public static ProviderBuilder UseFailover(this ProviderBuilder builder, params IReadOnlyList<ITranslationProvider> fallbacks) => builder.UseFailover(null, fallbacks);

    /// <summary>As above, with a clock.</summary>
    /// <param name="builder">Gets the decorator.</param>
    /// <param name="timeProvider">Clock that says how long a provider that failed is left out; null for the system's.</param>
    /// <param name="fallbacks">At least one.</param>
    public static ProviderBuilder UseFailover(this ProviderBuilder builder, TimeProvider? timeProvider, params IReadOnlyList<ITranslationProvider> fallbacks)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(fallbacks);
        ArgumentOutOfRangeException.ThrowIfZero(fallbacks.Count, nameof(fallbacks));
        return builder.Use(inner => new Failover.FailoverProvider([inner, .. fallbacks], timeProvider ?? TimeProvider.System));
    }
}
