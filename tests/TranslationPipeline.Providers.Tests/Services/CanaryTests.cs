using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.Services;

/// <summary>Neither texts nor keys in anything that can be listened to: traces, metrics and every event source at its most talkative, of ours and of the libraries.</summary>
public sealed class CanaryTests
{
    private const string Text = "canarytext4711";
    private const string Key = "canarykey4711";

    [Fact]
    public async Task TranslateAsync_successes_and_failures_leave_no_text_and_no_key_in_any_sink()
    {
        var sink = new ConcurrentQueue<string>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = a => sink.Enqueue($"{a.DisplayName} {a.StatusDescription} {string.Join(' ', a.TagObjects)} {string.Join(' ', a.Events.SelectMany(static e => e.Tags))} {string.Join(' ', a.Baggage)}"),
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meters.SetMeasurementEventCallback<long>((i, _, tags, _) => sink.Enqueue($"{i.Name} {string.Join(' ', tags.ToArray())}"));
        meters.SetMeasurementEventCallback<double>((i, _, tags, _) => sink.Enqueue($"{i.Name} {string.Join(' ', tags.ToArray())}"));
        meters.Start();
        using var events = new EverySource(sink);

        foreach (var engine in SimulatedEngines.Names)
        {
            foreach (var status in (int[])[200, 400, 401, 429, 503])
            {
                var service = SimulatedEngines.Service(engine, before: r => status == 200 ? null : new SimulatedAnswer(status, r.Body)); // the worst: a service that repeats what it was sent
                await using var server = new LoopbackService(service.Answer);
                var settings = SimulatedEngines.Settings(engine, server.Address, ("key", Key), ("maxAttempts", "1"));
                var provider = EngineChain.Build(TranslationPipeline.Providers.Engines.Create(settings), settings);
                try
                {
                    var outcomes = await provider.TranslateAsync(
                        new TranslationRequest([new TranslationItem("1", Text) { Terms = [new TermPair(Text, Text)] }], LanguageTag.Parse("en"), LanguageTag.Parse("es")) { Context = Text },
                        TestContext.Current.CancellationToken);
                    sink.Enqueue(string.Join(' ', outcomes.Select(static o => o.Error?.Diagnostic.ToString())));
                }
                catch (ProviderException exception)
                {
                    sink.Enqueue(exception.ToString()); // with everything inside it
                }
            }
        }

        Assert.True(sink.Count > 200, $"only {sink.Count} messages were heard: the test proves nothing");
        Assert.DoesNotContain(sink, static message => message.Contains(Text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(sink, static message => message.Contains(Key, StringComparison.OrdinalIgnoreCase));
    }

    private sealed class EverySource(ConcurrentQueue<string> sink) : EventListener
    {
        // Called for sources that exist already before the constructor's body runs.
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (!eventSource.Name.StartsWith("Microsoft-Windows-DotNETRuntime", StringComparison.Ordinal) && !eventSource.Name.StartsWith("System.Buffers", StringComparison.Ordinal)
                && eventSource.Name != "System.Threading.Tasks.TplEventSource" && !eventSource.Name.StartsWith("Private.InternalDiagnostics", StringComparison.Ordinal))
            {
                EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            sink?.Enqueue($"{eventData.EventSource.Name} {eventData.EventName} {eventData.Message} {string.Join(' ', eventData.Payload ?? (IReadOnlyList<object?>)[])}");
    }
}
