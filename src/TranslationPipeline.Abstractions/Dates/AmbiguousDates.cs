namespace TranslationPipeline;

/// <summary>What to do with a date that has several readings and no evidence in the text for one of them, e.g. <c>05/06/2022</c>.</summary>
public enum AmbiguousDates
{
    /// <summary>Take the likeliest reading and say so: a minor finding names both values. The default.</summary>
    Flag,

    /// <summary>A person must decide: a critical finding names both values.</summary>
    Fail,

    /// <summary>Take the likeliest reading without a finding; the annotation still holds both values.</summary>
    Best,
}
