using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.InlineCodes;

/// <summary>Gives on no translation whose inline codes differ from the source's.</summary>
internal sealed class InlineCodeProvider(ITranslationProvider inner) : DelegatingProvider(inner)
{
    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var inventories = new CodeInventory?[request.Items.Length];
        var outcomes = new TranslationOutcome[request.Items.Length];
        var sent = new List<int>(outcomes.Length);
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (CodeInventory.TryRead(request.Items[i], out inventories[i]))
            {
                sent.Add(i);
            }
            else
            {
                outcomes[i] = request.Items[i].Failed(ProviderErrorKind.InvalidItem, Diagnostics.InvalidCodes(Name));
            }
        }

        if (sent.Count > 0)
        {
            await AskAsync(request, sent, inventories, outcomes, cancellationToken).ConfigureAwait(false);
        }

        return outcomes;
    }

    private async ValueTask AskAsync(
        TranslationRequest request, List<int> sent, CodeInventory?[] inventories, TranslationOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var answers = await Inner.AskAsync(request.Part(sent), cancellationToken).ConfigureAwait(false);
        var damaged = new List<DamagedItem>();
        for (var i = 0; i < sent.Count; i++)
        {
            var index = sent[i];
            outcomes[index] = answers[i];
            if (answers[i].Text is { } text && inventories[index]?.Damage(text) is { } damage)
            {
                outcomes[index] = Refuse(request.Items[index], answers[i], damage);
                damaged.AddRange(DamagedItem.For(index, request.Items[index], inventories[index]!));
            }
        }

        if (damaged.Count > 0)
        {
            await AskShieldedAsync(request, outcomes, damaged, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask AskShieldedAsync(
        TranslationRequest request, TranslationOutcome[] outcomes, List<DamagedItem> damaged, CancellationToken cancellationToken)
    {
        var again = request with { Items = [.. damaged.Select(static d => d.Shield.Item)], IdempotencyKey = request.Key("shielded") };
        IReadOnlyList<TranslationOutcome> answers;
        try
        {
            answers = await Inner.AskAsync(again, cancellationToken).ConfigureAwait(false);
        }
        catch (ProviderException)
        {
            return; // the items keep the error that says how their codes were damaged; the others keep their translation
        }

        for (var i = 0; i < answers.Count; i++)
        {
            var (index, codes, shield) = damaged[i];
            var total = answers[i].Plus(outcomes[index].Billed);
            var restored = answers[i].Text is { } text ? shield.Restore(text) : null;
            outcomes[index] = restored is not null && codes.Damage(restored) is null
                ? total with { Text = restored }
                : outcomes[index] with { Billed = total.Billed };
        }
    }

    private TranslationOutcome Refuse(TranslationItem item, TranslationOutcome outcome, string damage) =>
        item.Failed(ProviderErrorKind.PoisonedItem, Diagnostics.DamagedCodes(outcome.Provider ?? Name, damage)) with
        {
            Billed = outcome.Billed,
            Model = outcome.Model,
            Provider = outcome.Provider,
        };
}
