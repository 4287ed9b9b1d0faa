namespace TranslationPipeline.Formats;

/// <summary>Writes results one after the other to a stream; memory does not grow with their number. For one caller at a time.</summary>
/// <remarks>The footer is written by <see cref="IAsyncDisposable.DisposeAsync"/>; the stream itself is flushed and stays open.</remarks>
public interface IResultWriter : IAsyncDisposable
{
    /// <summary>Adds all segments of <paramref name="result"/>.</summary>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    Task WriteAsync(DocumentResult result, CancellationToken cancellationToken);
}
