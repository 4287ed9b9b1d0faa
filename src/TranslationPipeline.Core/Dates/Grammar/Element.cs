namespace TranslationPipeline.Dates;

/// <summary>One element of a pattern.</summary>
/// <param name="Classes">Any of these fits.</param>
/// <param name="Glued">No white space may stand before it.</param>
/// <param name="Optional">May be missing.</param>
/// <param name="Context">Must be there but is not part of the expression.</param>
/// <param name="Feature">What it adds to the draft.</param>
internal sealed record Element(ClassSet Classes, bool Glued, bool Optional, bool Context, Feature Feature)
{
    /// <summary>"from" or "between": belongs to an interval, not to its first end.</summary>
    public bool IsFrame { get; } = Classes.Has(TokenClass.From) || Classes.Has(TokenClass.Between);

    /// <summary>Reads one element: <c>[class]</c>, <c>+class</c>, <c>class?</c>, <c>a|b</c>, <c>class:feature</c>.</summary>
    public static Element Parse(string text, IReadOnlyDictionary<string, ClassSet> macros)
    {
        var optional = text.EndsWith('?');
        text = text.TrimEnd('?');
        var context = text.StartsWith('[');
        text = text.Trim('[', ']');
        optional |= text.EndsWith('?');
        text = text.TrimEnd('?');
        var glued = text.StartsWith('+');
        text = text.TrimStart('+');
        var feature = Feature.Usual;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            feature = Enum.Parse<Feature>(text[(colon + 1)..], ignoreCase: true);
            text = text[..colon];
        }

        var classes = ClassSet.None;
        foreach (var name in text.Split('|'))
        {
            classes |= macros.TryGetValue(name, out var macro) ? macro : ClassSet.Of(Enum.Parse<TokenClass>(name, ignoreCase: true));
        }

        return new Element(classes, glued, optional, context, feature);
    }
}
