using System.Collections.Immutable;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Counts what an export leaves out, by reason.</summary>
internal sealed class LossReport
{
    private readonly List<string> order = [];
    private readonly Dictionary<string, (int Count, string First)> losses = new(StringComparer.Ordinal);

    /// <summary>Notes one loss.</summary>
    public void Add(string reason, string concept)
    {
        if (losses.TryGetValue(reason, out var loss))
        {
            losses[reason] = (loss.Count + 1, loss.First);
            return;
        }

        order.Add(reason);
        losses.Add(reason, (1, concept));
    }

    /// <summary>The lines of the report.</summary>
    public ImmutableArray<string> ToImmutable() => [.. order.Select(reason => $"{reason}: {losses[reason].Count} (first: {losses[reason].First})")];
}
