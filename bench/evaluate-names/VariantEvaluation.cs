using TranslationPipeline.Normalization.Names;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>Which share of the attested Latin spellings of Slavic names the press conventions generate.</summary>
internal static class VariantEvaluation
{
    private const int PerConvention = 12;

    public static void Show(string name, string language)
    {
        var found = Spellings(name, language);
        Console.WriteLine($"{name}: {found.Count}: {string.Join(' ', found.Order(StringComparer.Ordinal))}");
    }

    public static void Run(string pairs)
    {
        long types = 0, typesFound = 0, tokens = 0, tokensFound = 0, names = 0, spellings = 0;
        var missed = new List<(int Count, string Text)>();
        var cache = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var cells in File.ReadLines(pairs).Select(static l => l.Split('\t')).Where(static c => c[0] == "surname-token" && c[3] == "same"))
        {
            if (!cache.TryGetValue(cells[1], out var found))
            {
                cache.Add(cells[1], found = Spellings(cells[1], "ru"));
                names++;
                spellings += found.Count;
            }

            var count = cells[6].StartsWith("count=", StringComparison.Ordinal) ? int.Parse(cells[6][6..], System.Globalization.CultureInfo.InvariantCulture) : 1;
            types++;
            tokens += count;
            if (found.Contains(NameKey.Of(cells[2])))
            {
                typesFound++;
                tokensFound += count;
            }
            else
            {
                missed.Add((count, $"{cells[1]} {cells[2]}"));
            }
        }

        foreach (var (count, text) in missed.OrderByDescending(static m => m.Count).Take(120))
        {
            Console.WriteLine($"  {count} {text}");
        }

        Console.WriteLine($"types {100.0 * typesFound / types:F1}% of {types}, counted {100.0 * tokensFound / tokens:F1}% of {tokens}, {(double)spellings / names:F1} spellings a name");
    }

    private static HashSet<string> Spellings(string name, string language)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        NameConventions.Default.Generate(name, language, PerConvention, key => found.Add(key.ToString()), withGrammar: true);
        return found;
    }
}
