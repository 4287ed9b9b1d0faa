using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>The names of countries, territories and well-known cities in all languages of CLDR. Read on first use.</summary>
internal static class NamePlaces
{
    private const double Known = 0.999;
    private const double Shared = 0.45; // Congo: two countries
    private const double SharedElsewhere = 0.9;
    private const double Other = 0.01;

    private static readonly Lazy<FrozenDictionary<string, string>> ByName = new(Read);
    private static readonly Lazy<FrozenSet<string>> Kinds = new(static () => EmbeddedTable.Read("place-kinds.tsv", "kind", "source")
        .Select(static r => NameKey.Of(r[0])).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The answer when both are whole names of places; null when one is not.</summary>
    public static NameMatch? Compare(string a, string b)
    {
        if (!ByName.Value.TryGetValue(Key(WithoutKind(a)), out var left) || !ByName.Value.TryGetValue(Key(WithoutKind(b)), out var right))
        {
            return null;
        }

        if (left == right && !left.Contains('|', StringComparison.Ordinal))
        {
            return new NameMatch(Known, true);
        }

        // In one script Congo is not DR Congo; in another the same word may be all there is.
        var common = left.Split('|').Intersect(right.Split('|'), StringComparer.Ordinal).Any();
        return !common ? new NameMatch(Other, false)
            : NameForm.ScriptOf(a) == NameForm.ScriptOf(b) ? new NameMatch(Shared, false)
            : new NameMatch(SharedElsewhere, true);
    }

    /// <summary>Georgia (country) is Georgia; Odessa (Texas) stays.</summary>
    public static string WithoutKind(string name)
    {
        var open = name.LastIndexOf('(');
        return open > 0 && name.EndsWith(')') && Kinds.Value.Contains(NameKey.Of(name.AsSpan(open))) ? name[..open].TrimEnd() : name;
    }

    /// <summary>Like <see cref="NameKey"/>, but keeps the vowel signs of scripts that write vowels with them: Togo and Tonga differ by one.</summary>
    public static string Key(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var c in UnicodeForms.Compose(name))
        {
            if (NameKey.Fold(c) is var folded && folded != '\0')
            {
                result.Append(folded);
            }
            else if (c >= '\u0780' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    private static FrozenDictionary<string, string> Read() => EmbeddedTable.Read("place-names.tsv", "place", "names", "source")
        .SelectMany(static r => r[1].Split('|').Select(n => (Key: Key(n), Place: r[0])))
        .Where(static r => r.Key.Length > 0)
        .GroupBy(static r => r.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(static g => g.Key, static g => string.Join('|', g.Select(static r => r.Place).Distinct(StringComparer.Ordinal)), StringComparer.Ordinal);
}
