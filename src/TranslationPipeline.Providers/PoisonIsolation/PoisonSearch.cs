using System.Globalization;
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
    private bool? isWell;

    public async ValueTask<IReadOnlyList<TranslationOutcome>> RunAsync(CancellationToken cancellationToken)
    {
        if (request.Items.Length == 1)
        {
            found.Add((0, original));
        }
        else
        {
            await SplitAsync(0, request.Items.Length, cancellationToken).ConfigureAwait(false);
        }

        if (stop is { } reason && !options.Kinds.Contains(reason.Kind) && !hasAnswers)
        {
            ExceptionDispatchInfo.Throw(reason);
        }

        if (!hasAnswers && !IsOwnFault(original.Kind) && !await IsWellAsync(cancellationToken).ConfigureAwait(false))
        {
            ExceptionDispatchInfo.Throw(original);
        }

        foreach (var (index, exception) in found)
        {
            outcomes[index] = Alone(request.Items[index], exception);
        }

        var rest = stop ?? original;
        return [.. outcomes.Select((outcome, i) => outcome ?? request.Items[i].Failed(rest.Error))];
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
            stop = found.Count >= options.MaxPoisonedItems || (LooksDown() && !await IsWellAsync(cancellationToken).ConfigureAwait(false)) ? exception : null;
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

    /// <summary>Neighbours that fail with an unspecific error and nothing answered at all: the engine may be at fault, not its items.</summary>
    private bool LooksDown() => found.Count == 2 && !hasAnswers && !IsOwnFault(original.Kind);

    /// <summary>The service itself says that it is the item.</summary>
    private static bool IsOwnFault(ProviderErrorKind kind) => kind is ProviderErrorKind.InvalidItem or ProviderErrorKind.PoisonedItem or ProviderErrorKind.TooLarge;

    /// <summary>Asks for one word of an item that failed: an engine that answers is well, and the item is at fault.</summary>
    private async ValueTask<bool> IsWellAsync(CancellationToken cancellationToken)
    {
        var word = new string([.. request.Items[found is [var first, ..] ? first.Index : 0].Text.SkipWhile(static c => !char.IsLetter(c)).TakeWhile(char.IsLetter).Take(40)]);
        if (isWell is null && word.Length > 0)
        {
            // A number that no journal has seen: an old answer would say nothing of now.
            var probe = request with { Items = [new TranslationItem("probe", string.Create(CultureInfo.InvariantCulture, $"{word} {Environment.TickCount64 % 1_000_000}"))], IdempotencyKey = null };
            try
            {
                isWell = (await provider.AskAsync(probe, cancellationToken).ConfigureAwait(false))[0].Text is not null;
            }
            catch (ProviderException)
            {
                isWell = false;
            }
        }

        return isWell == true;
    }

    /// <summary>Others were answered, or a word of it was, so an unspecific failure is this item's own.</summary>
    private static TranslationOutcome Alone(TranslationItem item, ProviderException exception) =>
        exception.Kind is ProviderErrorKind.Fatal or ProviderErrorKind.Transient
            ? item.Failed(ProviderErrorKind.PoisonedItem, Diagnostics.Poisoned(exception.Diagnostic))
            : item.Failed(exception.Error);
}
