using System.Diagnostics;
using System.Globalization;

namespace TranslationPipeline.Cli.Tests;

/// <summary>For how long nobody asked the paid service after each hit, until the next one.</summary>
internal sealed class Silences
{
    private static readonly TimeSpan LookedAt = TimeSpan.FromSeconds(9);

    private readonly List<(ClusterPart Part, double Milliseconds)> silences = [];

    /// <summary>Takes the hits of one job and the moments at which requests came; in the order of time.</summary>
    public void Add(IReadOnlyList<(ClusterPart Part, long At)> hits, IReadOnlyList<long> arrivals)
    {
        foreach (var (i, hit) in hits.Index())
        {
            var until = Math.Min(hit.At + (long)(LookedAt.TotalSeconds * Stopwatch.Frequency), i + 1 < hits.Count ? hits[i + 1].At : long.MaxValue);
            var inside = arrivals.Where(t => t >= hit.At && t <= until).Prepend(hit.At).ToList();
            if (arrivals.FirstOrDefault(t => t > until) is > 0 and var next)
            {
                inside.Add(i + 1 < hits.Count ? Math.Min(next, hits[i + 1].At) : next); // one that outlasts the look
            }

            silences.Add((hit.Part, inside.Zip(inside.Skip(1), static (a, b) => Stopwatch.GetElapsedTime(a, b).TotalMilliseconds).DefaultIfEmpty().Max()));
        }
    }

    /// <summary>One line for each part that was hit.</summary>
    public IEnumerable<string> Tell() => silences.GroupBy(static s => s.Part).OrderBy(static g => g.Key).Select(static group =>
    {
        var sorted = group.Select(static s => s.Milliseconds).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"silence after {group.Key}: p95 {sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1]:0} ms, median {sorted[sorted.Count / 2]:0} ms, longest {sorted[^1]:0} ms, {sorted.Count} hits");
    });
}
