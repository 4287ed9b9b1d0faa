namespace TranslationPipeline.Detection;

/// <summary>How a label is decided on.</summary>
internal enum LabelKind
{
    /// <summary>By the n-gram table, against the other labels of its script.</summary>
    Scored,

    /// <summary>By its script alone.</summary>
    Sole,
}
