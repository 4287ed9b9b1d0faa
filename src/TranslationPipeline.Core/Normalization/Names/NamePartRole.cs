namespace TranslationPipeline.Normalization.Names;

/// <summary>The parts of a name.</summary>
internal enum NamePartRole : byte
{
    /// <summary>A whole name that has no parts.</summary>
    Phrase,

    /// <summary>Given names.</summary>
    Given,

    /// <summary>Patronymic.</summary>
    Patronymic,

    /// <summary>Family name.</summary>
    Family,

    /// <summary>Initials that stand for given names and patronymic.</summary>
    Initials,
}
