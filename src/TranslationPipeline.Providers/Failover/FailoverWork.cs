using System.Runtime.ExceptionServices;
using NodaTime;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Failover;

/// <summary>What is answered, by whom, and what the next provider is asked.</summary>
internal sealed class FailoverWork(TranslationRequest request)
{
    private readonly TranslationOutcome?[] outcomes = new TranslationOutcome?[request.Items.Length];
    private readonly List<(string Provider, ProviderException Exception)> failures = [];
    private List<int>? pending;

    /// <summary>The request itself until something was answered, then the rest of it.</summary>
    public TranslationRequest Next => pending is null ? request : request.Part(pending);

    public bool HasAnswers { get; private set; }

    public bool IsDone => pending is { Count: 0 };

    public void Take(string provider, IReadOnlyList<TranslationOutcome> answers)
    {
        var asked = pending ?? [.. Enumerable.Range(0, request.Items.Length)];
        var rest = new List<int>();
        for (var i = 0; i < answers.Count; i++)
        {
            var index = asked[i];
            var earlier = outcomes[index]?.Billed ?? BilledAmount.Nothing;
            var named = answers[i] with { Provider = answers[i].Provider ?? provider };
            // one answer has one bill: an earlier one in another unit cannot be added
            outcomes[index] = earlier.Unit == named.Billed.Unit || named.Billed.Amount == 0 ? named.Plus(earlier) : named;
            if (answers[i].Error is { Kind: not ProviderErrorKind.InvalidItem })
            {
                rest.Add(index);
            }
        }

        HasAnswers = HasAnswers || rest.Count < answers.Count;
        pending = rest;
    }

    public void Fail(string provider, ProviderException exception) => failures.Add((provider, exception));

    /// <summary>All outcomes.</summary>
    /// <exception cref="ProviderException">Every provider failed and none answered an item.</exception>
    public IReadOnlyList<TranslationOutcome> Finish()
    {
        if (pending is null)
        {
            ThrowFailure();
        }

        return [.. outcomes.Select(static outcome => outcome!)];
    }

    private void ThrowFailure()
    {
        if (failures.Count == 1)
        {
            ExceptionDispatchInfo.Throw(failures[0].Exception);
        }

        // The failure that passes first speaks for all: waiting for it may be enough.
        var first = failures.Find(static failure => Retry.RetryProvider.IsWorthAnotherTry(failure.Exception.Kind)).Exception ?? failures.MinBy(static failure => failure.Exception.Error.Until ?? Instant.MaxValue).Exception;
        var reasons = string.Join("; ", failures.Select(static failure => $"{failure.Provider}: {failure.Exception.Diagnostic.Message}"));
        throw new ProviderException(first.Error with { Diagnostic = Diagnostics.AllFailed(reasons) }, new AggregateException(failures.Select(static f => f.Exception)));
    }
}
