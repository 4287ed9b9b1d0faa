using System.Text.RegularExpressions;
using TranslationPipeline.Providers.Tests.Services;
using TranslationPipeline.Testing;
using TranslationPipeline.Tests.Servers;

namespace TranslationPipeline.Providers.Tests.InlineCodes;

/// <summary>
/// 27 shapes of placeholders nobody declared (Data/placeholders.tsv) through five engines, four of which damage them as real ones do, and Apertium, which
/// is one: each comes back whole or is flagged, and none is given on damaged.
/// </summary>
public sealed partial class PlaceholderIntegrityTests(ITestOutputHelper output)
{
    private static readonly List<string> Shapes = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "placeholders.tsv")).Skip(1).Where(static l => l.Length > 0).Select(static l => l.Split('\t')[0])];

    [Fact]
    public void Shapes_are_27() => Assert.Equal(27, Shapes.Count);

    [Theory]
    [InlineData("azure 3.0")]
    [InlineData("deepl")]
    [InlineData("libretranslate")]
    [InlineData("openai")]
    public async Task TranslateAsync_engine_that_damages_placeholders_never_gives_one_on(string engine)
    {
        var service = engine switch
        {
            "azure 3.0" => new SimulatedAzure { Translate = static (text, _) => Words().Replace(text, static m => m.Value == "name" ? "nombre" : m.Value) },
            "deepl" => new SimulatedDeepL { Translate = static (text, _) => Inside().Replace(text, "$1 $2 $3") },
            "libretranslate" => new SimulatedLibreTranslate { Translate = static (text, _) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal).Replace("%", "% ", StringComparison.Ordinal) },
            _ => (SimulatedService)new SimulatedChat { Translate = static (text, _) => text.Replace("_", " ", StringComparison.Ordinal).Replace("id=", "ID=", StringComparison.Ordinal).Replace("#", "№", StringComparison.Ordinal).Replace("name", "nombre", StringComparison.Ordinal) },
        };
        await using var server = new LoopbackService(service.Answer);

        await RequireWholeOrFlaggedAsync(SimulatedEngines.Create(engine, server.Address), engine);
    }

    [Fact]
    public async Task TranslateAsync_apertium_never_gives_a_damaged_one_on()
    {
        Assert.SkipWhen(ApertiumServer.Missing is not null, ApertiumServer.Missing ?? "");
        await using var server = await ApertiumServer.StartAsync();

        await RequireWholeOrFlaggedAsync(SimulatedEngines.Create("apertium", server.Address), "apertium");
    }

    private async Task RequireWholeOrFlaggedAsync(ITranslationProvider engine, string name)
    {
        var items = Shapes.Select(static (shape, i) => new TranslationItem($"{i}", $"The minister {shape} spoke with the president.")).ToArray();
        var request = new TranslationRequest([.. items], LanguageTag.Parse("en"), LanguageTag.Parse("es"));

        var bare = await new ProviderBuilder(engine).UseBatching().Build().TranslateAsync(request, TestContext.Current.CancellationToken);
        var outcomes = await new ProviderBuilder(engine).UseStandard().Build().TranslateAsync(request, TestContext.Current.CancellationToken);

        var damaged = Shapes.Where((s, i) => bare[i].Text is { } text && !IsWhole(s, text)).ToList();
        var flagged = Shapes.Where((_, i) => outcomes[i].Error is not null).ToList();
        output.WriteLine($"{name}: {damaged.Count} of {Shapes.Count} damaged by the engine ({string.Join(' ', damaged)}), {flagged.Count} flagged ({string.Join(' ', flagged)}), the others whole");
        Assert.All(Shapes.Index().Where(s => outcomes[s.Index].Error is null), s => Assert.True(IsWhole(s.Item, outcomes[s.Index].Text!), $"{s.Item}: {outcomes[s.Index].Text}"));
        Assert.All(outcomes.Where(static o => o.Error is not null), static o => Assert.Equal("provider.inline-codes", o.Error!.Diagnostic.Code));
        Assert.True(damaged.Count > 0, "this engine damages nothing: the test proves nothing");
        Assert.True(flagged.Count < damaged.Count, "nothing was repaired");
    }

    /// <summary>The shape, or the halves of a pair, once each.</summary>
    private static bool IsWhole(string shape, string text) => (shape.StartsWith("<g", StringComparison.Ordinal) || shape.StartsWith("<b>", StringComparison.Ordinal) ? Tags().Matches(shape).Select(static m => m.Value) : [shape])
        .All(part => text.Split(part).Length == 2);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"([{<\[(]+|__)([^{}<>\[\]()_⟦⟧ ]+)([}>\])]+|__)")]
    private static partial Regex Inside();
}
