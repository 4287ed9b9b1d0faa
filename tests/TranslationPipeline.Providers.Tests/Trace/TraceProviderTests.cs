using System.Diagnostics;
using System.Diagnostics.Metrics;
using TranslationPipeline.Providers.Tests.Fakes;

namespace TranslationPipeline.Providers.Tests.Trace;

public sealed class TraceProviderTests
{
    private const string Canary = "canary4711";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TranslateAsync_success_is_one_span_with_counts_and_without_text_or_ids()
    {
        var name = Unique();
        using var heard = new Heard(name);

        await Ask(new ScriptedProvider { Name = name, Answer = HalfAsync }, Items());

        var span = Assert.Single(heard.Spans);
        Assert.Equal(("provider.translate", ActivityKind.Client, ActivityStatusCode.Unset), (span.OperationName, span.Kind, span.Status));
        Assert.Equal(2, span.GetTagItem("translation.items"));
        Assert.Equal(1, span.GetTagItem("translation.items_failed"));
        Assert.Contains($"translation.provider.items 1 {name}", heard.Measurements);
        Assert.Contains($"translation.provider.items 1 {name} error.type=poisoned_item", heard.Measurements);
        Assert.Contains($"translation.provider.billed 10 {name} translation.billed_unit=CodePoints", heard.Measurements);
        Assert.DoesNotContain(Canary, heard.Everything, StringComparison.Ordinal);

        static ValueTask<IReadOnlyList<TranslationOutcome>> HalfAsync(TranslationRequest request, int number, CancellationToken token) =>
            ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>(
                [ScriptedProvider.Echo(request.Items[0]), ScriptedProvider.Fail(request.Items[1], ProviderErrorKind.PoisonedItem)]);
    }

    [Theory]
    [InlineData(ProviderErrorKind.Authentication, "authentication")]
    [InlineData(ProviderErrorKind.QuotaExhausted, "quota_exhausted")]
    [InlineData(ProviderErrorKind.RateLimited, "rate_limited")]
    [InlineData(ProviderErrorKind.TooLarge, "too_large")]
    [InlineData(ProviderErrorKind.UnsupportedPair, "unsupported_pair")]
    [InlineData(ProviderErrorKind.InvalidItem, "invalid_item")]
    [InlineData(ProviderErrorKind.PoisonedItem, "poisoned_item")]
    [InlineData(ProviderErrorKind.Transient, "transient")]
    [InlineData(ProviderErrorKind.Fatal, "fatal")]
    public async Task TranslateAsync_failure_carries_its_type_and_nothing_else(ProviderErrorKind kind, string errorType)
    {
        var name = Unique();
        using var heard = new Heard(name);
        var engine = new ScriptedProvider { Name = name, Answer = (_, _, _) => throw new ProviderException(kind, new Diagnostic("t", Canary, Canary)) };

        await Assert.ThrowsAsync<ProviderException>(() => Ask(engine, Items()));

        var span = Assert.Single(heard.Spans);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal(errorType, span.GetTagItem("error.type"));
        Assert.Contains(heard.Measurements, m => m.StartsWith("translation.provider.duration", StringComparison.Ordinal) && m.EndsWith("error.type=" + errorType, StringComparison.Ordinal));
        Assert.DoesNotContain(Canary, heard.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TranslateAsync_cancelled_is_told_apart()
    {
        var name = Unique();
        using var heard = new Heard(name);

        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            Ask(new ScriptedProvider { Name = name, Answer = static (_, _, _) => throw new OperationCanceledException() }, Items()));

        Assert.Equal("cancelled", Assert.Single(heard.Spans).GetTagItem("error.type"));
    }

    private static string Unique() => "trace-" + Guid.NewGuid().ToString("N");

    private static TranslationRequest Items() => ScriptedProvider.Request() with
    {
        Items = [new TranslationItem(Canary, Canary), new TranslationItem(Canary + "2", Canary)],
        Context = Canary,
        IdempotencyKey = Canary,
    };

    private static async Task Ask(ITranslationProvider engine, TranslationRequest request) =>
        await new ProviderBuilder(engine).UseTrace().Build().TranslateAsync(request, Token);

    /// <summary>Listens to what one provider reports; other tests run at the same time.</summary>
    private sealed class Heard : IDisposable
    {
        private readonly ActivityListener spans;
        private readonly MeterListener meters = new();
        private readonly Lock gate = new();

        public Heard(string provider)
        {
            spans = new ActivityListener
            {
                ShouldListenTo = static source => source.Name == "TranslationPipeline",
                Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                {
                    if (provider.Equals(activity.GetTagItem("translation.provider")))
                    {
                        Spans.Add(activity);
                    }
                },
            };
            ActivitySource.AddActivityListener(spans);
            meters.InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "TranslationPipeline")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, $"{value}", tags));
            meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument.Name, "time", tags));
            meters.Start();

            void Add(string name, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
            {
                if (tags.ToArray().Any(tag => provider.Equals(tag.Value)))
                {
                    lock (gate)
                    {
                        Measurements.Add(string.Join(' ', [name, value, .. tags.ToArray().Select(t => provider.Equals(t.Value) ? provider : $"{t.Key}={t.Value}")]));
                    }
                }
            }
        }

        public List<Activity> Spans { get; } = [];

        public List<string> Measurements { get; } = [];

        public string Everything => string.Join('\n', [
            .. Measurements,
            .. Spans.Select(static s => $"{s.DisplayName} {s.StatusDescription} {string.Join(' ', s.TagObjects)} {string.Join(' ', s.Events.Select(static e => e.Name))} {string.Join(' ', s.Baggage)}")]);

        public void Dispose()
        {
            spans.Dispose();
            meters.Dispose();
        }
    }
}
