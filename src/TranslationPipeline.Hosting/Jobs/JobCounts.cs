namespace TranslationPipeline.Hosting.Jobs;

/// <summary>What was found and done, as numbers.</summary>
public sealed record JobCounts
{
    /// <summary>Segments.</summary>
    public long Segments { get; init; }

    /// <summary>Segments that a stage or a provider failed on.</summary>
    public long FailedSegments { get; init; }

    /// <summary>Applied edits.</summary>
    public long Edits { get; init; }

    /// <summary>Suggested edits.</summary>
    public long Suggestions { get; init; }

    /// <summary>Dates.</summary>
    public long Dates { get; init; }

    /// <summary>Names.</summary>
    public long Names { get; init; }

    /// <summary>Terms.</summary>
    public long Terms { get; init; }

    /// <summary>Targets made or reused.</summary>
    public long Targets { get; init; }

    /// <summary>Targets that came from the memory.</summary>
    public long Reused { get; init; }

    /// <summary>Units billed by providers.</summary>
    public long Billed { get; init; }

    /// <summary>Characters that a provider would be asked for; only counted in a dry run.</summary>
    public long ToTranslate { get; init; }

    /// <summary>Findings by severity, index = severity.</summary>
    public long[] Findings { get; init; } = new long[4];

    /// <summary>Counts what is in a result.</summary>
    public static JobCounts Of(DocumentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var findings = new long[4];
        foreach (var finding in result.Segments.SelectMany(static s => s.Findings))
        {
            findings[(int)finding.Severity]++;
        }

        var annotations = result.Segments.SelectMany(static s => s.Annotations).ToList();
        var targets = result.Segments.SelectMany(static s => s.Targets).ToList();
        return new JobCounts
        {
            Segments = result.Segments.Length,
            FailedSegments = result.Segments.Count(static s => s.Failure is not null),
            Edits = result.Segments.Sum(static s => s.Edits.Count(static e => e.Outcome == EditOutcome.Apply)),
            Suggestions = result.Segments.Sum(static s => s.Edits.Count(static e => e.Outcome == EditOutcome.Suggest)),
            Dates = annotations.OfType<DateAnnotation>().Count(),
            Names = annotations.OfType<NameAnnotation>().Count(),
            Terms = annotations.OfType<TermAnnotation>().Count(),
            Targets = targets.Count,
            Reused = targets.Count(static t => t.Origin != TargetOrigin.Provider),
            Billed = targets.Sum(static t => t.Billed.Amount),
            Findings = findings,
        };
    }

    /// <summary>The sum of both.</summary>
    public JobCounts Plus(JobCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new JobCounts
        {
            Segments = Segments + other.Segments,
            FailedSegments = FailedSegments + other.FailedSegments,
            Edits = Edits + other.Edits,
            Suggestions = Suggestions + other.Suggestions,
            Dates = Dates + other.Dates,
            Names = Names + other.Names,
            Terms = Terms + other.Terms,
            Targets = Targets + other.Targets,
            Reused = Reused + other.Reused,
            Billed = Billed + other.Billed,
            ToTranslate = ToTranslate + other.ToTranslate,
            Findings = [.. Findings.Zip(other.Findings, static (a, b) => a + b)],
        };
    }
}
