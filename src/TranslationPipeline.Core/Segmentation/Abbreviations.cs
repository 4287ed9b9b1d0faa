using System.Collections.Concurrent;
using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Segmentation;

/// <summary>The abbreviations of one language, without their last full stop: <c>abbreviations.tsv</c>.</summary>
internal sealed class Abbreviations
{
    private static readonly ConcurrentDictionary<string, Abbreviations> Loaded = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, AbbreviationKind> forms;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> onlyCapital;
    private readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private Abbreviations(string language)
    {
        var rows = new Dictionary<string, AbbreviationKind>(StringComparer.OrdinalIgnoreCase);
        var capitals = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in EmbeddedTable.Read("abbreviations.tsv", "language", "abbreviation", "kind", "source"))
        {
            if (row[0] == language || row[0] == "*")
            {
                var form = row[1].TrimEnd('.');
                rows[form] = Enum.Parse<AbbreviationKind>(row[2], ignoreCase: true);

                // "He said no. 5 people came": a name or number word with a capital (No., Sat., Mass.) is a common word without it.
                if (char.IsUpper(form[0]) && rows[form] != AbbreviationKind.Prefix && !form.Contains('.', StringComparison.Ordinal))
                {
                    capitals.Add(form);
                }
                else
                {
                    capitals.Remove(form);
                }
            }
        }

        onlyCapital = capitals.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        forms = rows.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The abbreviations of a language; those of every language when it has none of its own.</summary>
    public static Abbreviations For(string language) =>
        Loaded.TryGetValue(language, out var known) ? known : Loaded.GetOrAdd(language, static l => new Abbreviations(l));

    /// <summary>All forms, without the final full stop.</summary>
    public IEnumerable<KeyValuePair<string, AbbreviationKind>> Forms => forms;

    /// <summary>Looks a form up, upper or lower case (names with a capital only so); without the final full stop.</summary>
    public bool TryGet(ReadOnlySpan<char> form, out AbbreviationKind kind) =>
        lookup.TryGetValue(form, out kind) && !(char.IsLower(form[0]) && onlyCapital.Contains(form));
}
