using TranslationPipeline.Hosting.Jobs;

namespace TranslationPipeline.Worker.Inbox;

/// <summary>
/// Takes ready files through the pipeline, several at once. When asked to stop it finishes what it took; what is not
/// finished in time goes back to the inbox. A provider or store that is away makes it wait, not fail files.
/// </summary>
internal sealed class InboxConsumer(GlossaryWatch current, InboxFolders folders, InboxQueue queue, InboxOptions options, WorkerState state, ILogger<InboxConsumer> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource abandon = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var stopping = stoppingToken.Register(() => abandon.CancelAfter(options.Drain));
        Log.Started(logger, folders.Inbox, options.Parallel);
        foreach (var claim in folders.StaleClaims())
        {
            Log.Recovered(logger, claim.Name);
            if (stoppingToken.IsCancellationRequested)
            {
                PutBack(claim);
            }
            else
            {
                await WorkAsync(claim, stoppingToken).ConfigureAwait(false);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, options.Parallel).Select(_ => Task.Run(() => ConsumeAsync(stoppingToken), CancellationToken.None))).ConfigureAwait(false);
        Log.Stopped(logger);
    }

    private async Task ConsumeAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var path in queue.TakeAsync(stoppingToken).ConfigureAwait(false))
            {
                if (!stoppingToken.IsCancellationRequested && TryClaim(path) is { } claim)
                {
                    await WorkAsync(claim, stoppingToken).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Asked to stop; what this consumer took is finished.
        }
    }

    // A file that cannot be taken now stays where it is; the scanner finds it again.
    private Claim? TryClaim(string path)
    {
        try
        {
            return folders.TryClaim(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            state.Trouble = exception.Message;
            Log.Waiting(logger, InboxFolders.Unwritable, exception.Message, options.Rescan.TotalSeconds);
            return null;
        }
    }

    private async Task WorkAsync(Claim claim, CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                Finish(claim, await ReportAsync(claim).ConfigureAwait(false));
                state.Trouble = null;
                return;
            }
            catch (OperationCanceledException)
            {
                PutBack(claim);
                return;
            }
            catch (PipelineException exception) when (exception is ProviderException or StoreException)
            {
                state.Trouble = exception.Diagnostic.Message;
                Log.Waiting(logger, exception.Diagnostic.Code, exception.Diagnostic.Message, pause.TotalSeconds);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The folders beside the inbox are full or not writable. What is stored already is not done again.
                state.Trouble = exception.Message;
                Log.Waiting(logger, InboxFolders.Unwritable, exception.Message, pause.TotalSeconds);
                if (!claim.IsHeld)
                {
                    return;
                }
            }

            try
            {
                await Task.Delay(pause, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                PutBack(claim);
                return;
            }
        }
    }

    private async Task<InputReport> ReportAsync(Claim claim)
    {
        try
        {
            return await current.Worker.WorkFileAsync(claim.Path, claim.Name, abandon.Token).ConfigureAwait(false);
        }
        catch (InputException exception)
        {
            return new InputReport(claim.Name, InputState.Failed) { Failure = exception.Diagnostic };
        }
    }

    private void Finish(Claim claim, InputReport report)
    {
        if (report is { State: InputState.Failed, Failure: { } failure })
        {
            claim.Fail(failure);
            Log.Failed(logger, claim.Name, failure.Code, failure.Message);
        }
        else
        {
            claim.Complete();
            Log.Done(logger, claim.Name, report.Counts.Segments);
        }

        WorkerTelemetry.Files.Add(1, new KeyValuePair<string, object?>("tpipe.outcome", report.State == InputState.Failed ? "failed" : "done"));
    }

    private void PutBack(Claim claim)
    {
        try
        {
            claim.PutBack();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It stays claimed; the next worker that starts recovers it.
            Log.Waiting(logger, InboxFolders.Unwritable, exception.Message, 0);
            return;
        }

        Log.PutBack(logger, claim.Name);
        WorkerTelemetry.Files.Add(1, new KeyValuePair<string, object?>("tpipe.outcome", "returned"));
    }

    public override void Dispose()
    {
        base.Dispose(); // cancels, which abandons
        abandon.Dispose();
    }
}
