using System.Text.Json;
using TranslationPipeline.Tests.Servers;

namespace TranslationPipeline.Cli.Tests;

/// <summary>A real engine end to end: articles through the whole pipeline, and the sentence that kills it.</summary>
public sealed class ApertiumTests : IAsyncLifetime
{
    private readonly TestHost host = new();
    private ApertiumServer? server;

    public async ValueTask InitializeAsync()
    {
        if (ApertiumServer.Missing is null)
        {
            server = await ApertiumServer.StartAsync();
            host.SetEnvironment("TPIPE_PROVIDERS__APERTIUM__ENDPOINT", server.Address.ToString());
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        host.Dispose();
    }

    [Fact]
    public async Task Run_english_article_is_repaired_translated_and_stored_beside_its_source()
    {
        Assert.SkipWhen(ApertiumServer.Missing is not null, ApertiumServer.Missing ?? "");
        host.Write("a.txt", " date 2022-01-10 MOSCOW (TASS): The leadership of Kazak-hstan thanked the foreign ministers on Monday.\n\nThe talks between the two countries begin in the capital.\n");

        Assert.Equal(ExitCode.Done, await host.RunAsync("run", "a.txt", "--from", "en", "--to", "es", "--provider", "apertium", "--report", "false"));

        var segments = await SegmentsAsync("es");
        Assert.All(segments, static s => Assert.Equal("apertium", s.Provider));
        Assert.Contains("Kazajistán", segments[^2].Target, StringComparison.Ordinal); // repaired before, in the preferred form after: the engine says "Kazajstán"
        Assert.Contains("países", segments[^1].Target, StringComparison.Ordinal);
        Assert.All(segments, static s => Assert.DoesNotContain('*', s.Target));
    }

    [Fact]
    public async Task Run_russian_article_with_the_sentence_that_kills_the_engine_loses_that_sentence_only()
    {
        Assert.SkipWhen(ApertiumServer.Missing is not null, ApertiumServer.Missing ?? "");
        host.Write("a.txt", "Президент говорил.\n\nПереговоры начались в столице.\n\nПрезидент говорил в понедельник.\n\nМинистр говорил.\n\nМинистр приехал в понедельник.\n");

        Assert.Equal(ExitCode.Done, await host.RunAsync("run", "a.txt", "--from", "ru", "--to", "uk", "--provider", "apertium", "--report", "false", "--json"));

        var result = JsonDocument.Parse(host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).RootElement;
        Assert.Equal(4, result.GetProperty("targets").GetInt32());
        var segments = await SegmentsAsync("uk");
        Assert.Equal(["Президент говорив.", "", "", "", ""], segments.Select(static (s, i) => i == 0 ? s.Target : ""));
        Assert.Equal(["Президент говорил в понедельник."], segments.Where(static s => s.Target.Length == 0).Select(static s => s.Source));
    }

    [Fact]
    public async Task Run_article_of_nothing_but_that_sentence_does_not_stop_the_job()
    {
        Assert.SkipWhen(ApertiumServer.Missing is not null, ApertiumServer.Missing ?? "");
        host.Write("in/a.txt", "Президент говорил в понедельник.\n");
        host.Write("in/b.txt", "Президент говорил.\n");

        Assert.Equal(ExitCode.Done, await host.RunAsync("run", "in", "--from", "ru", "--to", "uk", "--provider", "apertium", "--report", "false", "--parallel", "1"));

        Assert.Equal(["", "Президент говорив."], (await SegmentsAsync("uk")).Select(static s => s.Target).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Translate_pair_that_is_not_installed_says_so()
    {
        Assert.SkipWhen(ApertiumServer.Missing is not null, ApertiumServer.Missing ?? "");

        var code = await host.RunWithInputAsync("""{"id":1,"text":"Hello."}""", "translate", "--from", "en", "--to", "kk", "--provider", "apertium");

        Assert.Equal(ExitCode.SomeFailed, code);
        Assert.Contains("unsupported", host.Output, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<List<(string Source, string Target, string Provider)>> SegmentsAsync(string language)
    {
        Assert.Equal(ExitCode.Done, await host.RunAsync("export", "--format", "jsonl"));
        return [.. host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement).Select(s =>
            s.GetProperty("targets").TryGetProperty(language, out var target)
                ? (s.GetProperty("normalized").GetString()!, target.GetProperty("text").GetString()!, target.GetProperty("provider").GetString()!)
                : (s.GetProperty("normalized").GetString()!, "", ""))];
    }
}
