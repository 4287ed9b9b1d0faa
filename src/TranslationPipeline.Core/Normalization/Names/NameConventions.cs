using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>All press conventions of <c>name-conventions.tsv</c>: the spellings in which a Cyrillic name is met in Latin letters.</summary>
internal sealed class NameConventions
{
    private static readonly Lazy<NameConventions> Shared = new(static () => new NameConventions());
    private readonly Dictionary<string, NameConvention[]> byLanguage = new(StringComparer.Ordinal);
    private readonly List<(string Name, List<string[]> Rows)> tables = [];
    private readonly FrozenSet<string> languagesWithRows;

    private NameConventions()
    {
        var languages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Read("name-conventions.tsv", "convention", "language", "letters", "context", "output", "source"))
        {
            if (tables.Count == 0 || tables[^1].Name != row[0])
            {
                var at = tables.FindIndex(t => t.Name == row[0]);
                if (at < 0)
                {
                    tables.Add((row[0], []));
                }
                else
                {
                    tables[at].Rows.Add(row);
                    continue;
                }
            }

            languages.Add(row[1]);
            tables[^1].Rows.Add(row);
        }

        languagesWithRows = languages.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The conventions; read once.</summary>
    public static NameConventions Default => Shared.Value;

    /// <summary>Calls <paramref name="found"/> for every spelling of <paramref name="name"/>; a spelling may come more than once.</summary>
    /// <param name="name">A name in Cyrillic letters.</param>
    /// <param name="language">Its language, e.g. <c>ru</c>.</param>
    /// <param name="perConvention">At most so many spellings a convention, best known first.</param>
    /// <param name="found">Receives the key of a spelling; the span is reused.</param>
    /// <param name="withGrammar">
    /// Also the spellings with an ending of another language's grammar (Latvian Putins). Not for the repair of texts: there they are that
    /// language's own words, and in English a possessive.
    /// </param>
    public void Generate(string name, string language, int perConvention, Action<ReadOnlySpan<char>> found, bool withGrammar = false)
    {
        var letters = name.ToLowerInvariant();
        if (letters.Length > 60)
        {
            return;
        }

        foreach (var convention in For(language).Where(c => withGrammar || !c.IsGrammar))
        {
            convention.Generate(letters, perConvention, found);
        }
    }

    private NameConvention[] For(string language)
    {
        var key = languagesWithRows.Contains(language) ? language : "";
        lock (byLanguage)
        {
            if (!byLanguage.TryGetValue(key, out var conventions))
            {
                conventions = [.. tables.Select(t => new NameConvention(Rules(t.Name, key)) { IsGrammar = t.Rows.Any(static r => r[2] == "*" && r[3] == "grammar") })];
                byLanguage.Add(key, conventions);
            }

            return conventions;
        }
    }

    // Most specific first: own rows of the language, own rows, then the same of the convention inherited from.
    private List<NameConventionRule> Rules(string convention, string language)
    {
        var result = new List<NameConventionRule>();
        var seen = new HashSet<(string Letters, string Context)>();
        for (var name = convention; name is not null;)
        {
            var rows = tables.First(t => t.Name == name).Rows;
            string? inherited = null;
            foreach (var wanted in language.Length > 0 ? new[] { language, "" } : [""])
            {
                foreach (var row in rows)
                {
                    if (row[2] == "*")
                    {
                        inherited = row[4];
                    }
                    else if (row[1] == wanted && seen.Add((row[2], row[3])))
                    {
                        result.Add(new NameConventionRule(row[2], row[3], row[4].Split('|')));
                    }
                }
            }

            name = inherited;
        }

        return result;
    }
}
