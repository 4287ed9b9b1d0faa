namespace TranslationPipeline.Glossaries;

/// <summary>How the words of a language get their forms.</summary>
internal enum InflectionKind
{
    /// <summary>Only the written form.</summary>
    None,

    /// <summary>Endings by declension (<see cref="ParadigmTable"/>).</summary>
    Paradigms,

    /// <summary>Chains of suffixes (<see cref="SuffixChain"/>).</summary>
    Suffixes,
}
