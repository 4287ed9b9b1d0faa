using System.Globalization;
using TranslationPipeline.Formats;
using TranslationPipeline.Pipeline;

namespace TranslationPipeline.Hosting.Jobs;

/// <summary>Takes one input through reading, pipeline and store. The command line and the hosted worker both use it.</summary>
public sealed class InputWorker
{
    private readonly DocumentPipeline pipeline;
    private readonly PipelineRequest request;
    private readonly DocumentReader reader;
    private readonly IParallelTextStore? store;
    private readonly InputWorkerOptions options;

    /// <summary>Creates the worker.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="request">Targets and policies.</param>
    /// <param name="reader">Reads files.</param>
    /// <param name="store">Where results go; null stores nothing (dry run).</param>
    /// <param name="options">Defaults for documents and the fingerprint of the settings.</param>
    public InputWorker(DocumentPipeline pipeline, PipelineRequest request, DocumentReader reader, IParallelTextStore? store, InputWorkerOptions options)
    {
        this.pipeline = pipeline;
        this.request = request;
        this.reader = reader;
        this.store = store;
        this.options = options;
    }

    /// <summary>Works on a file.</summary>
    /// <param name="path">Where it lies now.</param>
    /// <param name="name">Where it came from, which becomes part of its identity.</param>
    /// <param name="cancellationToken">Stops between documents; a document that was begun is either stored whole or not at all.</param>
    /// <exception cref="ProviderException">The provider refused; nothing more of this input was done.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public Task<InputReport> WorkFileAsync(string path, string name, CancellationToken cancellationToken) =>
        WorkAsync(reader.Read(path), name, cancellationToken);

    /// <summary>Works on a stream, e.g. standard input.</summary>
    public Task<InputReport> WorkStreamAsync(string name, Stream stream, CancellationToken cancellationToken) =>
        WorkAsync(reader.Read(name, stream), name, cancellationToken);

    private async Task<InputReport> WorkAsync(ReadOutcome read, string name, CancellationToken cancellationToken)
    {
        if (read.Failure is { } failure)
        {
            return new InputReport(name, read.Status == ReadStatus.Skipped ? InputState.Skipped : InputState.Failed) { Failure = failure, Warnings = read.Warnings };
        }

        var report = new InputReport(name, InputState.Unchanged) { Warnings = read.Warnings };
        foreach (var raw in read.Documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            report = await WorkAsync(raw, read.Documents.Length == 1 ? name : $"{name}#{raw.Id ?? raw.Number.ToString(CultureInfo.InvariantCulture)}", report, cancellationToken).ConfigureAwait(false);
        }

        return report;
    }

    private async Task<InputReport> WorkAsync(RawDocument raw, string name, InputReport report, CancellationToken cancellationToken)
    {
        var id = DocumentIdentity.DocumentId(name, raw.ContentHash);
        var workKey = DocumentIdentity.WorkKey(raw.ContentHash, options.Fingerprint);
        report = report with { Documents = report.Documents.Add(id) };
        if (store is not null && await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is { Superseded: false } stored && stored.WorkKey == workKey
            && await StandsAsync(stored, cancellationToken).ConfigureAwait(false))
        {
            return report with { Language = stored.Language, Counts = report.Counts.Plus(new JobCounts { Segments = stored.Segments }) };
        }

        var document = new Document { Id = id, SourceText = raw.Text, Metadata = Metadata(raw.Metadata, name) };
        var result = await pipeline.RunAsync(document, request, cancellationToken).ConfigureAwait(false);
        if (store is not null)
        {
            await store.SaveAsync(result with { Glossary = options.Glossary }, workKey, cancellationToken).ConfigureAwait(false);
        }

        return report with
        {
            State = InputState.Done,
            Language = result.Language,
            Counts = report.Counts.Plus(JobCounts.Of(result) with { ToTranslate = store is null ? ToTranslate(result) : 0 }),
        };
    }

    // Only the glossaries may be others than then: the document is done again when they change something in it.
    private async Task<bool> StandsAsync(StoredDocument stored, CancellationToken cancellationToken)
    {
        if (stored.Glossary == options.Glossary)
        {
            return true;
        }

        if (options is not { Affected: { } affected, Renew: { } renew } || (await affected(cancellationToken).ConfigureAwait(false)).Contains(stored.Id))
        {
            return false;
        }

        await renew(stored.Id, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private DocumentMetadata Metadata(DocumentMetadata metadata, string name) => metadata with
    {
        SourcePath = name,
        DeclaredLanguage = metadata.DeclaredLanguage ?? options.Language,
        Zone = metadata.Zone ?? options.Zone,
    };

    private static long ToTranslate(DocumentResult result) => result.Targets.Sum(target => result.Segments
        .Where(s => !s.Language.IsSameLanguage(target) && s.Targets.All(t => t.Language != target))
        .Sum(static s => (long)s.NormalizedText.Length));
}
