using System.Collections.Concurrent;
using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Segmentation;

/// <summary>The abbreviations of one language, without their last full stop: <c>abbreviations.tsv</c>.</summary>
internal sealed class Abbreviations
{
    private static readonly ConcurrentDictionary<string, Abbreviations> Loaded = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, AbbreviationKind> forms;
    private readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private Abbreviations(string language)
    {
        var rows = new Dictionary<string, AbbreviationKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in EmbeddedTable.Read("abbreviations.tsv", "language", "abbreviation", "kind", "source"))
        {
            if (row[0] == language || row[0] == "*")
            {
                rows[row[1].TrimEnd('.')] = Enum.Parse<AbbreviationKind>(row[2], ignoreCase: true);
            }
        }

        forms = rows.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The abbreviations of a language; those of every language when it has none of its own.</summary>
    public static Abbreviations For(string language) =>
        Loaded.TryGetValue(language, out var known) ? known : Loaded.GetOrAdd(language, static l => new Abbreviations(l));

    /// <summary>Looks a form up, upper or lower case; without the final full stop.</summary>
    public bool TryGet(ReadOnlySpan<char> form, out AbbreviationKind kind) => lookup.TryGetValue(form, out kind);
}
