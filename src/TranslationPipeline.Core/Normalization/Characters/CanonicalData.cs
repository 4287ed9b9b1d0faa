using System.Collections.Frozen;
using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Characters;

/// <summary>
/// Canonical decomposition and composition after Unicode. The platform's own normalisation does nothing under
/// InvariantGlobalization, so the data is built in. Letters that NFC would split (Indic nukta letters) stay as they are.
/// </summary>
internal static class CanonicalData
{
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;

    private static readonly FrozenDictionary<int, byte> Classes = ReadClasses();
    private static readonly (int Character, int First, int Second, bool Composes)[] Rows = ReadRows();
    private static readonly FrozenDictionary<int, (int First, int Second)> Decompositions = Rows.ToFrozenDictionary(static r => r.Character, static r => (r.First, r.Second));
    private static readonly FrozenDictionary<long, int> Compositions = Rows.Where(static r => r.Composes).ToFrozenDictionary(static r => Key(r.First, r.Second), static r => r.Character);
    private static readonly FrozenSet<int> Unstable = Rows.Where(static r => !r.Composes).Select(static r => r.Character)
        .Concat(Rows.Where(static r => r.Composes).Select(static r => r.Second))
        .Concat(Enumerable.Range(VowelBase, VowelCount)).Concat(Enumerable.Range(TailBase + 1, TailCount - 1)).ToFrozenSet();

    /// <summary>The combining class; 0 for everything that starts a new character.</summary>
    public static int ClassOf(int rune) => Classes.GetValueOrDefault(rune);

    /// <summary>True when NFC may change a text because of this character: it composes with what stands before it, is replaced, or may have to move.</summary>
    public static bool MayChange(int rune) => IsUnstable(rune) || Classes.ContainsKey(rune);

    /// <summary>True for a character that NFC replaces or may join with the one before it.</summary>
    public static bool IsUnstable(int rune) => Unstable.Contains(rune);

    /// <summary>Appends the full canonical decomposition of a character.</summary>
    public static void Decompose(int rune, List<int> output)
    {
        var syllable = rune - HangulBase;
        if (syllable is >= 0 and < LeadCount * VowelCount * TailCount)
        {
            output.Add(LeadBase + (syllable / (VowelCount * TailCount)));
            output.Add(VowelBase + (syllable % (VowelCount * TailCount) / TailCount));
            if (syllable % TailCount != 0)
            {
                output.Add(TailBase + (syllable % TailCount));
            }
        }
        else if (Decompositions.TryGetValue(rune, out var parts))
        {
            Decompose(parts.First, output);
            if (parts.Second != 0)
            {
                output.Add(parts.Second);
            }
        }
        else
        {
            output.Add(rune);
        }
    }

    /// <summary>The character that two characters make together, or -1.</summary>
    public static int Compose(int first, int second)
    {
        var lead = first - LeadBase;
        var vowel = second - VowelBase;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            return HangulBase + (((lead * VowelCount) + vowel) * TailCount);
        }

        var syllable = first - HangulBase;
        var tail = second - TailBase;
        if (syllable is >= 0 and < LeadCount * VowelCount * TailCount && syllable % TailCount == 0 && tail is > 0 and < TailCount)
        {
            return first + tail;
        }

        return Compositions.TryGetValue(Key(first, second), out var composed) ? composed : -1;
    }

    private static long Key(int first, int second) => ((long)first << 32) | (uint)second;

    private static FrozenDictionary<int, byte> ReadClasses()
    {
        var classes = new Dictionary<int, byte>();
        foreach (var row in EmbeddedTable.Read("combining-classes.tsv", "first", "last", "class"))
        {
            for (var rune = Hex(row[0]); rune <= Hex(row[1]); rune++)
            {
                classes[rune] = byte.Parse(row[2], CultureInfo.InvariantCulture);
            }
        }

        return classes.ToFrozenDictionary();
    }

    private static (int Character, int First, int Second, bool Composes)[] ReadRows() =>
        [.. EmbeddedTable.Read("canonical-decompositions.tsv", "character", "first", "second", "composes")
            .Where(static r => r[3] != "kept")
            .Select(static r => (Hex(r[0]), Hex(r[1]), r[2].Length == 0 ? 0 : Hex(r[2]), r[3] == "1"))];

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
