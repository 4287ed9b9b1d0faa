using System.Numerics;
using System.Runtime.InteropServices;

namespace TranslationPipeline.Normalization.Names;

/// <summary>A fast checksum against damage of files; no protection against forgery.</summary>
internal static class NameChecksum
{
    public static ulong Continue(ulong checksum, ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            checksum = Step(checksum, word);
        }

        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
        {
            checksum = Step(checksum, rest);
        }

        return Step(checksum, (ulong)bytes.Length);
    }

    private static ulong Step(ulong checksum, ulong word) => unchecked((BitOperations.RotateLeft(checksum, 23) ^ word) * 0x9E3779B97F4A7C15);
}
