namespace TranslationPipeline.Worker.Inbox;

/// <summary>
/// Finds files that are ready. File events are hints that make it look sooner; what it does not hear of it finds by
/// searching. A file is ready when it stood still and nobody has it open for writing, or its producer says so.
/// </summary>
internal sealed class InboxScanner(InboxFolders folders, InboxQueue queue, InboxOptions options, WorkerState state, TimeProvider time, ILogger<InboxScanner> logger) : BackgroundService
{
    private readonly Dictionary<string, Sighting> sightings = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim hint = new(0, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watcher = Watch();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                state.Tick();
                var unsettled = await ScanAsync(stoppingToken).ConfigureAwait(false);
                await hint.WaitAsync(unsettled ? Shorter(options.Settle, options.Rescan) : options.Rescan, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Asked to stop.
        }
    }

    // True while files were seen that are not ready yet.
    private async Task<bool> ScanAsync(CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unsettled = false;
        try
        {
            foreach (var file in folders.Dropped())
            {
                seen.Add(file.FullName);
                if (!file.Exists)
                {
                    continue; // Taken since the folder was listed.
                }

                if (IsReady(file))
                {
                    state.Tick();
                    await queue.AddAsync(file.FullName, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    unsettled = true;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.ScanFailed(logger, folders.Inbox, exception.Message);
            return unsettled;
        }

        foreach (var gone in sightings.Keys.Except(seen).ToList())
        {
            sightings.Remove(gone);
        }

        return unsettled;
    }

    private bool IsReady(FileInfo file)
    {
        if (InboxFolders.HasMarker(file))
        {
            return true;
        }

        var now = new Sighting(file.Length, file.LastWriteTimeUtc, time.GetTimestamp());
        if (!sightings.TryGetValue(file.FullName, out var before) || before.Length != now.Length || before.Written != now.Written)
        {
            sightings[file.FullName] = now;
            return options.Settle == TimeSpan.Zero && !OpenWriters.Has(file.FullName);
        }

        return time.GetElapsedTime(before.Since) >= options.Settle && !OpenWriters.Has(file.FullName);
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            var watcher = new FileSystemWatcher(folders.Inbox) { InternalBufferSize = 64 * 1024, NotifyFilter = NotifyFilters.FileName | NotifyFilters.Size };
            watcher.Created += (_, _) => Hint();
            watcher.Renamed += (_, _) => Hint();
            watcher.Changed += (_, _) => Hint();
            watcher.Error += (_, _) => Hint();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException exception)
        {
            Log.NoEvents(logger, exception.Message, options.Rescan.TotalSeconds);
            return null;
        }
    }

    private void Hint()
    {
        try
        {
            if (hint.CurrentCount == 0)
            {
                hint.Release();
            }
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
            // A hint is there already, or nobody listens any more.
        }
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b)
    {
        var shorter = a < b ? a : b;
        return shorter < TimeSpan.FromMilliseconds(20) ? TimeSpan.FromMilliseconds(20) : shorter;
    }

    public override void Dispose()
    {
        hint.Dispose();
        base.Dispose();
    }

    private readonly record struct Sighting(long Length, DateTime Written, long Since);
}
