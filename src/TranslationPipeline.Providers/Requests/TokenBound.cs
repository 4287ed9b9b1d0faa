namespace TranslationPipeline.Providers.Requests;

/// <summary>
/// The most tokens that a language model can bill for a request, which only the model itself can count: a text has at most as many as bytes, and a
/// translation is taken to have no more than twice as many as its source.
/// </summary>
internal static class TokenBound
{
    private const int OfPair = 30; // what stands around a term or an example

    /// <summary>The bound; nothing for a request without texts.</summary>
    /// <param name="request">The request.</param>
    /// <param name="perRequest">Tokens of instructions sent once.</param>
    /// <param name="perItem">Tokens of instructions and structure sent with each text.</param>
    public static BilledAmount Of(TranslationRequest request, long perRequest, long perItem)
    {
        var items = request.Items.Where(static i => !string.IsNullOrWhiteSpace(i.Text)).ToList();
        return new BilledAmount(BilledUnit.Tokens, items.Count == 0 ? 0 : perRequest + BilledUnit.Tokens.Count(request.Context ?? "") + items.Sum(i => perItem + Of(i)));
    }

    private static long Of(TranslationItem item) => (3 * BilledUnit.Tokens.Count(item.Text))
        + item.Terms.Sum(static t => OfPair + BilledUnit.Tokens.Count(t.Source + t.Target))
        + item.Examples.Sum(static e => OfPair + BilledUnit.Tokens.Count(e.Source + e.Target));
}
