using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Cli.Tests;

/// <summary>Whole jobs against simulated services: what a wrong key, an empty account, a budget and a dying service do to them, and what they cost.</summary>
public sealed class ProviderJobTests : IDisposable
{
    private const int Files = 6;

    private readonly TestHost host = new();

    [Theory]
    [InlineData("azure")]
    [InlineData("deepl")]
    [InlineData("libretranslate")]
    public async Task Run_wrong_key_ends_in_seconds_with_4_and_the_right_one_goes_on(string provider)
    {
        var service = Service(provider);
        await using var server = new LoopbackService(service.Answer);
        Configure(provider, server.Address, key: "wrong");
        WriteInbox();
        var started = Stopwatch.GetTimestamp();

        Assert.Equal(ExitCode.Provider, await RunAsync(provider));

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10), "it took too long to give up");
        Assert.Contains("KEY", host.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("wrong", host.Error + host.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0L), (service.Items > 0 ? 1 : 0, service.Billed));
        Assert.InRange(service.Calls, 1, 8); // one a document under way, not one a document

        Configure(provider, server.Address, service.Key);
        Assert.Equal(ExitCode.Done, await RunAsync(provider));
        await RequireWholeAsync("ru");
    }

    [Theory]
    [InlineData("azure")]
    [InlineData("deepl")]
    [InlineData("libretranslate")]
    public async Task Estimate_is_the_bill(string provider)
    {
        var service = Service(provider);
        await using var server = new LoopbackService(service.Answer);
        Configure(provider, server.Address, service.Key);
        WriteInbox();

        Assert.Equal(ExitCode.Done, await host.RunAsync("providers", "estimate", "inbox", "--provider", provider, "--to", "ru,kk", "--json"));
        var estimate = JsonDocument.Parse(host.Output).RootElement.GetProperty("billed").GetProperty("amount").GetInt64();
        Assert.Equal(0, service.Calls);

        Assert.Equal(ExitCode.Done, await RunAsync(provider, "ru,kk"));
        Assert.Equal(estimate, service.Billed);
        Assert.Equal(estimate, Result().GetProperty("billed").GetInt64());

        Assert.Equal(ExitCode.Done, await RunAsync(provider, "ru,kk")); // again: nothing is paid
        Assert.Equal(estimate, service.Billed);
    }

    [Fact]
    public async Task Run_budget_reached_stops_with_4_and_goes_on_when_it_is_raised()
    {
        var service = new SimulatedAzure();
        await using var server = new LoopbackService(service.Answer);
        Configure("azure", server.Address, service.Key);
        WriteInbox();
        await host.RunAsync("providers", "estimate", "inbox", "--provider", "azure", "--to", "ru", "--json");
        var estimate = JsonDocument.Parse(host.Output).RootElement.GetProperty("billed").GetProperty("amount").GetInt64();
        host.SetEnvironment("TPIPE_PROVIDERS__AZURE__BUDGET", (estimate / 2).ToString(CultureInfo.InvariantCulture));

        Assert.Equal(ExitCode.Provider, await RunAsync("azure"));
        Assert.Contains("budget", host.Error, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(service.Billed, 1, estimate / 2);

        host.SetEnvironment("TPIPE_PROVIDERS__AZURE__BUDGET", estimate.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(ExitCode.Done, await RunAsync("azure"));
        Assert.Equal(estimate, service.Billed);
        await RequireWholeAsync("ru");
    }

    [Fact]
    public async Task Run_daily_budget_counts_earlier_runs_of_the_day()
    {
        var service = new SimulatedAzure();
        await using var server = new LoopbackService(service.Answer);
        Configure("azure", server.Address, service.Key);
        host.SetEnvironment("TPIPE_PROVIDERS__AZURE__DAILY_BUDGET", "60");
        host.Write("a.txt", "The talks in Geneva began late.");
        host.Write("b.txt", "The ministers of both countries met again.");

        Assert.Equal(ExitCode.Done, await host.RunAsync("run", "a.txt", "--to", "ru", "--provider", "azure"));
        Assert.Equal(ExitCode.Provider, await host.RunAsync("run", "b.txt", "--to", "ru", "--provider", "azure"));

        Assert.Equal(31, service.Billed);
    }

    [Theory]
    [InlineData("1000")]
    [InlineData("1")] // a request a sentence: the end comes in the middle of a document, which must stay undone
    public async Task Run_account_used_up_in_the_middle_goes_on_later_and_pays_nothing_twice(string maxItems)
    {
        host.SetEnvironment("TPIPE_PROVIDERS__AZURE__MAX_ITEMS", maxItems);
        long total = 250;
        var service = new SimulatedAzure { Quota = new SimulatedQuota(1_000_000, TimeProvider.System, total) { RenewsIn = TimeSpan.FromDays(15) } };
        await using var server = new LoopbackService(service.Answer);
        Configure("azure", server.Address, service.Key);
        WriteInbox();
        await host.RunAsync("providers", "estimate", "inbox", "--provider", "azure", "--to", "ru", "--json");
        var estimate = JsonDocument.Parse(host.Output).RootElement.GetProperty("billed").GetProperty("amount").GetInt64();

        Assert.Equal(ExitCode.Provider, await RunAsync("azure"));
        Assert.Matches(@"quota is used up until 20\d\d-\d\d-\d\dT", host.Error);
        var paid = service.Billed;
        Assert.InRange(paid, 1, total);

        var refilled = new SimulatedAzure();
        await using var again = new LoopbackService(refilled.Answer);
        Configure("azure", again.Address, refilled.Key);
        Assert.Equal(ExitCode.Done, await RunAsync("azure"));
        Assert.Equal(estimate, paid + refilled.Billed);
        await RequireWholeAsync("ru");
    }

    [Fact]
    public async Task Run_first_provider_dies_and_the_second_lacks_a_language_the_right_one_is_recorded()
    {
        var calls = 0;
        var first = new SimulatedAzure { Before = _ => Interlocked.Increment(ref calls) > 3 ? new SimulatedAnswer(401, """{"error":{"code":401000,"message":"revoked"}}""") : null };
        var second = new SimulatedDeepL { Languages = ["RU"] };
        var third = new SimulatedLibreTranslate();
        await using var azure = new LoopbackService(first.Answer);
        await using var deepl = new LoopbackService(second.Answer);
        await using var libre = new LoopbackService(third.Answer);
        Configure("azure", azure.Address, first.Key);
        Configure("deepl", deepl.Address, second.Key);
        Configure("libretranslate", libre.Address, third.Key);
        host.SetEnvironment("TPIPE_PROVIDERS__AZURE__FALLBACK", "deepl,libretranslate");
        WriteInbox();

        Assert.Equal(ExitCode.Done, await RunAsync("azure", "ru,kk"));

        var targets = await RequireWholeAsync("ru", "kk");
        Assert.Equal(["azure", "deepl"], targets.Where(static t => t.Language == "ru").Select(static t => t.Provider).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain("deepl", targets.Where(static t => t.Language == "kk").Select(static t => t.Provider));
        Assert.Contains("libretranslate", targets.Where(static t => t.Language == "kk").Select(static t => t.Provider));
        Assert.InRange(calls, 4, 6); // whose key is revoked is not asked again for every document
    }

    [Fact]
    public async Task Run_other_model_is_other_work()
    {
        var service = new SimulatedChat();
        await using var server = new LoopbackService(service.Answer);
        host.SetEnvironment("TPIPE_PROVIDERS__OPENAI__ENDPOINT", server.Address + "v1");
        host.SetEnvironment("TPIPE_PROVIDERS__OPENAI__KEY", service.Key);
        host.SetEnvironment("TPIPE_PROVIDERS__OPENAI__MODEL", "small");
        host.Write("inbox/a.txt", "The talks began in Geneva.");

        Assert.Equal(ExitCode.Done, await RunAsync("openai", "es"));
        Assert.Equal(ExitCode.Done, await RunAsync("openai", "es"));
        Assert.Equal(1, service.Calls);

        host.SetEnvironment("TPIPE_PROVIDERS__OPENAI__MODEL", "large");
        Assert.Equal(ExitCode.Done, await RunAsync("openai", "es"));
        Assert.Equal(2, service.Calls);
    }

    [Fact]
    public async Task Check_says_what_the_service_has_and_sends_nothing_for_a_language_it_lacks()
    {
        var service = new SimulatedAzure();
        await using var server = new LoopbackService(service.Answer);
        Configure("azure", server.Address, service.Key);

        Assert.Equal(ExitCode.Done, await host.RunAsync("providers", "check", "--provider", "azure", "--from", "en", "--to", "ru"));
        Assert.Contains("4 target languages", host.Output, StringComparison.Ordinal);
        Assert.Equal(6, service.Billed);

        Assert.Equal(ExitCode.Provider, await host.RunAsync("providers", "check", "--provider", "azure", "--from", "en", "--to", "tlh"));
        Assert.Equal(6, service.Billed);
    }

    [Fact]
    public async Task Estimate_without_a_target_or_of_a_file_that_is_not_there_says_why()
    {
        host.Write("a.txt", "The talks began in Geneva.");

        Assert.Equal(ExitCode.Usage, await host.RunAsync("providers", "estimate", "a.txt", "--provider", "demo"));
        Assert.Contains("--to", host.Error, StringComparison.Ordinal);

        Assert.Equal(ExitCode.SomeFailed, await host.RunAsync("providers", "estimate", "nosuch.txt", "--provider", "demo", "--to", "ru"));
        Assert.Contains("nosuch.txt", host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_names_the_engines_that_can_be_configured_beside_the_data()
    {
        Assert.Equal(ExitCode.Done, await host.RunAsync("providers", "list"));

        Assert.Contains("apertium, assembly, azure, deepl, http, libretranslate, openai", host.Error, StringComparison.Ordinal);
        Assert.Equal(2, host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Translate_candidates_are_given_where_the_service_offers_them()
    {
        var service = new SimulatedLibreTranslate();
        await using var server = new LoopbackService(service.Answer);
        Configure("libretranslate", server.Address, service.Key);
        host.SetEnvironment("TPIPE_PROVIDERS__LIBRETRANSLATE__ALTERNATIVES", "2");

        Assert.Equal(ExitCode.Done, await host.RunWithInputAsync("""{"id":1,"text":"Good morning."}""", "translate", "--from", "en", "--to", "es", "--provider", "libretranslate"));

        Assert.Equal(["[es] Good morning. (2)", "[es] Good morning. (3)"], Result().GetProperty("candidates").EnumerateArray().Select(static c => c.GetString()));
    }

    [Fact]
    public async Task Run_that_cannot_start_leaves_no_journal_open()
    {
        host.Write("a.txt", "The talks began in Geneva.");

        Assert.Equal(ExitCode.Usage, await host.RunAsync("run", "a.txt", "--to", "ru", "--provider", "azure"));

        var spend = Path.Combine(host.Folder, "tpipe-out", "spend");
        Assert.Empty(Directory.Exists(spend) ? Directory.GetFiles(spend) : []);
    }

    [Fact]
    public async Task Run_key_in_the_configuration_file_is_refused()
    {
        host.Write("config/providers.json", """{"azure":{"key":"canary-key-4711"}}""");
        host.Write("a.txt", "The talks began in Geneva.");

        Assert.Equal(ExitCode.Usage, await host.RunAsync("run", "a.txt", "--to", "ru", "--provider", "azure"));

        Assert.Contains("TPIPE_PROVIDERS__AZURE__KEY", host.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-key-4711", host.Error + host.Output, StringComparison.Ordinal);
    }

    public void Dispose() => host.Dispose();

    private static SimulatedService Service(string provider) => provider switch
    {
        "azure" => new SimulatedAzure(),
        "deepl" => new SimulatedDeepL(),
        _ => new SimulatedLibreTranslate(),
    };

    private void Configure(string provider, Uri address, string key)
    {
        host.SetEnvironment($"TPIPE_PROVIDERS__{provider.ToUpperInvariant()}__ENDPOINT", address.ToString());
        host.SetEnvironment($"TPIPE_PROVIDERS__{provider.ToUpperInvariant()}__KEY", key);
    }

    private void WriteInbox()
    {
        for (var i = 0; i < Files; i++)
        {
            host.Write(
                string.Create(CultureInfo.InvariantCulture, $"inbox/{i}.txt"),
                string.Create(CultureInfo.InvariantCulture, $"The talks of group {i} began in Geneva.\n\nBoth sides expressed firm support for plan {i}.\n\nThe same sentence stands in every file.\n"));
        }
    }

    private Task<int> RunAsync(string provider, string to = "ru") => host.RunAsync("run", "inbox", "--from", "en", "--to", to, "--provider", provider, "--parallel", "2", "--report", "false", "--json");

    private JsonElement Result() => JsonDocument.Parse(host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).RootElement;

    /// <summary>Every segment has its target in each language, once.</summary>
    private async Task<List<(string Language, string Provider)>> RequireWholeAsync(params string[] languages)
    {
        Assert.Equal(ExitCode.Done, await host.RunAsync("export", "--format", "jsonl"));
        var segments = host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(Files * 3, segments.Count);
        var targets = segments.SelectMany(static s => s.GetProperty("targets").EnumerateObject().Select(static t => (t.Name, t.Value.GetProperty("provider").GetString()!))).ToList();
        Assert.Equal(segments.Count * languages.Length, targets.Count);
        return targets;
    }
}
