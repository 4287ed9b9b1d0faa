namespace TranslationPipeline;

/// <summary>Status of a term within its concept and language, after TBX <c>administrativeStatus</c>.</summary>
public enum TermStatus
{
    /// <summary>The form we write.</summary>
    Preferred,

    /// <summary>Also right; never changed to the preferred form without a policy.</summary>
    Admitted,

    /// <summary>Once right or going out of use; reported with its replacement.</summary>
    Deprecated,

    /// <summary>Must not be used; reported as an error.</summary>
    Forbidden,
}
