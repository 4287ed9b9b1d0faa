namespace TranslationPipeline;

/// <summary>What part of a document a unit is.</summary>
public enum UnitKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A title or a line that heads the text below it.</summary>
    Heading,

    /// <summary>Place, date and agency at the head of an article.</summary>
    Dateline,

    /// <summary>One cell of a table.</summary>
    Cell,

    /// <summary>One string of a resource file.</summary>
    ResourceString,
}
