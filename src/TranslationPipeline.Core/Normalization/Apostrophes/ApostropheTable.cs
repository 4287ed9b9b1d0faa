using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Apostrophes;

/// <summary>What a language writes directly in front of and behind an apostrophe.</summary>
internal sealed class ApostropheTable
{
    private static readonly FrozenDictionary<string, ApostropheTable> Tables = EmbeddedTable
        .Read("apostrophes.tsv", "language", "kind", "part", "source")
        .GroupBy(static row => row[0])
        .ToFrozenDictionary(static g => g.Key, static g => new ApostropheTable(g));

    private readonly FrozenSet<string> parts;

    private ApostropheTable(IEnumerable<string[]> rows) => parts = rows.Select(static row => $"{row[1]}:{row[2]}").ToFrozenSet();

    /// <summary>The table of a language; null when apostrophes are not repaired in it.</summary>
    public static ApostropheTable? Of(LanguageTag language) => Tables.GetValueOrDefault(language.Language);

    /// <summary>True when <paramref name="part"/> is of that kind, whatever its case.</summary>
    public bool Has(string kind, ReadOnlySpan<char> part) => part.Length is > 0 and < 8 && parts.Contains($"{kind}:{part.ToString().ToLowerInvariant()}");
}
