using TranslationPipeline.Normalization;

namespace TranslationPipeline.NormalizationEvaluation;

/// <summary>The one place that says which stage is measured.</summary>
internal static class StageFactory
{
    public static IUnitStage Create() => NormalizeStage.Create();
}
