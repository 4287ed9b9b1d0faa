using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Providers;
using TranslationPipeline.Providers;
using TranslationPipeline.Providers.Demo;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>Makes providers by name, with the decorators that every provider gets.</summary>
public static class ProviderFactory
{
    /// <summary>The name that means: nothing is sent anywhere.</summary>
    public const string None = "none";

    private static readonly (string Name, string Description)[] BuiltIn =
    [
        (None, "no provider: normalised text, annotations, glossary and memory only (default)"),
        (DemoProvider.ProviderName, "offline and deterministic; not a translator, for trying things out and for tests"),
    ];

    /// <summary>Names and descriptions of the providers that can be asked: built in and configured.</summary>
    public static IReadOnlyList<(string Name, string Description)> Known(ConfigurationSources sources) =>
    [
        .. BuiltIn,
        .. ProviderSettingsLoader.Load(sources).Values.Select(static s => (s.Name, $"{s.Type}, configured in {s.Origin}")),
    ];

    /// <summary>Makes a provider; null for <see cref="None"/>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="sources">Where its settings are read from.</param>
    /// <param name="journal">Where paid requests are written down; null for nowhere.</param>
    /// <param name="rates">Where turns are taken when other processes share the rates of providers; null: this one has them alone.</param>
    /// <exception cref="ConfigurationException">There is no such provider, or its settings are wrong.</exception>
    public static ITranslationProvider? Create(string name, ConfigurationSources sources, ISpendJournal? journal = null, IRateStore? rates = null) => name switch
    {
        None => null,
        DemoProvider.ProviderName => new ProviderBuilder(new DemoProvider()).UseStandard().Build(),
        _ => Configured(name, ProviderSettingsLoader.Load(sources), journal, rates, []),
    };

    /// <summary>Makes a provider that must be there.</summary>
    /// <exception cref="ConfigurationException">There is no such provider, or it is <see cref="None"/>.</exception>
    public static ITranslationProvider Require(string name, ConfigurationSources sources) => Create(name, sources)
        ?? throw new ConfigurationException(new Diagnostic("provider.none", "no translation provider is configured", "Add --provider NAME; 'tpipe providers list' lists them."));

    /// <summary>The engine of a configured provider when it can tell its languages; otherwise null.</summary>
    /// <exception cref="ConfigurationException">Its settings are wrong.</exception>
    public static ILanguageCatalog? CatalogOf(string name, ConfigurationSources sources) =>
        ProviderSettingsLoader.Load(sources).TryGetValue(name, out var found) && found.Type != "assembly"
            ? Engines.Create(new EngineSettings(found.Name, found.Type, found.Values)) as ILanguageCatalog
            : null;

    private static ITranslationProvider Configured(string name, IReadOnlyDictionary<string, ProviderSettings> all, ISpendJournal? journal, IRateStore? rates, HashSet<string> seen)
    {
        if (name == DemoProvider.ProviderName)
        {
            return new ProviderBuilder(new DemoProvider()).UseStandard().Build();
        }

        if (!all.TryGetValue(name, out var found))
        {
            throw Unknown(name, all.Keys);
        }

        var settings = new EngineSettings(found.Name, found.Type, found.Values);
        var engine = found.Type == "assembly" ? AssemblyProviderLoader.Load(settings) : Engines.Create(settings);
        var chain = EngineChain.Build(engine, settings, journal, rates: rates);
        var fallbacks = settings.Text("fallback").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return fallbacks.Length == 0 || !seen.Add(name)
            ? chain
            : new ProviderBuilder(chain).UseFailover([.. fallbacks.Where(f => !seen.Contains(f)).Select(f => Configured(f, all, journal, rates, seen))]).Build();
    }

    private static ConfigurationException Unknown(string name, IEnumerable<string> configured) => Engines.Types.Contains(name)
        ? new ConfigurationException(new Diagnostic(
            "provider.not-configured",
            $"the provider '{name}' is not configured",
            $"Add it to config/providers.json or set TPIPE_PROVIDERS__{name.ToUpperInvariant()}__{(name is "azure" or "deepl" or "openai" ? "KEY" : "ENDPOINT")}; docs/providers.md has an example of each."))
        : new ConfigurationException(new Diagnostic(
            "provider.unknown",
            $"there is no provider '{name}'",
            $"{Spelling.DidYouMean(name, BuiltIn.Select(static k => k.Name).Concat(configured).Concat(Engines.Types))} 'tpipe providers list' lists them.".TrimStart()));
}
