namespace TranslationPipeline.Worker;

/// <summary>How the worker is, for its health pages. Thread-safe.</summary>
internal sealed class WorkerState(TimeProvider time)
{
    private long lastTick = time.GetTimestamp();
    private volatile string? trouble;
    private volatile bool draining;

    /// <summary>Why files cannot be finished at the moment, e.g. the provider is away; null when they can.</summary>
    public string? Trouble
    {
        get => trouble;
        set => trouble = value;
    }

    /// <summary>True from the moment the worker was asked to stop.</summary>
    public bool IsDraining => draining;

    /// <summary>Time since the scanner last went through the inbox.</summary>
    public TimeSpan SinceTick => time.GetElapsedTime(Interlocked.Read(ref lastTick));

    public void Tick() => Interlocked.Exchange(ref lastTick, time.GetTimestamp());

    public void Drain() => draining = true;
}
