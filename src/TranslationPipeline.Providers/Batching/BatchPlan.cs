using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Batching;

/// <summary>Which items go together, and which ones no request can hold.</summary>
/// <param name="Batches">Indices of the items of each request, ascending over all of them.</param>
/// <param name="TooLarge">Items that are too large alone.</param>
internal sealed record BatchPlan(IReadOnlyList<IReadOnlyList<int>> Batches, IReadOnlyList<(int Index, TranslationError Error)> TooLarge)
{
    /// <summary>A plan for the whole of <paramref name="request"/> by the limits the provider states.</summary>
    public static BatchPlan For(ITranslationProvider provider, TranslationRequest request) =>
        For(provider, provider.Capabilities, request, [.. Enumerable.Range(0, request.Items.Length)]);

    /// <summary>Fills each request in order as far as the limits go.</summary>
    public static BatchPlan For(ITranslationProvider provider, ProviderCapabilities limits, TranslationRequest request, IReadOnlyList<int> indices)
    {
        var maxItems = Math.Max(1, limits.MaxItems);
        var full = Math.Min(limits.PreferredUnitsPerRequest, limits.MaxUnitsPerRequest);
        var maxPerItem = Math.Min(limits.MaxUnitsPerItem, limits.MaxUnitsPerRequest);
        var batches = new List<IReadOnlyList<int>>();
        var tooLarge = new List<(int, TranslationError)>();
        var batch = new List<int>();
        var length = 0L;
        foreach (var i in indices)
        {
            var units = Length(provider, request, i);
            if (units > maxPerItem)
            {
                tooLarge.Add((i, Errors.ItemTooLarge(provider.Name, units, maxPerItem, limits.CountUnit)));
                continue;
            }

            if (batch.Count > 0 && (batch.Count == maxItems || length + units > full))
            {
                batches.Add(batch);
                (batch, length) = ([], 0L);
            }

            batch.Add(i);
            length += units;
        }

        if (batch.Count > 0 || request.Items.IsEmpty)
        {
            batches.Add(batch);
        }

        return new BatchPlan(batches, tooLarge);
    }

    /// <summary>
    /// Tokens are counted by the provider, which knows its model, though no text has more of them than bytes: what an estimate adds for prompt, terms and
    /// answer is no length of the text. Everything else is counted by us.
    /// </summary>
    public static long Length(ITranslationProvider provider, TranslationRequest request, int index)
    {
        var unit = provider.Capabilities.CountUnit;
        var length = unit.Count(request.Items[index].Text);
        return unit == BilledUnit.Tokens ? Math.Min(provider.Estimate(request.Part([index])).Amount, length) : length;
    }
}
