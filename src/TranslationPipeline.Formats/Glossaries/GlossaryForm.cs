namespace TranslationPipeline.Formats.Glossaries;

/// <summary>How the rows of a glossary file are laid out; the header tells.</summary>
internal enum GlossaryForm
{
    /// <summary>The header is not one of a glossary.</summary>
    None,

    /// <summary>One concept a row, one column a language.</summary>
    Wide,

    /// <summary>One term a row.</summary>
    Long,

    /// <summary>One guarded phrase a row (<c>stop-contexts.tsv</c>).</summary>
    StopContexts,

    /// <summary>Two columns without a header (DeepL): the file name tells the languages.</summary>
    Pairs,
}
