namespace TranslationPipeline.Dates;

/// <summary>A state of the pattern matcher.</summary>
internal sealed class GrammarNode
{
    /// <summary>Ways on: what must come next.</summary>
    public (ClassSet Classes, bool Glued, GrammarNode Target)[] Edges { get; private set; } = [];

    /// <summary>Everything some edge accepts; a quick no.</summary>
    public ClassSet Accepts { get; private set; }

    /// <summary>The rule that is complete here; null when none is.</summary>
    public Pattern? Complete { get; set; }

    /// <summary>The node behind an element, made when it is not there yet.</summary>
    public GrammarNode Next(Element element)
    {
        foreach (var edge in Edges)
        {
            if (edge.Classes == element.Classes && edge.Glued == element.Glued)
            {
                return edge.Target;
            }
        }

        var node = new GrammarNode();
        Edges = [.. Edges, (element.Classes, element.Glued, node)];
        Accepts |= element.Classes;
        return node;
    }
}
