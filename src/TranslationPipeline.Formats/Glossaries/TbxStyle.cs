namespace TranslationPipeline.Formats.Glossaries;

/// <summary>The ways in which TBX is written.</summary>
internal enum TbxStyle
{
    /// <summary>ISO 30042:2019, categories as attributes.</summary>
    Dca,

    /// <summary>ISO 30042:2019, categories as elements.</summary>
    Dct,

    /// <summary>ISO 30042:2008 (martif).</summary>
    Version2,
}
