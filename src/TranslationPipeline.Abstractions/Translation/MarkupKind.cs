namespace TranslationPipeline;

/// <summary>What markup a provider keeps intact.</summary>
public enum MarkupKind
{
    /// <summary>Plain text only: inline codes travel as placeholders and are checked afterwards.</summary>
    None,

    /// <summary>HTML elements.</summary>
    Html,

    /// <summary>XML elements.</summary>
    Xml,
}
