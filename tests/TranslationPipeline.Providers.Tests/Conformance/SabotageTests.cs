using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.Conformance;

public sealed class SabotageTests
{
    public static TheoryData<string> CaseNames() => [.. ProviderConformance.Cases.Select(static c => c.Name)];

    [Theory, MemberData(nameof(CaseNames))]
    public async Task Run_provider_that_breaks_the_promise_fails(string promise)
    {
        var subject = new ProviderUnderTest(Sabotages.All[promise]) { Timeout = TimeSpan.FromSeconds(2), CreateExhausted = Sabotages.All[promise] };

        var exception = await Assert.ThrowsAsync<ProviderConformanceException>(() =>
            ProviderConformance.RunAsync(promise, subject, TestContext.Current.CancellationToken));

        Assert.Equal(promise, exception.Case.Name);
    }

    [Theory, MemberData(nameof(CaseNames))]
    public async Task Run_same_provider_without_sabotage_passes(string promise)
    {
        var verdict = await ProviderConformance.RunAsync(promise, new ProviderUnderTest(static () => new SabotagedProvider()) { CreateExhausted = Exhausted }, TestContext.Current.CancellationToken);

        Assert.True(verdict.NotApplicable is null || promise == "languages-detected", verdict.NotApplicable);
    }

    private static SabotagedProvider Exhausted() => new()
    {
        Before = static (_, _) => throw Fakes.ScriptedProvider.Failure(ProviderErrorKind.QuotaExhausted, static e => e with { Until = NodaTime.Instant.FromUtc(2126, 1, 1, 0, 0) }),
    };

    [Fact]
    public void Sabotages_are_all_of_known_cases() =>
        Assert.Equal(ProviderConformance.Cases.Select(static c => c.Name).Order(StringComparer.Ordinal), Sabotages.All.Keys.Order(StringComparer.Ordinal));
}
