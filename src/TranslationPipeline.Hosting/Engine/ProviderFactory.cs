using TranslationPipeline.Providers;
using TranslationPipeline.Providers.Demo;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>Makes providers by name, with the decorators that every provider gets.</summary>
public static class ProviderFactory
{
    /// <summary>The name that means: nothing is sent anywhere.</summary>
    public const string None = "none";

    /// <summary>Names and descriptions of the built-in providers.</summary>
    public static IReadOnlyList<(string Name, string Description)> Known { get; } =
    [
        (None, "no provider: normalised text, annotations, glossary and memory only (default)"),
        (DemoProvider.ProviderName, "offline and deterministic; not a translator, for trying things out and for tests"),
    ];

    /// <summary>Makes a provider; null for <see cref="None"/>.</summary>
    /// <exception cref="ConfigurationException">There is no such provider.</exception>
    public static ITranslationProvider? Create(string name) => name switch
    {
        None => null,
        DemoProvider.ProviderName => new ProviderBuilder(new DemoProvider()).UseStandard().Build(),
        _ => throw new ConfigurationException(new Diagnostic(
            "provider.unknown",
            $"there is no provider '{name}'",
            $"{Spelling.DidYouMean(name, Known.Select(static k => k.Name))} 'tpipe providers list' lists them.".TrimStart())),
    };

    /// <summary>Makes a provider that must be there.</summary>
    /// <exception cref="ConfigurationException">There is no such provider, or it is <see cref="None"/>.</exception>
    public static ITranslationProvider Require(string name) => Create(name)
        ?? throw new ConfigurationException(new Diagnostic("provider.none", "no translation provider is configured", "Add --provider NAME; 'tpipe providers list' lists them."));
}
