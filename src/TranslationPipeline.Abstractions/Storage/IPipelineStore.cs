namespace TranslationPipeline;

/// <summary>Everything a store does for the pipeline; see the parts.</summary>
public interface IPipelineStore : IParallelTextStore, ITranslationMemory, IJobStore, IPaidCallStore, IRateStore, ITermIndex, IStoreMaintenance, IAsyncDisposable;
