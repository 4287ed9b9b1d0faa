namespace TranslationPipeline;

/// <summary>What a provider can do and what one request may hold; the caller splits batches to fit.</summary>
public sealed record ProviderCapabilities
{
    private readonly BilledUnit? billUnit;

    /// <summary>Largest number of items in one request, at least 1.</summary>
    public int MaxItems { get; init; } = 1;

    /// <summary>Largest length of one item, in <see cref="CountUnit"/>.</summary>
    public int MaxUnitsPerItem { get; init; } = 5_000;

    /// <summary>Largest length of one request, in <see cref="CountUnit"/>.</summary>
    public int MaxUnitsPerRequest { get; init; } = 5_000;

    /// <summary>A request is not filled beyond this, in <see cref="CountUnit"/>, though a longer item is sent alone. Default: no such wish.</summary>
    public int PreferredUnitsPerRequest { get; init; } = int.MaxValue;

    /// <summary>What the limits count.</summary>
    public BilledUnit CountUnit { get; init; } = BilledUnit.CodePoints;

    /// <summary>What estimates, bills, budgets and rates count. Default: as the limits.</summary>
    public BilledUnit BillUnit { get => billUnit ?? CountUnit; init => billUnit = value; }

    /// <summary>What markup survives.</summary>
    public MarkupKind Markup { get; init; } = MarkupKind.None;

    /// <summary>The provider applies <see cref="TranslationItem.Terms"/> itself.</summary>
    public bool AppliesTerms { get; init; }

    /// <summary>The provider can find out the source language.</summary>
    public bool DetectsLanguage { get; init; }

    /// <summary>The bill comes back with the answer.</summary>
    public bool ReportsBilledUnits { get; init; }

    /// <summary>
    /// Everything set up that decides the answers (engine, model, formality), as one text without secrets; part of the identity of work, so that
    /// the answer of another model is not taken for this one's. Default empty: the name says it all.
    /// </summary>
    public string AnswerSettings { get; init; } = "";

    /// <summary>The same request always gives the same answer.</summary>
    public bool IsDeterministic { get; init; }
}
