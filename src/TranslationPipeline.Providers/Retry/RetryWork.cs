using System.Runtime.ExceptionServices;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Retry;

/// <summary>What is answered and what is still to be asked. Bills of failed tries are kept: they were paid.</summary>
internal sealed class RetryWork
{
    private readonly TranslationRequest request;
    private readonly TranslationOutcome?[] outcomes;
    private List<int> pending;

    public RetryWork(TranslationRequest request)
    {
        this.request = request;
        Next = request;
        outcomes = new TranslationOutcome?[request.Items.Length];
        pending = [.. Enumerable.Range(0, request.Items.Length)];
    }

    /// <summary>The next request. The same as the last one, key included, when that one was never answered.</summary>
    public TranslationRequest Next { get; private set; }

    public bool HasAnswers { get; private set; }

    public bool IsDone => pending.Count == 0;

    public void Take(IReadOnlyList<TranslationOutcome> answers, string keySuffix)
    {
        var failed = new List<int>();
        for (var i = 0; i < answers.Count; i++)
        {
            var index = pending[i];
            outcomes[index] = answers[i].Plus(outcomes[index]?.Billed ?? BilledAmount.Nothing);
            if (answers[i].Error is { } error && RetryProvider.IsWorthAnotherTry(error.Kind))
            {
                failed.Add(index);
            }
        }

        HasAnswers = HasAnswers || failed.Count < answers.Count;
        pending = failed;
        Next = request.Part(pending) with { IdempotencyKey = request.Key($"retry-{keySuffix}") };
    }

    /// <summary>All outcomes; pending items carry <paramref name="failure"/>, or the error they have.</summary>
    /// <exception cref="ProviderException">Nothing was answered and the last request failed.</exception>
    public IReadOnlyList<TranslationOutcome> Finish(ProviderException? failure)
    {
        if (failure is not null && !HasAnswers)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        foreach (var index in failure is null ? [] : pending)
        {
            outcomes[index] = request.Items[index].Failed(failure!.Error).Plus(outcomes[index]?.Billed ?? BilledAmount.Nothing);
        }

        return [.. outcomes.Select(static outcome => outcome!)];
    }
}
