using MyProvider;
using TranslationPipeline.Providers.Demo;
using TranslationPipeline.Providers.Tests.Services;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.Conformance;

/// <summary>Everything that has to pass the kit, by name.</summary>
internal static class Chains
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Russian = LanguageTag.Parse("ru");

    public static IReadOnlyDictionary<string, ProviderUnderTest> All { get; } = new Dictionary<string, ProviderUnderTest>(SimulatedEngines.Names.SelectMany(Engine))
    {
        ["demo"] = new(static () => new DemoProvider()),
        ["demo, standard"] = Demo(static b => b.UseStandard()),
        ["demo, trace"] = Demo(static b => b.UseTrace()),
        ["demo, inline codes"] = Demo(static b => b.UseInlineCodes()),
        ["demo, batching"] = Demo(static b => b.UseBatching()),
        ["demo, poison isolation"] = Demo(static b => b.UsePoisonIsolation()),
        ["demo, retry"] = Demo(static b => b.UseRetry()),
        ["demo, limiter"] = Demo(static b => b.UseLimiter(new LimiterOptions { UnitsPerMinute = 1_000_000_000 })),
        ["demo, budget"] = Demo(static b => b.UseBudget(Budget())),
        ["demo, failover"] = Demo(static b => b.UseFailover(new DemoProvider())),
        ["demo, everything"] = Demo(static b => b
            .UseTrace().UseInlineCodes().UseFailover(new ProviderBuilder(new DemoProvider()).UseStandard().Build()).UseBatching().UsePoisonIsolation().UseRetry()
            .UseBudget(Budget()).UseLimiter(new LimiterOptions { UnitsPerMinute = 1_000_000_000 })),
        ["sample"] = new(Phrasebook),
        ["sample, standard"] = new(static () => new ProviderBuilder(Phrasebook()).UseStandard().Build()),
        ["damaging engine, inline codes"] = new(static () => new ProviderBuilder(new DamagingProvider()).UseInlineCodes().Build()),
    };

    /// <summary>An engine in front of its simulated service, alone and with everything the configuration puts around it.</summary>
    private static IEnumerable<KeyValuePair<string, ProviderUnderTest>> Engine(string name) =>
    [
        KeyValuePair.Create(name, SimulatedEngines.UnderTest(name)),
        KeyValuePair.Create($"{name}, standard", SimulatedEngines.UnderTest(name, static b => b.UseStandard())),
    ];

    private static ProviderUnderTest Demo(Action<ProviderBuilder> wrap) => new(() =>
    {
        var builder = new ProviderBuilder(new DemoProvider());
        wrap(builder);
        return builder.Build();
    });

    private static ProviderBudget Budget() => new(new BilledAmount(BilledUnit.CodePoints, 10_000_000));

    private static PhrasebookProvider Phrasebook() => new(English, Russian, new Dictionary<string, string>
    {
        ["The talks begin on Monday."] = "Переговоры начнутся в понедельник.",
    });
}
