namespace TranslationPipeline.Normalization;

/// <summary>Collects what a normalisation pass found. Applied edits must be ascending and must not overlap.</summary>
internal sealed class PassOutput
{
    /// <summary>Proposed edits.</summary>
    public List<Edit> Edits { get; } = [];

    /// <summary>Names and other annotations; ranges point into the text before this pass's edits.</summary>
    public List<Annotation> Annotations { get; } = [];

    /// <summary>Problems to show to people.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Forgets everything, for the next pass.</summary>
    public void Clear()
    {
        Edits.Clear();
        Annotations.Clear();
        Findings.Clear();
    }
}
