using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Pipeline;

namespace TranslationPipeline.Hosting.Tests.Golden;

/// <summary>The pipeline as it ships: defaults, the repository's names and glossaries, no provider.</summary>
internal static class GoldenPipeline
{
    private static readonly Lazy<PipelineComponents> Components = new(static () => new PipelineComponents(ConfigurationLoader.Load(new ConfigurationSources
    {
        WorkingDirectory = RepositoryFolder.Root,
        ProgramDirectory = AppContext.BaseDirectory,
        Sets = ["to=ru,kk,zh"],
    })));

    private static readonly Lazy<DocumentPipeline> Pipeline = new(static () => Components.Value.CreatePipeline(null, null));

    public static DocumentResult Run(string text, DocumentMetadata metadata) => Pipeline.Value
        .RunAsync(new Document { Id = "test", SourceText = text, Metadata = metadata }, Components.Value.Request, CancellationToken.None)
        .AsTask().GetAwaiter().GetResult();
}
