namespace TranslationPipeline.Testing;

/// <summary>The sides of one opened store; one object may be all of them.</summary>
/// <param name="Texts">Documents with their segments.</param>
/// <param name="Memory">Translations by work identity.</param>
/// <param name="Jobs">Jobs and their inputs.</param>
public sealed record StoreUnderTest(IParallelTextStore Texts, ITranslationMemory Memory, IJobStore Jobs) : IAsyncDisposable
{
    /// <summary>Paid calls; null: the store has none, and their cases are not run.</summary>
    public IPaidCallStore? Calls { get; init; }

    /// <summary>Rates that are shared; null: the store keeps none, and their cases are not run.</summary>
    public IRateStore? Rates { get; init; }

    /// <summary>Disposes every side once that can be disposed.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var side in new object[] { Texts, Memory, Jobs }.Distinct(ReferenceEqualityComparer.Instance))
        {
            switch (side)
            {
                case IAsyncDisposable asynchronous:
                    await asynchronous.DisposeAsync().ConfigureAwait(false);
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }
        }
    }
}
