namespace TranslationPipeline.Normalization.Characters;

/// <summary>Why a character deserves a closer look.</summary>
internal enum CharacterKind : byte
{
    /// <summary>Nothing to look at.</summary>
    Plain,

    /// <summary>A mark or letter that NFC may compose, replace or move.</summary>
    Canonical,

    /// <summary>U+00AD.</summary>
    SoftHyphen,

    /// <summary>U+200B, U+2060, U+FEFF.</summary>
    ZeroWidth,

    /// <summary>U+200C and U+200D, which some scripts and emoji need.</summary>
    Joiner,

    /// <summary>C0 and C1 controls and DEL, without tab and line breaks.</summary>
    Control,

    /// <summary>U+FB00 to U+FB06.</summary>
    Ligature,

    /// <summary>Full-width ASCII.</summary>
    FullWidth,

    /// <summary>A mark, embedding, override or isolate of the bidirectional algorithm.</summary>
    Bidirectional,

    /// <summary>A half of a surrogate pair: a character outside the first plane, or a lone half.</summary>
    Surrogate,

    /// <summary>U+FDD0 to U+FDEF, U+FFFE, U+FFFF.</summary>
    Noncharacter,
}
