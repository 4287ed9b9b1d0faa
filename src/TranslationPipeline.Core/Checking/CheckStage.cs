using System.Collections.Immutable;

namespace TranslationPipeline.Checking;

/// <summary>Checks every target of a segment with <see cref="PairChecker"/>.</summary>
/// <param name="checker">What to check with.</param>
public sealed class CheckStage(PairChecker checker) : ISegmentStage
{
    /// <summary>The stage with all checks.</summary>
    public CheckStage()
        : this(PairChecker.Default)
    {
    }

    /// <inheritdoc/>
    public string Name => "check";

    /// <inheritdoc/>
    public StageResult Run(SegmentView segment, DocumentContext context)
    {
        ArgumentNullException.ThrowIfNull(segment);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var target in segment.Targets)
        {
            findings.AddRange(checker.Check(new CheckRequest
            {
                Source = segment.Text,
                Target = target.Text,
                SourceLanguage = segment.Language,
                TargetLanguage = target.Language,
                SourceAnnotations = segment.Annotations,
                InlineCodes = segment.InlineCodes,
            }));
        }

        return findings.Count == 0 ? StageResult.Empty : new StageResult { Findings = findings.ToImmutable() };
    }
}
