using System.Collections.Concurrent;
using TranslationPipeline.Text;

namespace TranslationPipeline.Dates;

/// <summary>The rules of <c>dates-grammar.tsv</c> that hold for a language, compiled to one matcher per level.</summary>
internal sealed class Grammar
{
    /// <summary>Number of levels: numbers, atoms, shifts, combinations, ranges, days with ranges of hours.</summary>
    public const int LevelCount = 7;

    private static readonly ConcurrentDictionary<string, Grammar> Loaded = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, ClassSet> Macros = new(StringComparer.Ordinal)
    {
        ["m"] = RunBuffer.Set(TokenClass.Month, TokenClass.WeakMonth),
        ["w"] = RunBuffer.Set(TokenClass.Weekday, TokenClass.WeakWeekday),
        ["point"] = RunBuffer.Set(TokenClass.NodeDate, TokenClass.NodeTime),
    };

    private Grammar(string language)
    {
        for (var level = 0; level < LevelCount; level++)
        {
            Levels[level] = new GrammarNode();
        }

        var order = 0;
        foreach (var row in EmbeddedTable.Read("dates-grammar.tsv", "level", "name", "pattern", "action", "languages", "why"))
        {
            order++;
            if (row[4] == "*" || row[4].Split(' ').Contains(language))
            {
                Add(row, order);
            }
        }
    }

    /// <summary>The start of the matcher of each level.</summary>
    public GrammarNode[] Levels { get; } = new GrammarNode[LevelCount];

    /// <summary>The grammar of a language; rules for all languages when the language has no tables.</summary>
    public static Grammar For(string language) =>
        Loaded.TryGetValue(language, out var grammar) ? grammar : Loaded.GetOrAdd(language, static l => new Grammar(l));

    private void Add(string[] row, int order)
    {
        var rule = new Rule(row[1], order, row[3]);
        var elements = row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static e => Element.Parse(e, Macros)).ToArray();
        Expand(Levels[int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture) - 1], rule, elements, 0, []);
    }

    // Optional elements become two ways; patterns have few of them.
    private static void Expand(GrammarNode node, Rule rule, Element[] elements, int index, List<Element> taken)
    {
        if (index == elements.Length)
        {
            if (taken.Any(static e => !e.Context) && taken[0].Classes != ClassSet.Of(TokenClass.Comma) && (node.Complete is null || node.Complete.Rule.Order > rule.Order))
            {
                node.Complete = new Pattern(rule, [.. taken]);
            }

            return;
        }

        var element = elements[index];
        if (element.Optional)
        {
            Expand(node, rule, elements, index + 1, taken);
        }

        taken.Add(element);
        Expand(node.Next(element), rule, elements, index + 1, taken);
        taken.RemoveAt(taken.Count - 1);
    }
}
