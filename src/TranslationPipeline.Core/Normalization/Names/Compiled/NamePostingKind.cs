namespace TranslationPipeline.Normalization.Names;

/// <summary>What part of a name a key spells.</summary>
internal enum NamePostingKind : byte
{
    /// <summary>The beginning of a longer name.</summary>
    Prefix,

    /// <summary>A whole name as one phrase.</summary>
    Phrase,

    /// <summary>A person's family name.</summary>
    Family,

    /// <summary>Not a name: the id of the entry, see <see cref="NameIndex.IdFingerprint"/>.</summary>
    Id,
}
