namespace TranslationPipeline.Formats.Dictionaries;

/// <summary>How a Hunspell dictionary writes its flags (<c>FLAG</c>).</summary>
internal enum FlagStyle
{
    /// <summary>One character each.</summary>
    Single,

    /// <summary>Two characters each.</summary>
    Long,

    /// <summary>Numbers separated by commas.</summary>
    Number,
}
