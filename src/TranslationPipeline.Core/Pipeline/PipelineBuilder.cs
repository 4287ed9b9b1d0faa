using System.Collections.Immutable;

namespace TranslationPipeline.Pipeline;

/// <summary>Collects stages in the order they run and checks that order. Mutable; <see cref="Build"/> gives an immutable pipeline.</summary>
public sealed class PipelineBuilder
{
    // Each built-in stage reads what the stages named here leave behind.
    private static readonly Dictionary<string, string[]> RunsAfter = new(StringComparer.Ordinal)
    {
        [StageNames.Segment] = [StageNames.Detect],
        [StageNames.Normalize] = [StageNames.Detect, StageNames.Segment],
        [StageNames.Dates] = [StageNames.Segment, StageNames.Normalize],
        [StageNames.Glossary] = [StageNames.Segment, StageNames.Normalize, StageNames.Dates],
        [StageNames.Memory] = [StageNames.Segment, StageNames.Normalize, StageNames.Glossary],
        [StageNames.Translate] = [StageNames.Segment, StageNames.Normalize, StageNames.Glossary, StageNames.Memory],
        [StageNames.Enforce] = [StageNames.Segment, StageNames.Glossary, StageNames.Memory, StageNames.Translate],
        [StageNames.Check] = [StageNames.Segment, StageNames.Translate, StageNames.Memory, StageNames.Enforce],
    };

    private readonly ImmutableArray<IStage>.Builder stages = ImmutableArray.CreateBuilder<IStage>();

    /// <summary>Adds a stage at the end.</summary>
    /// <exception cref="ConfigurationException">
    /// The name is taken, a stage that has to run before it was not added yet, or a stage over units comes after one over segments.
    /// </exception>
    public PipelineBuilder Add(IStage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        if (stage is not (IUnitStage or ISegmentStage or IBatchStage))
        {
            throw Misplaced($"stage '{stage.Name}' is neither a unit, a segment nor a batch stage", "Implement IUnitStage, ISegmentStage or IBatchStage.");
        }

        if (stages.Any(s => s.Name == stage.Name))
        {
            throw Misplaced($"stage '{stage.Name}' is listed twice", "Remove one of them from \"stages\".");
        }

        var late = stages.FirstOrDefault(s => RunsAfter.TryGetValue(s.Name, out var before) && before.Contains(stage.Name));
        if (late is not null)
        {
            throw Misplaced($"'{late.Name}' must come after '{stage.Name}'", $"Move '{stage.Name}' before '{late.Name}' in \"stages\".");
        }

        if (stage is IUnitStage && stages.FirstOrDefault(s => s is not IUnitStage) is { } segmentStage)
        {
            throw Misplaced($"'{stage.Name}' works on whole units and must come before '{segmentStage.Name}'", $"Move '{stage.Name}' up in \"stages\".");
        }

        stages.Add(stage);
        return this;
    }

    /// <summary>Freezes the stages into a pipeline. The builder can be used on; pipelines already built do not change.</summary>
    public DocumentPipeline Build() => new(stages.ToImmutable());

    private static ConfigurationException Misplaced(string message, string nextStep) =>
        new(new Diagnostic("config.stage-order", message, nextStep));
}
