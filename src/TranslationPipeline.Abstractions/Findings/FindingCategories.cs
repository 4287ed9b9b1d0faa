namespace TranslationPipeline;

/// <summary>The categories of findings. Stable: people filter by them.</summary>
public static class FindingCategories
{
    /// <summary>Damaged or undecodable bytes.</summary>
    public const string Encoding = "encoding";

    /// <summary>Invisible, bidirectional control or otherwise suspicious characters.</summary>
    public const string Characters = "characters";

    /// <summary>Quotation marks that do not pair.</summary>
    public const string Quotes = "quotes";

    /// <summary>Brackets that do not pair.</summary>
    public const string Brackets = "brackets";

    /// <summary>Spacing and punctuation.</summary>
    public const string Punctuation = "punctuation";

    /// <summary>Numbers that differ between source and target.</summary>
    public const string Numbers = "numbers";

    /// <summary>Dates that differ, are impossible or ambiguous.</summary>
    public const string Dates = "dates";

    /// <summary>A name without its required form, or an unclear name.</summary>
    public const string Names = "names";

    /// <summary>A term that is missing, forbidden or deprecated.</summary>
    public const string Terms = "terms";

    /// <summary>Placeholders or markup lost, added or damaged.</summary>
    public const string Placeholders = "placeholders";

    /// <summary>The target is (partly) still the source.</summary>
    public const string Untranslated = "untranslated";

    /// <summary>Length, emptiness or another sign that text was lost or added.</summary>
    public const string Completeness = "completeness";

    /// <summary>The text is not in the language it should be in.</summary>
    public const string Language = "language";
}
