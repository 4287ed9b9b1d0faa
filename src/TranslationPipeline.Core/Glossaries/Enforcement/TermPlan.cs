namespace TranslationPipeline.Glossaries;

/// <summary>Chooses for a provider and a term by which means the term is asked for, and what is tried when that did not help.</summary>
internal static class TermPlan
{
    /// <summary>The means of the first request; the provider itself turns <see cref="TermMeans.Native"/> into what its service knows.</summary>
    public static TermMeans First(ProviderCapabilities capabilities) => capabilities.AppliesTerms ? TermMeans.Native : TermMeans.Check;

    /// <summary>What is tried, in this order, when a term is not in the answer to the first request and cannot be mended in place.</summary>
    /// <param name="capabilities">What the provider can do.</param>
    /// <param name="term">The term. A name or an abbreviation hardly inflects: a mark does it no harm.</param>
    /// <remarks>A mark costs the engine what it knows of gender and number, so an engine that takes terms is asked once more in words before.</remarks>
    public static IEnumerable<TermMeans> Stronger(ProviderCapabilities capabilities, RequiredTerm term)
    {
        if (First(capabilities) == TermMeans.Native && !term.Forms[0].All(static c => char.IsUpper(c) || char.IsDigit(c)))
        {
            yield return TermMeans.Reference;
        }

        yield return TermMeans.Placeholder;
    }
}
