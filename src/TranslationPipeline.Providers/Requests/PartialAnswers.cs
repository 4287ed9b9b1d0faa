using System.Runtime.ExceptionServices;

namespace TranslationPipeline.Providers.Requests;

/// <summary>
/// Collects the answers of a request that was asked in parts. What was answered (and paid) is never thrown away: as soon as one item
/// has a translation, the failure of other parts is told on their items; only when nothing was answered does the whole request fail.
/// </summary>
internal sealed class PartialAnswers(TranslationRequest request)
{
    private readonly TranslationOutcome?[] outcomes = new TranslationOutcome?[request.Items.Length];
    private ProviderException? first;
    private ProviderException? last;

    /// <summary>At least one item was answered, with a text or with an error of its own from the provider.</summary>
    public bool HasAnswers { get; private set; }

    public void Add(IReadOnlyList<int> indices, IReadOnlyList<TranslationOutcome> answers)
    {
        for (var i = 0; i < indices.Count; i++)
        {
            Add(indices[i], answers[i]);
        }
    }

    public void Add(int index, TranslationOutcome answer)
    {
        outcomes[index] = answer;
        HasAnswers = true;
    }

    /// <summary>An item that was never sent, or whose failure is known to be its own.</summary>
    public void Fail(int index, TranslationError error) => outcomes[index] = request.Items[index].Failed(error);

    /// <summary>A part that failed as a whole.</summary>
    public void Fail(IReadOnlyList<int> indices, ProviderException exception)
    {
        first ??= exception;
        last = exception;
        foreach (var index in indices)
        {
            outcomes[index] = request.Items[index].Failed(exception.Error);
        }
    }

    /// <summary>All outcomes in order; items that were not reached carry the last failure.</summary>
    /// <exception cref="ProviderException">The first failure, when nothing was answered.</exception>
    public IReadOnlyList<TranslationOutcome> Finish()
    {
        if (first is not null && !HasAnswers)
        {
            ExceptionDispatchInfo.Throw(first);
        }

        return [.. outcomes.Select((outcome, i) => outcome ?? request.Items[i].Failed(last!.Error))];
    }
}
