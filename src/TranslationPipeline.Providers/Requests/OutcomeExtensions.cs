namespace TranslationPipeline.Providers.Requests;

/// <summary>Answers: checked when they arrive, put together when a request was asked in parts.</summary>
internal static class OutcomeExtensions
{
    /// <summary>Asks <paramref name="provider"/> and checks that each item has its answer.</summary>
    /// <exception cref="ProviderException">As the provider throws, and <see cref="ProviderErrorKind.Fatal"/> when answers and items do not match.</exception>
    public static async ValueTask<IReadOnlyList<TranslationOutcome>> AskAsync(
        this ITranslationProvider provider, TranslationRequest request, CancellationToken cancellationToken)
    {
        var outcomes = await provider.TranslateAsync(request, cancellationToken).ConfigureAwait(false);
        var problem = Mismatch(request, outcomes);
        return problem is null
            ? outcomes
            : throw new ProviderException(ProviderErrorKind.Fatal, Diagnostics.BrokenContract(provider.Name, problem));
    }

    /// <summary>An outcome without a translation.</summary>
    public static TranslationOutcome Failed(this TranslationItem item, ProviderErrorKind kind, Diagnostic diagnostic) => item.Failed(new TranslationError(kind, diagnostic));

    /// <summary>An outcome without a translation.</summary>
    public static TranslationOutcome Failed(this TranslationItem item, TranslationError error) => new(item.Id) { Error = error };

    /// <summary>The outcome with what an earlier try at the same item cost added to its bill.</summary>
    public static TranslationOutcome Plus(this TranslationOutcome outcome, BilledAmount earlier) => earlier.Amount == 0
        ? outcome
        : outcome with { Billed = new BilledAmount(earlier.Unit, earlier.Amount + outcome.Billed.Amount) };

    private static string? Mismatch(TranslationRequest request, IReadOnlyList<TranslationOutcome>? outcomes)
    {
        if (outcomes is null)
        {
            return "there is none";
        }

        if (outcomes.Count != request.Items.Length)
        {
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{request.Items.Length} items, {outcomes.Count} answers");
        }

        for (var i = 0; i < outcomes.Count; i++)
        {
            if (outcomes[i] is not { } outcome || outcome.Id != request.Items[i].Id)
            {
                return "the ids come back in another order";
            }

            if (outcome.Text is null == outcome.Error is null)
            {
                return "an answer has both text and error, or neither";
            }
        }

        return null;
    }
}
