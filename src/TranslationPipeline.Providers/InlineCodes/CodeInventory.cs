using System.Buffers;

namespace TranslationPipeline.Providers.InlineCodes;

/// <summary>The codes of one source text, and the check that a translation has the same ones.</summary>
internal sealed class CodeInventory
{
    private readonly string source;
    private readonly Dictionary<string, CodeRole> roles = new(StringComparer.Ordinal);
    private readonly int[] lengths;
    private readonly SearchValues<char> firstCharacters;

    /// <summary>Takes stock of <paramref name="codes"/>, possibly none, of <paramref name="source"/>.</summary>
    public CodeInventory(string source, List<CodeSpan> codes)
    {
        this.source = source;
        var closings = codes.Where(static c => c.Kind == InlineCodeKind.Closing)
            .ToLookup(static c => c.Pair, c => c.Range.Of(source), StringComparer.Ordinal);
        foreach (var code in codes)
        {
            var surface = code.Range.Of(source);
            var role = code.Kind == InlineCodeKind.Opening ? CodeRole.Opening(closings[code.Pair]) : CodeRole.Of(code.Kind);
            roles[surface] = roles.TryGetValue(surface, out var known) ? known.And(role) : role;
        }

        lengths = [.. roles.Keys.Select(static s => s.Length).Distinct().OrderDescending()];
        firstCharacters = SearchValues.Create([.. roles.Keys.Select(static s => s[0]).Distinct()]);
    }

    /// <summary>Where the codes stand in a text that has the source's codes or should have them, in ascending order.</summary>
    public IEnumerable<TextRange> Occurrences(string text)
    {
        var lookup = roles.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(firstCharacters);
            if (next < 0)
            {
                yield break;
            }

            at += next;
            var length = LengthAt(text, at, lookup);
            if (length > 0)
            {
                yield return TextRange.At(at, length);
            }

            at += Math.Max(1, length);
        }
    }

    /// <summary>What is wrong with the codes of <paramref name="target"/>, in words without any text; null when nothing is.</summary>
    public string? Damage(string target)
    {
        var wanted = Count(source);
        var found = Count(target);
        var missing = wanted.Sum(pair => Math.Max(0, pair.Value - found.GetValueOrDefault(pair.Key)));
        var extra = found.Sum(pair => Math.Max(0, pair.Value - wanted.GetValueOrDefault(pair.Key))) + Foreign(target);
        if (missing + extra > 0)
        {
            return FormattableString.Invariant($"{missing} missing, {extra} too many");
        }

        return IsNested(source) && !IsNested(target) ? "opening and closing codes no longer fit together" : null;
    }

    private int LengthAt(string text, int at, Dictionary<string, CodeRole>.AlternateLookup<ReadOnlySpan<char>> lookup)
    {
        foreach (var length in lengths)
        {
            if (length <= text.Length - at && lookup.ContainsKey(text.AsSpan(at, length)))
            {
                return length;
            }
        }

        return 0;
    }

    private Dictionary<string, int> Count(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var range in Occurrences(text))
        {
            var surface = range.Of(text);
            counts[surface] = counts.GetValueOrDefault(surface) + 1;
        }

        return counts;
    }

    /// <summary>Placeholders in the target that the source does not have, e.g. a translated <c>{nombre}</c>.</summary>
    private int Foreign(string target)
    {
        var own = Occurrences(target).ToList();
        var next = 0;
        var foreign = 0;
        foreach (var span in PlaceholderScanner.Scan(target))
        {
            while (next < own.Count && own[next].End <= span.Range.Start)
            {
                next++;
            }

            foreign += next < own.Count && own[next].Overlaps(span.Range) ? 0 : 1;
        }

        return foreign;
    }

    private bool IsNested(string text)
    {
        var open = new Stack<CodeRole>();
        foreach (var range in Occurrences(text))
        {
            var surface = range.Of(text);
            var role = roles[surface];
            if (role.Kind == InlineCodeKind.Opening)
            {
                open.Push(role);
            }
            else if (role.Kind == InlineCodeKind.Closing && (!open.TryPop(out var opening) || !opening.Closings.Contains(surface)))
            {
                return false;
            }
        }

        return open.Count == 0;
    }
}
