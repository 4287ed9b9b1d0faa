using System.Reflection;
using System.Runtime.ExceptionServices;

namespace TranslationPipeline.Hosting.Tests.Engine;

/// <summary>A store whose k-th call fails, before it does anything or after it has done all: the disk that fails, the answer that gets lost.</summary>
public class FailingStore : DispatchProxy
{
    private IPipelineStore inner = null!;
    private int failAt;
    private bool afterwards;
    private int calls;

    /// <summary>What the failing call throws.</summary>
    public static StoreException Failure => new(new Diagnostic("store.io", "the disk failed", "Look at the disk."));

    /// <summary>True once the call that fails was made.</summary>
    public bool HasFailed => calls >= failAt;

    public static (IPipelineStore Store, FailingStore Control) Around(IPipelineStore inner, int failAt, bool afterwards)
    {
        var store = Create<IPipelineStore, FailingStore>();
        var control = (FailingStore)(object)store;
        (control.inner, control.failAt, control.afterwards) = (inner, failAt, afterwards);
        return (store, control);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        var fails = targetMethod.Name != nameof(IAsyncDisposable.DisposeAsync) && !targetMethod.IsSpecialName && Interlocked.Increment(ref calls) == failAt;
        if (fails && !afterwards)
        {
            throw Failure;
        }

        object? result;
        try
        {
            result = targetMethod.Invoke(inner, args);
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }

        if (fails && result is Task task)
        {
            task.GetAwaiter().GetResult();
        }

        return fails ? throw Failure : result;
    }
}
