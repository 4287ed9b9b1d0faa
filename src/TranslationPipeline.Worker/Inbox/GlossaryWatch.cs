using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Hosting.Jobs;

namespace TranslationPipeline.Worker.Inbox;

/// <summary>
/// Looks twice a second whether an editor has changed names or terms, so that an edit is in force within a second for every file that is taken
/// after it. An edit that cannot be read leaves what was loaded in use.
/// </summary>
internal sealed class GlossaryWatch(PipelineSession session, TimeProvider time, ILogger<GlossaryWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private volatile InputWorker worker = session.CreateWorker();

    /// <summary>The worker for the next file.</summary>
    public InputWorker Worker => worker;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var refused = "";
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                try
                {
                    if (await session.RenewAsync(stoppingToken).ConfigureAwait(false))
                    {
                        worker = session.CreateWorker();
                        Log.Renewed(logger, session.Components.GlossaryDiagnostics.Count());
                    }

                    refused = "";
                }
                catch (PipelineException exception)
                {
                    if (exception.Diagnostic.Message != refused)
                    {
                        Log.NotRenewed(logger, exception.Diagnostic.Code, exception.Diagnostic.Message);
                        refused = exception.Diagnostic.Message; // once, not twice a second
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Asked to stop.
        }
    }
}
