namespace TranslationPipeline;

/// <summary>What every stage has. A stage never changes its input: the runner applies what it returns.</summary>
public interface IStage
{
    /// <summary>Name used in configuration, traces and provenance, e.g. <c>normalize</c>.</summary>
    string Name { get; }
}
