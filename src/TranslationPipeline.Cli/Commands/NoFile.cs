namespace TranslationPipeline.Cli.Commands;

/// <summary>Stands for a file that was not asked for.</summary>
internal sealed class NoFile : IAsyncDisposable
{
    public static NoFile Instance { get; } = new();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
