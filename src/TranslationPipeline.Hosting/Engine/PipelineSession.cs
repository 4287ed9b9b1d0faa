using NodaTime;
using TranslationPipeline.Formats;
using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Glossaries;
using TranslationPipeline.Hosting.Jobs;
using TranslationPipeline.Providers;
using TranslationPipeline.Storage;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>An open store with a pipeline over it: what a job needs from beginning to end.</summary>
public sealed class PipelineSession : IAsyncDisposable
{
    // The report is for eyes; everything is in the store and in the exports.
    private const int DocumentsInReport = 200;

    private readonly IClock clock;
    private Lazy<Task<IReadOnlySet<string>>> affected;
    private readonly FileSpendJournal? spend;
    private readonly RabbitQueue? queue;

    private PipelineSession(
        PipelineComponents components, IPipelineStore? store, ITranslationProvider? provider, FileSpendJournal? spend, RabbitQueue? queue, IClock clock)
    {
        this.spend = spend;
        this.queue = queue;
        this.clock = clock;
        Components = components;
        Store = store;
        Provider = provider;
        affected = new(() => AffectedAsync(CancellationToken.None));
    }

    /// <summary>The parts the session was made from, or renewed with.</summary>
    public PipelineComponents Components { get; private set; }

    /// <summary>The store; null in a dry run.</summary>
    public IPipelineStore? Store { get; }

    /// <summary>The provider; null when none is configured.</summary>
    public ITranslationProvider? Provider { get; }

    /// <summary>Opens the store and loads what the pipeline needs.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="clock">Time of storing.</param>
    /// <param name="dryRun">Opens no store.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    /// <param name="waiting">Told when the job waits for the store, why and how long.</param>
    /// <exception cref="ConfigurationException">A setting or one of its files is wrong.</exception>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public static async Task<PipelineSession> OpenAsync(PipelineConfiguration configuration, IClock clock, bool dryRun, CancellationToken cancellationToken, Action<Diagnostic, TimeSpan>? waiting = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        FileSpendJournal? spend = null;
        PatientStore? store = null;
        RabbitQueue? queue = null;
        try
        {
            spend = dryRun || configuration.Provider is ProviderFactory.None ? null : new FileSpendJournal(Path.Combine(configuration.Output, "spend"));
            store = dryRun ? null : OpenStore(configuration, clock, waiting);
            var provider = ProviderFactory.Create(configuration.Provider, configuration.Sources, spend, StoreUri.IsPostgres(configuration.Store) ? store : null);
            if (store is not null)
            {
                await store.InitializeAsync(cancellationToken).ConfigureAwait(false);
            }

            if (store is not null && provider is not null && spend is not null)
            {
                var budget = configuration.Number("budget");
                provider = await PaidOnceProvider.OpenAsync(provider, store, spend, budget == 0 ? null : budget, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }

            if (store is not null && configuration.Text("engine") == "rabbitmq")
            {
                queue = StoreUri.IsPostgres(configuration.Store)
                    ? await RabbitQueue.ConnectAsync(configuration.Text("rabbitmq.uri"), cancellationToken).ConfigureAwait(false)
                    : throw new ConfigurationException(new Diagnostic("engine.store", "engine rabbitmq needs a PostgreSQL store, which all workers can reach", "Set store=postgres://user@host/database, or engine=embedded."));
            }

            var components = new PipelineComponents(configuration);
            if (store is not null)
            {
                await store.SaveGlossaryAsync(components.GlossaryState.Hash, components.GlossaryState.Versions, cancellationToken).ConfigureAwait(false);
            }

            return new PipelineSession(components, store, provider, spend, queue, clock);
        }
        catch
        {
            spend?.Dispose();
            if (queue is not null)
            {
                await queue.DisposeAsync().ConfigureAwait(false);
            }

            if (store is not null)
            {
                await store.DisposeAsync().ConfigureAwait(false);
            }

            throw;
        }
    }

    /// <summary>Makes a session that stores and sends nothing and counts what the configured provider would bill.</summary>
    /// <exception cref="ConfigurationException">A setting is wrong, or no provider is configured.</exception>
    public static (PipelineSession Session, EstimatingProvider Estimate) OpenEstimate(PipelineConfiguration configuration, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var estimate = new EstimatingProvider(ProviderFactory.Require(configuration.Provider, configuration.Sources));
        return (new PipelineSession(new PipelineComponents(configuration), null, estimate, null, null, clock), estimate);
    }

    /// <summary>Takes edits of names and terms into use: workers created from now on have them. Not for several callers at once.</summary>
    /// <returns>False when no file has changed.</returns>
    /// <exception cref="ConfigurationException">A path does not exist or cannot be read; what was loaded stays in use.</exception>
    /// <exception cref="StoreException">The store is away; what was loaded stays in use.</exception>
    public async Task<bool> RenewAsync(CancellationToken cancellationToken)
    {
        if (Components.IsCurrent)
        {
            return false;
        }

        var renewed = Components.Renew();
        if (Store is not null)
        {
            await Store.SaveGlossaryAsync(renewed.GlossaryState.Hash, renewed.GlossaryState.Versions, cancellationToken).ConfigureAwait(false);
        }

        Components = renewed;
        affected = new(() => AffectedAsync(CancellationToken.None));
        return true;
    }

    /// <summary>A worker for single inputs, with the settings of this session.</summary>
    /// <param name="since">When the job began that the inputs belong to; null when there is no job.</param>
    public InputWorker CreateWorker(Instant? since = null)
    {
        var configuration = Components.Configuration;
        var glossary = Components.GlossaryState.Hash;
        var documents = affected;
        return new InputWorker(
            Components.CreatePipeline(Store is null && Provider is not EstimatingProvider ? null : Provider, Store, since),
            Components.Request,
            new DocumentReader(ReadLimits.Default with { MaxBytes = configuration.MaxFileBytes }),
            Store,
            new InputWorkerOptions(Fingerprint, configuration.From, configuration.Zone)
            {
                Glossary = glossary,
                Affected = Store is null ? null : _ => documents.Value,
                Renew = Store is null ? null : (id, cancellation) => Store.RenewGlossaryAsync(id, glossary, cancellation),
            });
    }

    // The documents in which the glossaries, as they are now, would change something; found once, before the first of them is done again.
    private async Task<IReadOnlySet<string>> AffectedAsync(CancellationToken cancellationToken)
    {
        var concepts = Components.GlossariesWith([]).SelectMany(static g => g.Concepts).ToList();
        var documents = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var impact in new GlossaryImpact(Store!, Components.Matcher, Components.GlossaryState, concepts, []).FindAsync(cancellationToken).ConfigureAwait(false))
        {
            documents.Add(impact.DocumentId);
        }

        return documents;
    }

    /// <summary>Fingerprint of everything that decides a result, except the terms.</summary>
    public string Fingerprint => Components.Fingerprint(Provider is null ? ProviderFactory.None : WorkIdentity.KeyOf(Provider));

    // Workers of one queue must have the same terms as well.
    private string QueueFingerprint => $"{Fingerprint}-{Components.GlossaryState.Hash}";

    /// <summary>Works on what the queue hands out, for any job, until it is stopped.</summary>
    /// <param name="sessionOf">Opens a session with the settings of a job.</param>
    /// <param name="report">Told of every input that is finished.</param>
    /// <param name="cancellationToken">Stops; what was taken is finished or goes back.</param>
    public async Task WorkQueueAsync(Func<Job, Task<PipelineSession>> sessionOf, Action<InputReport> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sessionOf);
        ArgumentNullException.ThrowIfNull(report);
        var source = queue ?? throw new ConfigurationException(new Diagnostic("engine.embedded", "there is no queue to work on", "Set engine=rabbitmq."));
        var worker = new QueueWorker(Store!, WorkerOfAsync, report, TimeProvider.System);
        var sweeper = new JobSweeper(source, Store!, FingerprintOfAsync, clock, TimeProvider.System);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sweeping = sweeper.RunAsync(over.Token);
        try
        {
            await source.ConsumeAsync(Components.Configuration.Parallel, worker.WorkAsync, worker.BuryAsync, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await sweeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task<(InputWorker, string)> WorkerOfAsync(Job job)
        {
            var session = await sessionOf(job).ConfigureAwait(false);
            return (session.CreateWorker(job.StartedAt), session.QueueFingerprint);
        }

        async Task<string?> FingerprintOfAsync(Job job) =>
            await sessionOf(job).ConfigureAwait(false) is { queue: not null } session ? session.QueueFingerprint : null;
    }

    /// <summary>Runs a job.</summary>
    public Task<JobSummary> RunAsync(JobRequest request, Stream input, Action<InputReport, int> progress, CancellationToken cancellationToken)
    {
        var configuration = Components.Configuration;
        var now = clock.GetCurrentInstant();
        return new JobRunner(CreateWorker(now), Store, clock, configuration.Parallel) { StartedAt = now, Queue = queue, Fingerprint = QueueFingerprint, OwnOutput = StoreUri.IsPostgres(configuration.Store) ? [configuration.Output] : [configuration.Output, StoreUri.PathOf(configuration.Store)] }
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
    public async ValueTask DisposeAsync()
    {
        if (queue is not null)
        {
            await queue.DisposeAsync().ConfigureAwait(false);
        }

        spend?.Dispose();
        if (Store is not null)
        {
            await Store.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static PatientStore OpenStore(PipelineConfiguration configuration, IClock clock, Action<Diagnostic, TimeSpan>? waiting) => new(
        StoreUri.Open(configuration.Store, clock),
        TimeSpan.FromSeconds(configuration.Number("storeWaitSeconds")),
        TimeProvider.System,
        waiting ?? (static (_, _) => { }));
}
