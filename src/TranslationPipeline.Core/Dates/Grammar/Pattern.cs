namespace TranslationPipeline.Dates;

/// <summary>A rule in one of the shapes that its optional elements allow.</summary>
internal sealed class Pattern(Rule rule, Element[] elements)
{
    /// <summary>The rule.</summary>
    public Rule Rule { get; } = rule;

    /// <summary>What must stand there.</summary>
    public Element[] Elements { get; } = elements;

    /// <summary>First element that is no context.</summary>
    public int First { get; } = Array.FindIndex(elements, static e => !e.Context);

    /// <summary>Last element that is no context.</summary>
    public int Last { get; } = Array.FindLastIndex(elements, static e => !e.Context);

    /// <summary>First element that is neither context nor frame.</summary>
    public int Head { get; } = Array.FindIndex(elements, static e => !e.Context && !e.IsFrame);
}
