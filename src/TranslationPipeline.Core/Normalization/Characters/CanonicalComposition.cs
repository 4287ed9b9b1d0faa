using System.Text;

namespace TranslationPipeline.Normalization.Characters;

/// <summary>
/// Unicode NFC (UAX #15), one place at a time: says which range of a text changes and to what. Two things that only
/// programs would see are left out: letters excluded from composition, and marks that only change their order.
/// </summary>
internal static class CanonicalComposition
{
    /// <summary>The sequence around the character at <paramref name="at"/> when NFC changes it; it does not begin before <paramref name="from"/>.</summary>
    /// <returns>The change, or null; and where to go on looking.</returns>
    public static ((TextRange Range, string Composed)? Change, int Next) Find(string text, int at, int from)
    {
        var first = RuneAt(text, at);
        if (!CanonicalData.MayChange(first))
        {
            return (null, at + LengthAt(text, at));
        }

        var start = at;
        do
        {
            start -= start > from + 1 && char.IsLowSurrogate(text[start - 1]) && char.IsHighSurrogate(text[start - 2]) ? 2 : 1;
        }
        while (start > from && CanonicalData.MayChange(RuneAt(text, start)));

        start = Math.Max(start, from);
        var end = at;
        var last = 0;
        var isStable = true;
        while (end < text.Length && RuneAt(text, end) is var rune && CanonicalData.MayChange(rune))
        {
            var combining = CanonicalData.ClassOf(rune);
            isStable &= combining >= last && combining != 0 && !CanonicalData.IsUnstable(rune);
            last = combining;
            end += LengthAt(text, end);
        }

        if (isStable)
        {
            return (null, end);
        }

        var sequence = text.AsSpan(start, end - start);
        var composed = Compose(sequence);
        return (sequence.SequenceEqual(composed) || IsReordered(sequence, composed) ? null : Trim(text, start, end, composed), end);
    }

    private static string Compose(ReadOnlySpan<char> sequence)
    {
        var runes = new List<int>(sequence.Length);
        for (var i = 0; i < sequence.Length; i++)
        {
            var isPair = char.IsHighSurrogate(sequence[i]) && i + 1 < sequence.Length && char.IsLowSurrogate(sequence[i + 1]);
            CanonicalData.Decompose(isPair ? char.ConvertToUtf32(sequence[i], sequence[i + 1]) : sequence[i], runes);
            i += isPair ? 1 : 0;
        }

        Order(runes);
        return Join(runes);
    }

    // Arabic and Hebrew vowel signs are usually typed in another order than the canonical one; nobody sees a difference.
    private static bool IsReordered(ReadOnlySpan<char> sequence, string composed)
    {
        if (sequence.Length != composed.Length)
        {
            return false;
        }

        var before = sequence.ToArray();
        var after = composed.ToCharArray();
        Array.Sort(before);
        Array.Sort(after);
        return before.AsSpan().SequenceEqual(after);
    }

    // Marks between two starters are sorted by class, keeping the order of equal ones.
    private static void Order(List<int> runes)
    {
        for (var start = 0; start < runes.Count; start++)
        {
            var end = start;
            while (end < runes.Count && CanonicalData.ClassOf(runes[end]) != 0)
            {
                end++;
            }

            if (end - start > 1)
            {
                var sorted = runes.GetRange(start, end - start).OrderBy(CanonicalData.ClassOf).ToList();
                for (var i = 0; i < sorted.Count; i++)
                {
                    runes[start + i] = sorted[i];
                }
            }

            start = Math.Max(start, end - 1);
        }
    }

    private static string Join(List<int> runes)
    {
        var kept = new List<int>(runes.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var rune in runes)
        {
            var combining = CanonicalData.ClassOf(rune);
            var isFree = starter >= 0 && (kept.Count == starter + 1 || (lastClass < combining && lastClass != 0));
            var composed = isFree ? CanonicalData.Compose(kept[starter], rune) : -1;
            if (composed >= 0)
            {
                kept[starter] = composed;
                continue;
            }

            if (combining == 0)
            {
                starter = kept.Count;
            }

            lastClass = combining;
            kept.Add(rune);
        }

        var text = new StringBuilder(kept.Count);
        foreach (var rune in kept)
        {
            if (rune is >= 0xD800 and <= 0xDFFF)
            {
                text.Append((char)rune);
            }
            else
            {
                text.Append(char.ConvertFromUtf32(rune));
            }
        }

        return text.ToString();
    }

    // An edit that also rewrites what stays would only look bigger than it is.
    private static (TextRange Range, string Composed) Trim(string text, int start, int end, string composed)
    {
        var cut = 0;
        while (end - cut > start + 1 && composed.Length > cut + 1 && text[end - 1 - cut] == composed[^(cut + 1)] && !char.IsSurrogate(text[end - 1 - cut])
            && CanonicalData.ClassOf(text[end - 1 - cut]) == 0)
        {
            cut++;
        }

        return (new TextRange(start, end - cut), composed[..^cut]);
    }

    private static int RuneAt(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];

    private static int LengthAt(string text, int index) => RuneAt(text, index) > char.MaxValue ? 2 : 1;
}
