using Microsoft.AspNetCore.Connections;
using NodaTime;
using OpenTelemetry.Metrics;
using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Pipeline;
using TranslationPipeline.Worker.Health;
using TranslationPipeline.Worker.Inbox;

namespace TranslationPipeline.Worker;

/// <summary>Starts the worker: settings first, then the store, then the inbox; a wrong setting starts nothing.</summary>
internal static class WorkerProgram
{
    private const int Usage = 2;

    private const int StoreFailure = 5;

    /// <summary>Runs until the process is asked to stop; the result is the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, ConfigurationSources sources)
    {
        try
        {
            var configuration = ConfigurationLoader.Load(WorkerArguments.Read(args, sources));
            var url = LoopbackUrl.Require(configuration.Text("worker.url"));
            var session = await PipelineSession.OpenAsync(configuration, SystemClock.Instance, dryRun: false, CancellationToken.None).ConfigureAwait(false);
            await using var opened = session.ConfigureAwait(false);
            var application = Build(session, url);
            await using var running = application.ConfigureAwait(false);
            await application.RunAsync().ConfigureAwait(false);
            return 0;
        }
        catch (PipelineException exception)
        {
            await Console.Error.WriteLineAsync($"tpipe-worker: {exception.Diagnostic}").ConfigureAwait(false);
            return exception is StoreException ? StoreFailure : Usage;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"tpipe-worker: {new Diagnostic("worker.url", exception.Message, "Choose another port with --url.")}").ConfigureAwait(false);
            return Usage;
        }
    }

    private static WebApplication Build(PipelineSession session, string url)
    {
        var configuration = session.Components.Configuration;
        var options = InboxOptions.From(configuration);
        var builder = WebApplication.CreateSlimBuilder();
        // Without the addresses that appsettings.json or the environment give the server: they need not be loopback.
        builder.WebHost.UseUrls(url).ConfigureKestrel(static server => server.Configure());
        builder.Host.UseSystemd();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.Drain + TimeSpan.FromSeconds(5));
        builder.Services.AddSingleton(session).AddSingleton(options).AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<WorkerState>().AddSingleton<InboxFolders>().AddSingleton<InboxQueue>().AddSingleton<GlossaryWatch>();
        builder.Services.AddHostedService(static services => services.GetRequiredService<GlossaryWatch>()).AddHostedService<InboxScanner>().AddHostedService<InboxConsumer>();
        builder.Services.AddOpenTelemetry()
            .WithMetrics(static metrics => metrics.AddMeter(PipelineTelemetry.Name, WorkerTelemetry.Name).AddPrometheusExporter())
            .WithTracing(static traces => traces.AddSource(PipelineTelemetry.Name));
        var application = builder.Build();
        application.Lifetime.ApplicationStopping.Register(application.Services.GetRequiredService<WorkerState>().Drain);
        application.MapHealth();
        application.MapPrometheusScrapingEndpoint("/metrics");
        return application;
    }
}
