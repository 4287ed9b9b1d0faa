using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using TranslationPipeline.GlossaryEvaluation;

namespace TranslationPipeline.StoreEvaluation;

/// <summary>How long people wait for the first hundred segments of a query, and how long a job plan takes, in the filled store.</summary>
internal static class QueryEvaluation
{
    private const int Rounds = 100;
    private const int FirstSegments = 100;

    public static async Task RunAsync(StorePlace place, NewsCorpus corpus, MetricReport report, bool withText)
    {
        await using var store = place.Open();
        var opening = Stopwatch.StartNew();
        await store.InitializeAsync(CancellationToken.None);
        report.AtMost("open-ms", opening.Elapsed.TotalMilliseconds, 1_000);
        await MeasureAsync("date", static r => new SegmentQuery { SpeaksOf = NewsCorpus.DayOf(r.Next(9_000)), Unordered = true });
        await MeasureAsync("name", static r => new SegmentQuery { Entity = NewsCorpus.EntityOf(r.Next(5_000)), Unordered = true });
        if (withText)
        {
            var indexing = Stopwatch.StartNew();
            await store.IndexTextAsync(CancellationToken.None);
            report.Tell("index-text.segments-per-second", corpus.Segments / indexing.Elapsed.TotalSeconds);
            await MeasureAsync("text", static r => new SegmentQuery { Text = NewsCorpus.WordOf(r.Next(20_000)), Unordered = true });
            await MeasureAsync("text-common", static r => new SegmentQuery { Text = NewsCorpus.WordOf(r.Next(20)), Unordered = true });
        }

        // A plan: every input of a job is looked up by the identity of its document.
        var watch = Stopwatch.StartNew();
        var inputs = Enumerable.Range(0, Math.Min(corpus.Documents, 10_000)).Select(static i => new JobInput(string.Create(CultureInfo.InvariantCulture, $"/in/d{i:00000000}.txt"), JobState.Pending)).ToImmutableArray();
        await store.SaveJobAsync(new Job("plan", ["run"], "/", JobState.Running, NodaTime.SystemClock.Instance.GetCurrentInstant()) { Inputs = inputs }, CancellationToken.None);
        foreach (var i in Enumerable.Range(0, inputs.Length))
        {
            await store.FindAsync(string.Create(CultureInfo.InvariantCulture, $"d{i:00000000}"), CancellationToken.None);
        }

        report.AtMost("job-plan-10,000-inputs-ms", watch.Elapsed.TotalMilliseconds, 1_000);

        async Task MeasureAsync(string name, Func<Random, SegmentQuery> make)
        {
            var random = new Random(1);
            var times = new List<double>(Rounds);
            var hits = 0;
            for (var round = 0; round < Rounds; round++)
            {
                var query = make(random);
                var watch = Stopwatch.StartNew();
                var left = FirstSegments;
                await foreach (var _ in store.FindSegmentsAsync(query, CancellationToken.None))
                {
                    hits++;
                    if (--left == 0)
                    {
                        break;
                    }
                }

                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            report.AtMost($"query.{name}.p95-ms", times[(int)(Rounds * 0.95) - 1], 100);
            report.Tell($"query.{name}.segments-found", hits);
        }
    }
}
