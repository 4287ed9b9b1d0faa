namespace TranslationPipeline.Normalization;

/// <summary>
/// A text while passes change it: the text now, the map back to the text at the start, and all edits so far composed
/// into one list against the text at the start.
/// </summary>
internal sealed class EditTrace
{
    private readonly string source;
    private List<Edit> edits = [];

    public EditTrace(string source)
    {
        this.source = source;
        Text = source;
    }

    public string Text { get; private set; }

    public RangeMap Map { get; private set; } = RangeMap.Identity;

    /// <summary>Ascending, not overlapping, in positions of the text at the start; applied to it they give <see cref="Text"/>.</summary>
    public IReadOnlyList<Edit> Edits => edits;

    /// <summary>Applies ascending, not overlapping edits against <see cref="Text"/>.</summary>
    public void Apply(IReadOnlyList<Edit> changes)
    {
        var (text, step) = RangeMap.Apply(Text, [.. changes.Select(static e => (e.Range, e.Replacement))]);
        var map = Map.Then(step);
        edits = Map.IsIdentity ? [.. changes] : Compose(map, text, step, changes);
        edits.RemoveAll(e => e.Range.Length == e.Replacement.Length && source.AsSpan(e.Range.Start, e.Range.Length).SequenceEqual(e.Replacement));
        Text = text;
        Map = map;
    }

    /// <summary>An edit of the text as it is now, told against the text at the start: it takes in every edit it overlaps.</summary>
    public Edit ToSource(Edit edit)
    {
        var range = Map.ToSource(edit.Range);
        return edit with { Range = range, Replacement = Widen(edit.Range, range, edit.Replacement) };
    }

    /// <summary>A finding in the text as it is now, told against the text at the start.</summary>
    public Finding ToSource(Finding finding)
    {
        var range = Map.ToSource(finding.Range);
        return finding with { Range = range, Fix = finding.Fix is { } fix ? Widen(finding.Range, range, fix) : null };
    }

    /// <summary>An annotation of the text as it is now, told against the text at the start.</summary>
    public Annotation ToSource(Annotation annotation) => annotation with { Range = Map.ToSource(annotation.Range) };

    // A range that touches an edit half becomes the whole edit; the text it takes in on both sides stays as it is now.
    private string Widen(TextRange range, TextRange sourceRange, string replacement)
    {
        var covered = Map.ToTarget(sourceRange);
        var start = Math.Min(covered.Start, range.Start);
        var end = Math.Max(covered.End, range.End);
        return start == range.Start && end == range.End
            ? replacement
            : string.Concat(Text.AsSpan(start, range.Start - start), replacement, Text.AsSpan(range.End, end - range.End));
    }

    private List<Edit> Compose(RangeMap map, string text, RangeMap step, IReadOnlyList<Edit> changes)
    {
        var composed = new List<Edit>(map.Replacements.Length);
        var earlier = 0;
        var later = 0;
        foreach (var replacement in map.Replacements)
        {
            Edit? merged = null;
            while (earlier < edits.Count && edits[earlier].Range.Start <= replacement.Source.End && replacement.Source.Contains(edits[earlier].Range))
            {
                merged = Merge(merged, edits[earlier++]);
            }

            while (later < changes.Count && replacement.Target.Contains(step.Replacements[later].Target))
            {
                merged = Merge(merged, changes[later++]);
            }

            if (merged is not null)
            {
                composed.Add(merged with { Range = replacement.Source, Replacement = replacement.Target.Of(text) });
            }
        }

        return composed;
    }

    // The later rule is the more meaningful one; the evidence names both.
    private static Edit Merge(Edit? first, Edit second)
    {
        if (first is null)
        {
            return second;
        }

        return second with
        {
            Evidence = first.Evidence.Contains(second.Evidence, StringComparison.Ordinal) ? first.Evidence : $"{first.Evidence}; {second.Evidence}",
            Confidence = Math.Min(first.Confidence, second.Confidence),
            Entity = second.Entity ?? first.Entity,
        };
    }
}
