using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.InlineCodes;

/// <summary>Gives on no translation whose inline codes differ from the source's.</summary>
internal sealed class InlineCodeProvider(ITranslationProvider inner) : DelegatingProvider(inner)
{
    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var codes = new List<CodeSpan>[request.Items.Length];
        var outcomes = new TranslationOutcome[request.Items.Length];
        var sent = new List<int>(outcomes.Length);
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (ItemCodes.TryRead(request.Items[i], out codes[i]))
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
            await AskAsync(request, sent, codes, outcomes, cancellationToken).ConfigureAwait(false);
        }

        return outcomes;
    }

    private async ValueTask AskAsync(
        TranslationRequest request, List<int> sent, List<CodeSpan>[] codes, TranslationOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var answers = await Inner.AskAsync(request.Part(sent), cancellationToken).ConfigureAwait(false);
        var damaged = new List<DamagedItem>();
        for (var i = 0; i < sent.Count; i++)
        {
            var index = sent[i];
            var item = request.Items[index];
            outcomes[index] = answers[i].Candidates.IsEmpty ? answers[i]
                : answers[i] with { Candidates = [.. answers[i].Candidates.Where(c => ItemCodes.AreInOrder(item.Text, codes[index], c) || new CodeInventory(item.Text, codes[index]).Damage(c) is null)] };
            if (answers[i].Text is not { } text || ItemCodes.AreInOrder(item.Text, codes[index], text))
            {
                continue;
            }

            var inventory = new CodeInventory(item.Text, codes[index]);
            if (inventory.Damage(text) is { } damage)
            {
                outcomes[index] = Refuse(item, answers[i], damage);
                damaged.AddRange(DamagedItem.For(index, item, inventory));
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
                ? total with { Text = restored, Candidates = [.. answers[i].Candidates.Select(shield.Restore).OfType<string>().Where(c => codes.Damage(c) is null)] }
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
