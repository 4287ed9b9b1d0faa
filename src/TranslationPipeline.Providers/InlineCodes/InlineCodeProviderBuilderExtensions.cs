namespace TranslationPipeline.Providers;

/// <summary>Adds the check of inline codes.</summary>
public static class InlineCodeProviderBuilderExtensions
{
    /// <summary>
    /// Makes sure that inline codes and placeholders come back: the same ones, as often, pairs nested. An item that comes back damaged is asked once
    /// more with its codes hidden behind marks that engines keep; damaged again, it gets a <see cref="ProviderErrorKind.PoisonedItem"/> error.
    /// A damaged text is never given on.
    /// </summary>
    /// <remarks>Besides declared codes it looks after undeclared ones such as <c>{0}</c>, <c>%s</c>, <c>${name}</c> and <c>&lt;b&gt;</c>.</remarks>
    public static ProviderBuilder UseInlineCodes(this ProviderBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use(static inner => new InlineCodes.InlineCodeProvider(inner));
    }
}
