namespace TranslationPipeline.Normalization;

/// <summary>
/// Runs passes in order, each on the text as the ones before left it, and starts over until nothing changes, so that a
/// second run of the stage has nothing to do. What is only reported comes from the last round, when the text has settled;
/// text that does not settle is not understood and stays as it was.
/// </summary>
internal sealed class PassRunner(IReadOnlyList<INormalizationPass> passes)
{
    private const int MaxRounds = 12;

    /// <summary>All edits, annotations and findings, in positions of <see cref="Unit.Text"/>.</summary>
    public StageResult Run(Unit unit, DocumentContext context)
    {
        var trace = new EditTrace(unit.Text);
        var input = NewInput(unit, context, trace);
        var output = new PassOutput();
        Notes? notes = null;
        var settled = false;
        for (var round = 0; round < MaxRounds && !settled; round++)
        {
            notes?.Clear();
            var changed = false;
            foreach (var pass in passes)
            {
                output.Clear();
                pass.Run(input, output);
                var applied = 0;
                foreach (var edit in output.Edits)
                {
                    applied += edit.Outcome == EditOutcome.Apply ? 1 : 0;
                }

                if (output.Edits.Count > applied || output.Annotations.Count > 0 || output.Findings.Count > 0)
                {
                    (notes ??= new Notes()).Add(output, trace);
                }

                if (applied > 0)
                {
                    trace.Apply(applied == output.Edits.Count ? output.Edits : output.Edits.FindAll(static e => e.Outcome == EditOutcome.Apply));
                    input = NewInput(unit, context, trace);
                    changed = true;
                }
            }

            settled = !changed;
        }

        return !settled || (trace.Edits.Count == 0 && notes is null) ? StageResult.Empty : ToResult(unit, trace, notes);
    }

    private static StageResult ToResult(Unit unit, EditTrace trace, Notes? notes)
    {
        IEnumerable<Edit> edits = trace.Edits;
        if (notes is { Suggestions.Count: > 0 })
        {
            var useful = notes.Suggestions.Where(e => !unit.Text.AsSpan(e.Range.Start, e.Range.Length).SequenceEqual(e.Replacement));
            edits = edits.Concat(useful).OrderBy(static e => e.Range.Start).ThenBy(static e => e.Range.End);
        }

        return new StageResult
        {
            Edits = [.. edits],
            Annotations = notes is null ? [] : [.. notes.Annotations.OrderBy(static a => a.Range.Start)],
            Findings = notes is null ? [] : [.. notes.Findings.OrderBy(static f => f.Range.Start)],
        };
    }

    private static PassInput NewInput(Unit unit, DocumentContext context, EditTrace trace)
    {
        var ranges = ProtectedRanges.Find(trace.Text);
        if (!unit.InlineCodes.IsDefaultOrEmpty)
        {
            ranges = ProtectedRanges.Merge([.. ranges, .. unit.InlineCodes.Select(c => trace.Map.ToTarget(c.Range))]);
        }

        return new PassInput(trace.Text, unit.Language, ranges, context) { Unit = unit };
    }

    /// <summary>What the passes of one round report without changing the text, in positions of the unit's text.</summary>
    private sealed class Notes
    {
        public List<Edit> Suggestions { get; } = [];

        public List<Annotation> Annotations { get; } = [];

        public List<Finding> Findings { get; } = [];

        public void Add(PassOutput output, EditTrace trace)
        {
            Suggestions.AddRange(output.Edits.Where(static e => e.Outcome == EditOutcome.Suggest).Select(trace.ToSource));
            Annotations.AddRange(output.Annotations.Select(trace.ToSource));
            Findings.AddRange(output.Findings.Select(trace.ToSource));
        }

        public void Clear()
        {
            Suggestions.Clear();
            Annotations.Clear();
            Findings.Clear();
        }
    }
}
