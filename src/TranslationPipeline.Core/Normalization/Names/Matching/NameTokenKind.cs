namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>What part a word plays in a name.</summary>
internal enum NameTokenKind
{
    /// <summary>A word that names.</summary>
    Word,

    /// <summary>A single letter, or a short word with a dot.</summary>
    Initial,

    /// <summary>al, bin, de, von, a title and the like, which may be missing.</summary>
    Particle,

    /// <summary>A legal form, such as Ltd.</summary>
    Form,

    /// <summary>II, 2, the second.</summary>
    Number,
}
