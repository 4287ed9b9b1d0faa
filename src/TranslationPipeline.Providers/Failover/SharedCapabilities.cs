namespace TranslationPipeline.Providers.Failover;

/// <summary>What every one of several providers can do.</summary>
internal static class SharedCapabilities
{
    /// <summary>
    /// The narrowest limits, in the finest unit of all: a text has at least as many bytes as UTF-16 units and at least as many of those as code
    /// points, so what fits in the finest unit fits in each.
    /// </summary>
    public static ProviderCapabilities Of(IReadOnlyList<ITranslationProvider> providers)
    {
        var all = providers.Select(static provider => provider.Capabilities).ToList();
        return new ProviderCapabilities
        {
            MaxItems = all.Min(static c => c.MaxItems),
            MaxUnitsPerItem = all.Min(static c => c.MaxUnitsPerItem),
            MaxUnitsPerRequest = all.Min(static c => c.MaxUnitsPerRequest),
            PreferredUnitsPerRequest = all.Min(static c => c.PreferredUnitsPerRequest),
            CountUnit = all.Select(static c => c.CountUnit).Aggregate(Finer),
            BillUnit = all[0].BillUnit, // of the one that is asked first
            Markup = all.All(c => c.Markup == all[0].Markup) ? all[0].Markup : MarkupKind.None,
            AppliesTerms = all.All(static c => c.AppliesTerms),
            DetectsLanguage = all.All(static c => c.DetectsLanguage),
            ReportsBilledUnits = all.All(static c => c.ReportsBilledUnits),
            AnswerSettings = all.All(static c => c.AnswerSettings.Length == 0) ? "" : string.Join('\n', all.Select(static c => c.AnswerSettings)),
            IsDeterministic = all.All(static c => c.IsDeterministic),
        };
    }

    private static BilledUnit Finer(BilledUnit a, BilledUnit b) => a == b ? a : Fineness(a) >= Fineness(b) ? Countable(a) : Countable(b);

    private static int Fineness(BilledUnit unit) => unit switch
    {
        BilledUnit.None => 0,
        BilledUnit.CodePoints => 1,
        BilledUnit.Characters => 2,
        _ => 3,
    };

    /// <summary>Tokens of different models have no common count; their upper bound, bytes, has.</summary>
    private static BilledUnit Countable(BilledUnit unit) => unit == BilledUnit.Tokens ? BilledUnit.Bytes : unit;
}
