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

    private const ulong Seed = 0x9E3779B97F4A7C15UL;

    /// <summary>Hash of a word.</summary>
    [SkipLocalsInit]
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        var rest = word;
        while (rest.Length >= Block)
        {
            var letters = MemoryMarshal.Cast<char, ulong>(rest[..Block]);
            hash = Round(hash, letters[0], letters[1]);
            rest = rest[Block..];
        }

        if (!rest.IsEmpty)
        {
            Span<char> last = stackalloc char[Block];
            last.Clear();
            rest.CopyTo(last);
            var letters = MemoryMarshal.Cast<char, ulong>(last);
            hash = Round(hash, letters[0], letters[1]);
        }

        return End(hash, word.Length);
    }

    /// <summary>Hash of a word of one character.</summary>
    public static ulong Of(char symbol) => End(Round(Seed, symbol, 0), 1);

    /// <summary>
    /// Length of the run of Latin and Cyrillic letters and digits that begins at a place of a text, and its hash. Eight characters are read
    /// at a time; a run that comes too near to the end of the text is given as 0.
    /// </summary>
    /// <param name="text">The first character.</param>
    /// <param name="available">Characters from there to the end of the text.</param>
    /// <param name="hash">Hash of the run.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Run(ref char text, int available, out ulong hash)
    {
        hash = Seed;
        for (var start = 0; start + Block <= available; start += Block)
        {
            var letters = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref text, start)));
            var length = BitOperations.TrailingZeroCount(~Letters(letters).AsByte().ExtractMostSignificantBits() | 0x10000u) >> 1;
            if (length > 0)
            {
                var word = (letters & Vector128.LessThan(Vector128<short>.Indices, Vector128.Create((short)length)).AsUInt16()).AsUInt64();
                hash = Round(hash, word[0], word[1]);
            }

            if (length < Block)
            {
                hash = End(hash, start + length);
                return start + length;
            }
        }

        return 0;
    }

    // ASCII letters and digits; À to ɏ without × and ÷; Ѐ to ҁ. All are of the class Word of the tokenizer.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Letters(Vector128<ushort> c)
    {
        var latin = InRange(c | Vector128.Create((ushort)0x20), 'a', 25) | InRange(c, '0', 9);
        var extended = Vector128.AndNot(InRange(c, 'À', 'ɏ' - 'À'), Vector128.Equals(c & Vector128.Create((ushort)0xFFDF), Vector128.Create((ushort)'×')));
        return latin | extended | InRange(c, 'Ѐ', 'ҁ' - 'Ѐ');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> InRange(Vector128<ushort> c, char first, int more) =>
        Vector128.LessThanOrEqual(c - Vector128.Create((ushort)first), Vector128.Create((ushort)more));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Round(ulong hash, ulong first, ulong second)
    {
        var mixed = unchecked((hash ^ first) * 0xD6E8FEB86659FD93UL);
        return unchecked((mixed ^ (mixed >> 32) ^ second) * 0x9E3779B97F4A7C15UL);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong End(ulong hash, int length)
    {
        var mixed = unchecked((hash ^ (hash >> 29) ^ ((ulong)length << 32)) * 0xD6E8FEB86659FD93UL);
        return (mixed ^ (mixed >> 32)) | 1;
    }
}
