using System.Runtime.InteropServices;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Writes tables to a stream: the length in bytes, then the bytes.</summary>
internal sealed class NameTableWriter(Stream stream)
{
    private ulong checksum = NameKey.Empty;

    public void Write<T>(T[] table)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(table.AsSpan());
        stream.Write(MemoryMarshal.AsBytes<long>([bytes.Length]));
        stream.Write(bytes);
        checksum = NameChecksum.Continue(checksum, bytes);
    }

    public void WriteChecksum() => stream.Write(MemoryMarshal.AsBytes<ulong>([checksum]));
}
