using System.Diagnostics;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.Services;

/// <summary>What breaks on the wire is a failure that passes: told with a next step, and the next try is answered.</summary>
public sealed class WireFaultTests
{
    public static TheoryData<string, WireFault> Rows()
    {
        var rows = new TheoryData<string, WireFault>();
        foreach (var engine in SimulatedEngines.Names)
        {
            foreach (var fault in Enum.GetValues<WireFault>())
            {
                rows.Add(engine, fault);
            }
        }

        return rows;
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task TranslateAsync_fault_is_transient_and_the_next_try_is_answered(string engine, WireFault fault)
    {
        var broken = 1;
        var service = SimulatedEngines.Service(engine, after: answer => Interlocked.Exchange(ref broken, 0) == 1 ? answer with { Fault = fault } : answer);
        await using var server = new LoopbackService(service.Answer);
        // Stalled requests alone need the limit; a short one would trip the others on a busy machine.
        var provider = SimulatedEngines.Create(engine, server.Address, ("timeoutSeconds", fault == WireFault.Stall ? "1" : "60"));
        var request = new TranslationRequest([new TranslationItem("1", "The talks begin on Monday.")], LanguageTag.Parse("en"), LanguageTag.Parse("es"));
        var started = Stopwatch.GetTimestamp();

        if (fault is WireFault.None or WireFault.SlowDrip or WireFault.LyingContentType)
        {
            Assert.NotNull((await provider.TranslateAsync(request, TestContext.Current.CancellationToken))[0].Text);
            return;
        }

        var failure = await Assert.ThrowsAsync<ProviderException>(async () => await provider.TranslateAsync(request, TestContext.Current.CancellationToken));
        Assert.Equal(ProviderErrorKind.Transient, failure.Kind);
        Assert.NotEmpty(failure.Diagnostic.NextStep);
        Assert.DoesNotContain("talks", failure.ToString(), StringComparison.Ordinal);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(30), "it hung");

        Assert.NotNull((await provider.TranslateAsync(request, TestContext.Current.CancellationToken))[0].Text);
    }
}
