using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.Services;

/// <summary>Our engines in front of simulated services on loopback, by name; one server of each kind for the whole run.</summary>
internal static class SimulatedEngines
{
    private static readonly Dictionary<string, (Func<SimulatedService> Service, (string Key, string Value)[] Settings)> Kinds = new()
    {
        ["azure 2026-06-06"] = (static () => new SimulatedAzure(), []),
        ["azure deployment"] = (static () => new SimulatedAzure(), [("deployment", "gpt")]),
        ["azure 3.0"] = (static () => new SimulatedAzure(), [("apiVersion", "3.0"), ("dynamicDictionary", "true")]),
        ["deepl"] = (static () => new SimulatedDeepL(), [("glossary", "v3")]),
        ["libretranslate"] = (static () => new SimulatedLibreTranslate(), [("alternatives", "2")]),
        ["openai"] = (static () => new SimulatedChat(), [("model", "m")]),
        ["apertium"] = (static () => new SimulatedApertium(), []),
        ["http"] = (static () => new SimulatedLibreTranslate(),
            [("path", "/translate"), ("body", """{"q":{{texts}},"source":{{from}},"target":{{to}},"api_key":{{key}},"alternatives":1}"""), ("result", "translatedText"), ("candidates", "alternatives[*]"), ("detected", "detectedLanguage[*].language")]),
    };

    // Those whose service has words for an account that is used up.
    private static readonly Dictionary<string, Lazy<LoopbackService>> UsedUp = Kinds.Keys.Where(static name => name is not ("apertium" or "http")).ToDictionary(
        static name => name, static name => new Lazy<LoopbackService>(() => new LoopbackService(Service(name, quota: new SimulatedQuota(long.MaxValue, TimeProvider.System, total: 0) { RenewsIn = TimeSpan.FromDays(15) }).Answer)));

    private static readonly Dictionary<string, Lazy<LoopbackService>> Shared = Kinds.ToDictionary(static k => k.Key, static k => new Lazy<LoopbackService>(() => new LoopbackService(k.Value.Service().Answer)));

    public static IEnumerable<string> Names => Kinds.Keys;

    /// <summary>The engine in front of the shared server of its kind.</summary>
    public static ITranslationProvider Create(string name) => Create(name, Shared[name].Value.Address);

    /// <summary>The engine in front of a service, with further settings.</summary>
    public static ITranslationProvider Create(string name, Uri address, params (string Key, string Value)[] settings) =>
        TranslationPipeline.Providers.Engines.Create(Settings(name, address, settings));

    public static EngineSettings Settings(string name, Uri address, params (string Key, string Value)[] settings)
    {
        var type = name.Split(' ')[0];
        var values = Kinds[name].Settings.Concat(settings).GroupBy(static s => s.Key).ToDictionary(static s => s.Key, static s => s.Last().Value);
        values["endpoint"] = type == "openai" ? address + "v1" : address.ToString();
        if (type != "apertium")
        {
            values.TryAdd("key", "simulated-key");
        }

        return new EngineSettings(type, type, values);
    }

    /// <summary>A service of the kind that the engine speaks to.</summary>
    public static SimulatedService Service(string name, Func<SimulatedRequest, SimulatedAnswer?>? before = null, Func<SimulatedAnswer, SimulatedAnswer>? after = null, SimulatedQuota? quota = null)
    {
        var (first, then) = (before ?? (static _ => null), after ?? (static a => a));
        return name.Split(' ')[0] switch
        {
            "azure" => new SimulatedAzure { Before = first, After = then, Quota = quota },
            "deepl" => new SimulatedDeepL { Before = first, After = then, Quota = quota },
            "openai" => new SimulatedChat { Before = first, After = then, Quota = quota },
            "apertium" => new SimulatedApertium { Before = first, After = then, Quota = quota },
            _ => new SimulatedLibreTranslate { Before = first, After = then, Quota = quota },
        };
    }

    public static ProviderUnderTest UnderTest(string name, Action<ProviderBuilder>? wrap = null) => new(() => Wrapped(Create(name), wrap))
    {
        To = LanguageTag.Parse("es"),
        CreateExhausted = UsedUp.TryGetValue(name, out var service) ? () => Wrapped(Create(name, service.Value.Address), wrap) : null,
    };

    private static ITranslationProvider Wrapped(ITranslationProvider engine, Action<ProviderBuilder>? wrap)
    {
        var builder = new ProviderBuilder(engine);
        wrap?.Invoke(builder);
        return builder.Build();
    }
}
