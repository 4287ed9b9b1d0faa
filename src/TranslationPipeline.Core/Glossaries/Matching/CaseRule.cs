namespace TranslationPipeline.Glossaries;

/// <summary>In which case a word of a text may stand to match a word of a term.</summary>
internal enum CaseRule : byte
{
    /// <summary>In any.</summary>
    Any,

    /// <summary>With a capital first letter, as names and German nouns.</summary>
    Capital,

    /// <summary>In capitals, as abbreviations; endings may be small: МИДе.</summary>
    Upper,

    /// <summary>Letter for letter as the term writes it.</summary>
    Exact,
}
