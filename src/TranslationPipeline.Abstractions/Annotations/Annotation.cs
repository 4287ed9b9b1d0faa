using System.Text.Json.Serialization;

namespace TranslationPipeline;

/// <summary>Something recognised in a text, without changing it.</summary>
/// <param name="Range">Where, in the text the stage was given.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LanguageAnnotation), "language")]
[JsonDerivedType(typeof(NameAnnotation), "name")]
[JsonDerivedType(typeof(DateAnnotation), "date")]
[JsonDerivedType(typeof(DatelineAnnotation), "dateline")]
[JsonDerivedType(typeof(TermAnnotation), "term")]
public abstract record Annotation(TextRange Range)
{
    /// <summary>Id of the rule that found it, e.g. <c>dates.weekday</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Calibrated probability that it is right, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
