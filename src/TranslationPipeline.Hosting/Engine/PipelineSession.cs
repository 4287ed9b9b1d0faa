using NodaTime;
using TranslationPipeline.Formats;
using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Jobs;
using TranslationPipeline.Pipeline;
using TranslationPipeline.Providers;
using TranslationPipeline.Storage;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>An open store with a pipeline over it: what a job needs from beginning to end.</summary>
public sealed class PipelineSession : IAsyncDisposable
{
    // The report is for eyes; everything is in the store and in the exports.
    private const int DocumentsInReport = 200;

    private readonly IClock clock;
    private readonly DocumentPipeline pipeline;
    private readonly FileSpendJournal? journal;

    private PipelineSession(PipelineComponents components, SqliteStore? store, ITranslationProvider? provider, FileSpendJournal? journal, IClock clock)
    {
        this.clock = clock;
        Components = components;
        Store = store;
        Provider = provider;
        this.journal = journal;
        pipeline = components.CreatePipeline(store is null && provider is not EstimatingProvider ? null : provider, store);
    }

    /// <summary>The parts the session was made from.</summary>
    public PipelineComponents Components { get; }

    /// <summary>The store; null in a dry run.</summary>
    public SqliteStore? Store { get; }

    /// <summary>The provider; null when none is configured.</summary>
    public ITranslationProvider? Provider { get; }

    /// <summary>Opens the store and loads what the pipeline needs.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="clock">Time of storing.</param>
    /// <param name="dryRun">Opens no store.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    /// <exception cref="ConfigurationException">A setting or one of its files is wrong.</exception>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public static async Task<PipelineSession> OpenAsync(PipelineConfiguration configuration, IClock clock, bool dryRun, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        // The journal lies beside what the job writes; what is never sent needs none.
        var journal = dryRun || configuration.Provider is ProviderFactory.None ? null : new FileSpendJournal(Path.Combine(configuration.Output, "spend"));
        var provider = ProviderFactory.Create(configuration.Provider, configuration.Sources, journal);
        var store = dryRun ? null : StoreUri.Open(configuration.Store, clock);
        try
        {
            if (store is not null)
            {
                await store.InitializeAsync(cancellationToken).ConfigureAwait(false);
            }

            return new PipelineSession(new PipelineComponents(configuration), store, provider, journal, clock);
        }
        catch
        {
            if (store is not null)
            {
                await store.DisposeAsync().ConfigureAwait(false);
            }

            journal?.Dispose();
            throw;
        }
    }

    /// <summary>Makes a session that stores and sends nothing and counts what the configured provider would bill.</summary>
    /// <exception cref="ConfigurationException">A setting is wrong, or no provider is configured.</exception>
    public static (PipelineSession Session, EstimatingProvider Estimate) OpenEstimate(PipelineConfiguration configuration, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var estimate = new EstimatingProvider(ProviderFactory.Require(configuration.Provider, configuration.Sources));
        return (new PipelineSession(new PipelineComponents(configuration), null, estimate, null, clock), estimate);
    }

    /// <summary>A worker for single inputs, with the settings of this session.</summary>
    public InputWorker CreateWorker()
    {
        var configuration = Components.Configuration;
        return new InputWorker(
            pipeline,
            Components.Request,
            new DocumentReader(ReadLimits.Default with { MaxBytes = configuration.MaxFileBytes }),
            Store,
            new InputWorkerOptions(Components.Fingerprint(Provider?.Name ?? ProviderFactory.None), configuration.From, configuration.Zone));
    }

    /// <summary>Runs a job.</summary>
    public Task<JobSummary> RunAsync(JobRequest request, Stream input, Action<InputReport, int> progress, CancellationToken cancellationToken)
    {
        var configuration = Components.Configuration;
        return new JobRunner(CreateWorker(), Store, clock, configuration.Parallel) { OwnOutput = [configuration.Output, StoreUri.PathOf(configuration.Store)] }
            .RunAsync(request, configuration.Sources.WorkingDirectory, input, progress, cancellationToken);
    }

    /// <summary>Writes the HTML report of a job out of the store.</summary>
    /// <returns>Full path of the page; null when there is nothing to show.</returns>
    /// <exception cref="StoreException">The output folder cannot be written.</exception>
    public async Task<string?> WriteReportAsync(JobSummary summary, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var ids = summary.Inputs.SelectMany(static i => i.Documents).Distinct().Take(DocumentsInReport).ToList();
        if (Store is null || ids.Count == 0)
        {
            return null;
        }

        var path = Path.Combine(Components.Configuration.Output, "report.html");
        var file = OutputFile.Create(path);
        await using var written = file.ConfigureAwait(false);
        var writer = ResultWriters.Create("html", file.Stream, new ExportOptions())!;
        await using (writer.ConfigureAwait(false))
        {
            foreach (var id in ids)
            {
                if (await Store.LoadAsync(id, cancellationToken).ConfigureAwait(false) is { } result)
                {
                    await writer.WriteAsync(result, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        file.Commit();
        return path;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        journal?.Dispose();
        return Store?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
