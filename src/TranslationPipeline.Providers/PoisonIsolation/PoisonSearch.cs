using System.Runtime.ExceptionServices;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.PoisonIsolation;

/// <summary>
/// One search. Depth first, so that a bad item is found after log2(n) requests and a request in which everything is bad is given up early.
/// </summary>
internal sealed class PoisonSearch(ITranslationProvider provider, TranslationRequest request, PoisonIsolationOptions options, ProviderException original)
{
    private readonly TranslationOutcome?[] outcomes = new TranslationOutcome?[request.Items.Length];
    private readonly List<(int Index, ProviderException Exception)> found = [];
    private ProviderException? stop;
    private bool hasAnswers;

    public async ValueTask<IReadOnlyList<TranslationOutcome>> RunAsync(CancellationToken cancellationToken)
    {
        await SplitAsync(0, request.Items.Length, cancellationToken).ConfigureAwait(false);
        if (!hasAnswers)
        {
            ExceptionDispatchInfo.Throw(stop is { } reason && !options.Kinds.Contains(reason.Kind) ? reason : original);
        }

        foreach (var (index, exception) in found)
        {
            outcomes[index] = Alone(request.Items[index], exception);
        }

        var rest = stop ?? original;
        return [.. outcomes.Select((outcome, i) => outcome ?? request.Items[i].Failed(rest.Kind, rest.Diagnostic))];
    }

    private async ValueTask SplitAsync(int start, int count, CancellationToken cancellationToken)
    {
        var half = count / 2;
        await AskAsync(start, half, cancellationToken).ConfigureAwait(false);
        await AskAsync(start + half, count - half, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask AskAsync(int start, int count, CancellationToken cancellationToken)
    {
        if (stop is not null)
        {
            return;
        }

        try
        {
            var answers = await provider.AskAsync(request.Slice(start, count), cancellationToken).ConfigureAwait(false);
            hasAnswers = true;
            for (var i = 0; i < count; i++)
            {
                outcomes[start + i] = answers[i];
            }

            return;
        }
        catch (ProviderException exception) when (count == 1 && options.Kinds.Contains(exception.Kind))
        {
            found.Add((start, exception));
            stop = IsEnough() ? exception : null;
            return;
        }
        catch (ProviderException exception) when (!options.Kinds.Contains(exception.Kind))
        {
            stop = exception; // key, quota or network: no item's fault
            return;
        }
        catch (ProviderException)
        {
            // still fails: one of these items is bad
        }

        await SplitAsync(start, count, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Neighbours that fail with an unspecific error and nothing answered at all: the engine is at fault, not its items.</summary>
    private bool IsEnough() => found.Count >= options.MaxPoisonedItems
        || (found.Count == 2 && !hasAnswers && original.Kind is ProviderErrorKind.Fatal or ProviderErrorKind.Transient);

    /// <summary>Others were answered, so an unspecific failure is this item's own.</summary>
    private static TranslationOutcome Alone(TranslationItem item, ProviderException exception) =>
        exception.Kind is ProviderErrorKind.Fatal or ProviderErrorKind.Transient
            ? item.Failed(ProviderErrorKind.PoisonedItem, Diagnostics.Poisoned(exception.Diagnostic))
            : item.Failed(exception.Kind, exception.Diagnostic);
}
