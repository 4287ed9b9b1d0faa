namespace TranslationPipeline.Providers.DeepL;

/// <summary>The glossary of one pair at the service. Everything but <see cref="EndUse"/> is for whoever holds <see cref="Gate"/>.</summary>
internal sealed class PairGlossary(string from, string to)
{
    private readonly Lock gate = new();
    private TaskCompletionSource? unused;
    private int uses;

    public string From { get; } = from;

    public string To { get; } = to;

    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>The service was asked what there is.</summary>
    public bool IsKnown { get; set; }

    /// <summary>Id at the service; empty when there is none yet.</summary>
    public string Id { get; set; } = "";

    /// <summary>What the service has, as far as is known here: target by source.</summary>
    public SortedDictionary<string, string> Entries { get; set; } = new(StringComparer.Ordinal);

    public GlossaryUse Use()
    {
        lock (gate)
        {
            uses++;
        }

        return new GlossaryUse(Id, this);
    }

    public void EndUse()
    {
        lock (gate)
        {
            if (--uses == 0)
            {
                unused?.TrySetResult();
            }
        }
    }

    /// <summary>Waits for the end of all uses; no other begins, since the gate is held.</summary>
    public Task WhenUnusedAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            unused = uses == 0 ? null : new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return unused?.Task.WaitAsync(cancellationToken) ?? Task.CompletedTask;
        }
    }
}
