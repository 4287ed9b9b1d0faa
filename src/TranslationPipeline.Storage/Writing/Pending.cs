namespace TranslationPipeline.Storage.Writing;

/// <summary>One call that waits to be written. It is either taken by the writer or cancelled, never both.</summary>
internal sealed class Pending<T>(T work, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int taken;

    /// <summary>Ends when the call is committed, has failed or was cancelled before it was taken.</summary>
    public Task Done => done.Task;

    /// <summary>True when the caller gave up; before the commit the writer still heeds it.</summary>
    public bool IsCancelled => cancellationToken.IsCancellationRequested;

    /// <summary>Claims the call for the writer; false when it was cancelled before.</summary>
    public bool TryTake() => Interlocked.Exchange(ref taken, 1) == 0;

    /// <summary>Ends the call as cancelled unless the writer has it.</summary>
    public void Cancel()
    {
        if (TryTake())
        {
            done.TrySetCanceled(cancellationToken);
        }
    }

    /// <summary>What is to be written.</summary>
    public T Work => work;

    /// <summary>Throws when the caller gave up.</summary>
    public void ThrowIfCancelled() => cancellationToken.ThrowIfCancellationRequested();

    public void Succeed() => done.TrySetResult();

    public void Fail(Exception exception)
    {
        if (exception is OperationCanceledException && IsCancelled)
        {
            done.TrySetCanceled(cancellationToken);
        }
        else
        {
            done.TrySetException(exception);
        }
    }
}
