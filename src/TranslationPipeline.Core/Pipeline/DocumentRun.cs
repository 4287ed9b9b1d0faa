using System.Collections.Immutable;

namespace TranslationPipeline.Pipeline;

/// <summary>One document on its way through the stages.</summary>
internal sealed class DocumentRun
{
    // A stage that changed a unit looks at the whole document again: its evidence may stand in another unit.
    private const int MostRounds = 4;

    private readonly Document document;
    private List<UnitState> units;
    private List<SegmentState> segments = [];
    private DocumentContext context;

    public DocumentRun(Document document, PipelineRequest request)
    {
        this.document = document;
        var parts = document.Units.IsEmpty ? DocumentStructure.Split(document.SourceText) : document.Units;
        units = [.. parts.Select(static u => new UnitState(u))];
        context = new DocumentContext
        {
            Metadata = document.Metadata,
            Language = document.Metadata.DeclaredLanguage ?? LanguageTag.Und,
            Targets = request.Targets,
            Policies = request.Policies,
            Units = parts,
        };
    }

    public void RunUnits(IUnitStage stage, CancellationToken cancellationToken)
    {
        for (var round = 1; ; round++)
        {
            var results = new List<StageResult?>(units.Count);
            foreach (var unit in units)
            {
                cancellationToken.ThrowIfCancellationRequested();
                results.Add(RunUnit(stage, unit));
            }

            var settled = round == MostRounds || !results.Any(static r => r is not null && r.Edits.Any(static e => e.Outcome == EditOutcome.Apply));
            for (var i = 0; i < units.Count; i++)
            {
                Take(stage, units[i], settled ? results[i] : EditsOnly(results[i]));
            }

            if (stage.Name == StageNames.Detect)
            {
                AfterDetection();
            }

            context = context with { Units = [.. units.Select(static u => u.Unit)] };
            if (settled)
            {
                return;
            }
        }
    }

    public void CutSegments()
    {
        segments = [];
        foreach (var unit in units)
        {
            segments.AddRange(SegmentState.Of(unit, segments.Count + 1));
        }
    }

    public async ValueTask RunBatchAsync(IBatchStage stage, CancellationToken cancellationToken)
    {
        var views = segments.Where(static s => s.Failure is null).Select(static s => s.View).ToList();
        if (views.Count == 0)
        {
            return;
        }

        foreach (var target in await stage.RunAsync(views, context, cancellationToken).ConfigureAwait(false))
        {
            var segment = segments[target.Number - 1];
            if (target.Target is { } text)
            {
                segment.SetTarget(text);
            }

            segment.Failure ??= target.Failure;
            segment.Findings.AddRange(target.Findings);
        }
    }

    public void RunSegments(ISegmentStage stage, CancellationToken cancellationToken)
    {
        foreach (var segment in segments.Where(static s => s.Failure is null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                segment.Findings.AddRange(stage.Run(segment.View, context).Findings);
            }
            catch (Exception exception) when (IsStageFault(exception))
            {
                segment.Failure = Fault(stage, exception);
            }
        }
    }

    public DocumentResult ToResult() => ResultAssembler.Assemble(document, context, units, segments);

    private static StageResult? EditsOnly(StageResult? result) =>
        result is null ? null : StageResult.Empty with { Edits = [.. result.Edits.Where(static e => e.Outcome == EditOutcome.Apply)] };

    private StageResult? RunUnit(IUnitStage stage, UnitState unit)
    {
        if (unit.Failures.ContainsKey(-1))
        {
            return null;
        }

        try
        {
            return stage.Run(unit.Unit, context);
        }
        catch (Exception exception) when (IsStageFault(exception))
        {
            if (unit.Unit.Segments.Length < 2)
            {
                unit.Failures[-1] = Fault(stage, exception);
                return null;
            }

            return RunSegmentsApart(stage, unit);
        }
    }

    // A result that breaks the contract (ranges outside the text) is a fault of the stage like any other.
    private static void Take(IUnitStage stage, UnitState unit, StageResult? result)
    {
        if (result is null)
        {
            return;
        }

        try
        {
            unit.Take(stage.Name, result);
        }
        catch (ArgumentException exception)
        {
            unit.Failures[-1] = Fault(stage, exception);
        }
    }

    // One bad segment must not cost its neighbours: the stage runs again on each segment as a unit of its own.
    private StageResult RunSegmentsApart(IUnitStage stage, UnitState unit)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        var annotations = ImmutableArray.CreateBuilder<Annotation>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        for (var i = 0; i < unit.Unit.Segments.Length; i++)
        {
            var segment = unit.Unit.Segments[i];
            var offset = segment.Range.Start;
            var part = unit.Unit with
            {
                Text = segment.Range.Of(unit.Unit.Text),
                Segments = [segment with { Range = segment.Range.Shift(-offset) }],
                InlineCodes = [.. unit.Unit.InlineCodes.Where(c => segment.Range.Contains(c.Range)).Select(c => c with { Range = c.Range.Shift(-offset) })],
            };
            try
            {
                var result = stage.Run(part, context);
                edits.AddRange(result.Edits.Select(e => e with { Range = e.Range.Shift(offset) }));
                annotations.AddRange(result.Annotations.Select(a => a with { Range = a.Range.Shift(offset) }));
                findings.AddRange(result.Findings.Select(f => f with { Range = f.Range.Shift(offset) }));
            }
            catch (Exception exception) when (IsStageFault(exception))
            {
                unit.Failures[i] = Fault(stage, exception);
            }
        }

        return new StageResult
        {
            Edits = edits.ToImmutable(),
            Annotations = annotations.ToImmutable(),
            Findings = findings.ToImmutable(),
        };
    }

    // Languages are known now: the main language, the dateline and the anchor date follow from them.
    private void AfterDetection()
    {
        foreach (var unit in units)
        {
            if (unit.Annotations.OfType<LanguageAnnotation>().FirstOrDefault() is { } language)
            {
                unit.Unit = unit.Unit with { Language = language.Language };
                unit.LanguageConfidence = language.Confidence;
            }
        }

        context = context with { Language = MainLanguage() };
        var head = DocumentHead.Read(units, context);
        units = head.Units;
        context = context with { Dateline = head.Dateline, Anchor = head.Anchor };
    }

    private LanguageTag MainLanguage() => document.Metadata.DeclaredLanguage ?? units
        .Where(static u => !u.Unit.Language.IsUndetermined)
        .GroupBy(static u => u.Unit.Language)
        .OrderByDescending(static g => g.Sum(static u => u.Unit.Text.Length * u.LanguageConfidence))
        .Select(static g => g.Key)
        .FirstOrDefault();

    private static bool IsStageFault(Exception exception) => exception is not (OperationCanceledException or OutOfMemoryException or PipelineException);

    private static Diagnostic Fault(IStage stage, Exception exception) => new(
        "stage.failed",
        $"stage '{stage.Name}' failed on this segment: {exception.GetType().Name}: {exception.Message}",
        "The segment was set aside with its source text; please report it with the text if you can share it.");
}
