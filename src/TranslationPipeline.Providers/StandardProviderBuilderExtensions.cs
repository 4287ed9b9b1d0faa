namespace TranslationPipeline.Providers;

/// <summary>The chain every engine gets unless the configuration says otherwise.</summary>
public static class StandardProviderBuilderExtensions
{
    /// <summary>Adds the decorators every engine needs, in the right order.</summary>
    public static ProviderBuilder UseStandard(this ProviderBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseBatching();
    }
}
