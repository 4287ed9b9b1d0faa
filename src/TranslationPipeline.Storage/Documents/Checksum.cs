using System.Numerics;
using System.Runtime.InteropServices;

namespace TranslationPipeline.Storage.Documents;

/// <summary>CRC-32C over what a row holds, so that a byte that changed on the disk is seen and never served.</summary>
internal ref struct Checksum
{
    private uint value;

    public readonly uint Value => value;

    public void Add(long number) => value = BitOperations.Crc32C(value, unchecked((ulong)number));

    public void Add(string? text)
    {
        Add(text?.Length ?? -1);
        Add(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            value = BitOperations.Crc32C(value, word);
        }

        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
        {
            value = BitOperations.Crc32C(value, rest);
        }
    }
}
