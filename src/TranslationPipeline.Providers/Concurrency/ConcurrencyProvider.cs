namespace TranslationPipeline.Providers.Concurrency;

/// <summary>Requests at once: halved when the service is overloaded, one more after as many successes as are allowed at once.</summary>
internal sealed class ConcurrencyProvider(ITranslationProvider inner, int atMost) : DelegatingProvider(inner)
{
    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource> waiting = new();
    private readonly int maximum = atMost;
    private int allowed = atMost;
    private int running;
    private int successes;

    /// <summary>Requests allowed at once now.</summary>
    internal int Allowed
    {
        get
        {
            lock (gate)
            {
                return allowed;
            }
        }
    }

    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken).ConfigureAwait(false);
        bool? overloaded = null;
        try
        {
            var outcomes = await Inner.TranslateAsync(request, cancellationToken).ConfigureAwait(false);
            overloaded = false;
            return outcomes;
        }
        catch (ProviderException exception)
        {
            overloaded = exception.Kind is ProviderErrorKind.RateLimited or ProviderErrorKind.Transient;
            throw;
        }
        finally
        {
            Leave(overloaded);
        }
    }

    private async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            TaskCompletionSource turn;
            lock (gate)
            {
                if (running < allowed)
                {
                    running++;
                    return;
                }

                turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                waiting.Enqueue(turn);
            }

            try
            {
                await turn.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                Wake(); // the turn may have come already: it goes to the next one
                throw;
            }
        }
    }

    private void Leave(bool? overloaded)
    {
        lock (gate)
        {
            running--;
            if (overloaded == true)
            {
                allowed = Math.Max(1, allowed / 2);
                successes = 0;
            }
            else if (overloaded == false && ++successes >= allowed)
            {
                allowed = Math.Min(maximum, allowed + 1);
                successes = 0;
            }
        }

        Wake();
    }

    private void Wake()
    {
        lock (gate)
        {
            for (var free = allowed - running; free > 0 && waiting.TryDequeue(out var turn);)
            {
                free -= turn.TrySetResult() ? 1 : 0;
            }
        }
    }
}
