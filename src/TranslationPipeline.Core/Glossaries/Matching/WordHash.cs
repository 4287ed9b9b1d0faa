using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TranslationPipeline.Glossaries;

/// <summary>Hash of a word as it is written, eight letters at a time. Never zero or even.</summary>
internal static class WordHash
{
    /// <summary>Letters in a block.</summary>
    public const int Block = 8;

    private static readonly Vector128<ushort>[] Masks = [.. Enumerable.Range(0, Block + 1).Select(static n => Vector128.Create([.. Enumerable.Range(0, Block).Select(i => i < n ? ushort.MaxValue : (ushort)0)]))];

    /// <summary>Hash of a word.</summary>
    [SkipLocalsInit]
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Seed(word.Length);
        while (word.Length >= Block)
        {
            var letters = MemoryMarshal.Cast<char, ulong>(word[..Block]);
            hash = Round(hash, letters[0], letters[1]);
            word = word[Block..];
        }

        if (!word.IsEmpty)
        {
            Span<char> last = stackalloc char[Block];
            last.Clear();
            word.CopyTo(last);
            var letters = MemoryMarshal.Cast<char, ulong>(last);
            hash = Round(hash, letters[0], letters[1]);
        }

        return End(hash);
    }

    /// <summary>
    /// Length of the run of ASCII letters and digits that begins at a place of a text with at least <see cref="Block"/> more code units,
    /// at most <see cref="Block"/>, and the hash of the run when it is shorter.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int AsciiWord(ref char text, out ulong hash)
    {
        var letters = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref text));
        var isLetter = Vector128.LessThanOrEqual((letters | Vector128.Create((ushort)0x20)) - Vector128.Create((ushort)'a'), Vector128.Create((ushort)25));
        var isDigit = Vector128.LessThanOrEqual(letters - Vector128.Create((ushort)'0'), Vector128.Create((ushort)9));
        var outside = ~(isLetter | isDigit).AsByte().ExtractMostSignificantBits() | 0x10000u;
        var length = BitOperations.TrailingZeroCount(outside) >> 1;
        var word = (letters & Masks[length]).AsUInt64();
        hash = End(Round(Seed(length), word[0], word[1]));
        return length;
    }

    private static ulong Seed(int length) => unchecked(((ulong)length + 1) * 0x9E3779B97F4A7C15UL);

    private static ulong Round(ulong hash, ulong first, ulong second)
    {
        var mixed = unchecked((hash ^ first) * 0xD6E8FEB86659FD93UL);
        return unchecked((mixed ^ (mixed >> 32) ^ second) * 0x9E3779B97F4A7C15UL);
    }

    private static ulong End(ulong hash) => (hash ^ (hash >> 29)) | 1;
}
