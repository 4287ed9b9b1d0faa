using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace TranslationPipeline.Text;

/// <summary>
/// Unicode normalisation forms from a table of our own: <see cref="string.Normalize()"/> changes nothing outside ASCII in
/// invariant globalisation mode, and throws on lone surrogates. Covers the Basic Multilingual Plane; the rest is kept as it is.
/// </summary>
internal static class UnicodeForms
{
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int VowelCount = 21;
    private const int TailCount = 28;
    private const int HangulCount = 19 * VowelCount * TailCount;

    private static readonly Tables Data = Tables.Read();

    /// <summary>Canonical combining class; 0 for starters.</summary>
    public static byte CombiningClass(char c) => Data.Classes.GetValueOrDefault(c);

    /// <summary>The full compatibility decomposition of a letter, e.g. <c>ﬁ</c> to <c>fi</c>; null when there is none.</summary>
    public static string? DecomposeCompatibly(char c) => Data.Compatible.GetValueOrDefault(c) ?? (Data.Canonical.ContainsKey(c) ? Decompose(c.ToString()) : null);

    /// <summary>True when the text is certainly in NFC already: nothing in it composes or decomposes.</summary>
    public static bool IsPlainlyComposed(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c >= 0x300 && (Data.Classes.ContainsKey(c) || Data.Excluded.Contains(c) || c is >= '\u1161' and <= '\u11C2' || Data.Followers.Contains(c)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The composed form (NFC); the same object when nothing changes.</summary>
    public static string Compose(string text)
    {
        if (IsPlainlyComposed(text))
        {
            return text;
        }

        var buffer = new StringBuilder(Decompose(text));
        var starter = -1;
        var lastClass = 0;
        var length = 0;
        for (var i = 0; i < buffer.Length; i++)
        {
            var c = buffer[i];
            var combining = CombiningClass(c);
            if (starter >= 0 && (lastClass < combining || (lastClass == 0 && starter == length - 1)) && Pair(buffer[starter], c) is { } composed)
            {
                buffer[starter] = composed;
                continue;
            }

            if (combining == 0)
            {
                starter = length;
                lastClass = 0;
            }
            else
            {
                lastClass = combining;
            }

            buffer[length++] = c;
        }

        buffer.Length = length;
        return text.AsSpan().SequenceEqual(buffer.ToString()) ? text : buffer.ToString();
    }

    /// <summary>The canonical decomposition (NFD).</summary>
    public static string Decompose(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            AppendDecomposed(result, c);
        }

        Reorder(result);
        return result.ToString();
    }

    private static void AppendDecomposed(StringBuilder result, char c)
    {
        if (c is >= (char)HangulBase and < (char)(HangulBase + HangulCount))
        {
            var index = c - HangulBase;
            result.Append((char)(LeadBase + (index / (VowelCount * TailCount)))).Append((char)(VowelBase + (index % (VowelCount * TailCount) / TailCount)));
            if (index % TailCount > 0)
            {
                result.Append((char)(TailBase + (index % TailCount)));
            }
        }
        else if (Data.Canonical.TryGetValue(c, out var parts))
        {
            foreach (var part in parts)
            {
                AppendDecomposed(result, part);
            }
        }
        else
        {
            result.Append(c);
        }
    }

    // Marks in the order of their classes; runs of marks are short.
    private static void Reorder(StringBuilder text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var c = text[i];
            var combining = CombiningClass(c);
            var j = i;
            while (combining != 0 && j > 0 && i - j < 64 && CombiningClass(text[j - 1]) > combining)
            {
                text[j] = text[j - 1];
                j--;
            }

            text[j] = c;
        }
    }

    private static char? Pair(char first, char second)
    {
        if (first is >= (char)LeadBase and <= '\u1112' && second is >= (char)VowelBase and <= '\u1175')
        {
            return (char)(HangulBase + ((((first - LeadBase) * VowelCount) + (second - VowelBase)) * TailCount));
        }

        if (first is >= (char)HangulBase and < (char)(HangulBase + HangulCount) && (first - HangulBase) % TailCount == 0 && second is > (char)TailBase and <= '\u11C2')
        {
            return (char)(first + (second - TailBase));
        }

        return Data.Pairs.TryGetValue(((uint)first << 16) | second, out var composed) ? composed : null;
    }

    private sealed record Tables(
        FrozenDictionary<char, string> Canonical,
        FrozenDictionary<char, string> Compatible,
        FrozenDictionary<char, byte> Classes,
        FrozenDictionary<uint, char> Pairs,
        FrozenSet<char> Excluded,
        FrozenSet<char> Followers)
    {
        public static Tables Read()
        {
            var canonical = new Dictionary<char, string>();
            var compatible = new Dictionary<char, string>();
            var classes = new Dictionary<char, byte>();
            var pairs = new Dictionary<uint, char>();
            var excluded = new HashSet<char>();
            foreach (var row in EmbeddedTable.Read("unicode-decompositions.tsv", "code", "kind", "decomposition", "class"))
            {
                var c = (char)int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                var parts = string.Concat(row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(static p => (char)int.Parse(p, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
                if (row[3].Length > 0)
                {
                    classes.Add(c, byte.Parse(row[3], CultureInfo.InvariantCulture));
                }

                switch (row[1])
                {
                    case "compat":
                        compatible.Add(c, parts);
                        break;
                    case "canonical":
                        canonical.Add(c, parts);
                        pairs.Add(((uint)parts[0] << 16) | parts[1], c);
                        break;
                    case "excluded":
                        canonical.Add(c, parts);
                        excluded.Add(c);
                        break;
                }
            }

            return new Tables(
                canonical.ToFrozenDictionary(),
                compatible.ToFrozenDictionary(),
                classes.ToFrozenDictionary(),
                pairs.ToFrozenDictionary(),
                excluded.ToFrozenSet(),
                pairs.Keys.Select(static p => (char)(p & 0xFFFF)).ToFrozenSet());
        }
    }
}
