namespace TranslationPipeline;

/// <summary>The four seasons.</summary>
public enum Season
{
    /// <summary>March to May, <c>SP</c>.</summary>
    Spring,

    /// <summary>June to August, <c>SU</c>.</summary>
    Summer,

    /// <summary>September to November, <c>FA</c>.</summary>
    Autumn,

    /// <summary>December to February, <c>WI</c>.</summary>
    Winter,
}
