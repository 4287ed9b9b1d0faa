namespace TranslationPipeline.Normalization.Names;

/// <summary>What stands around a name.</summary>
internal enum NameSetting
{
    /// <summary>Nothing that could belong to it.</summary>
    Free,

    /// <summary>A title or a function word with a capital before it.</summary>
    Title,

    /// <summary>Another capitalised word beside it: maybe somebody else's given name, a street, a club.</summary>
    Crowded,
}
