namespace TranslationPipeline.Normalization.Names;

/// <summary>What stands between two words.</summary>
internal enum NameGap : byte
{
    /// <summary>Punctuation or anything else that ends a name.</summary>
    Break,

    /// <summary>Spaces, at most one line break among them.</summary>
    Space,

    /// <summary>One hyphen or dash without spaces.</summary>
    Hyphen,

    /// <summary>A hyphen with spaces or a line break beside it, e.g. <c>Kassym- Jomart</c>.</summary>
    BrokenHyphen,

    /// <summary>An apostrophe before a capital (<c>l'Ukraine</c>, <c>N'Djamena</c>), apart (<c>Ust ' -Kamenogorsk</c>) or beside a hyphen.</summary>
    Apostrophe,
}
