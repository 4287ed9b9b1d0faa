using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Reads the tables that <see cref="NameTableWriter"/> wrote.</summary>
internal sealed class NameTableReader(Stream stream)
{
    private ulong checksum = NameKey.Empty;

    /// <exception cref="InvalidDataException">The stream ends early or the length cannot be right.</exception>
    public T[] Read<T>()
        where T : unmanaged
    {
        var size = Unsafe.SizeOf<T>();
        var length = Value<long>();
        if (length < 0 || length > int.MaxValue || length % size != 0 || (stream.CanSeek && length > stream.Length - stream.Position))
        {
            throw new InvalidDataException("the compiled authority is damaged: a table has an impossible length");
        }

        var table = new T[length / size];
        var bytes = MemoryMarshal.AsBytes(table.AsSpan());
        Fill(bytes);
        checksum = NameChecksum.Continue(checksum, bytes);
        return table;
    }

    /// <exception cref="InvalidDataException">The bytes are not those that were written.</exception>
    public void VerifyChecksum()
    {
        if (Value<ulong>() != checksum)
        {
            throw new InvalidDataException("the compiled authority is damaged: its checksum is wrong");
        }
    }

    private T Value<T>()
        where T : unmanaged
    {
        Span<T> value = stackalloc T[1];
        Fill(MemoryMarshal.AsBytes(value));
        return value[0];
    }

    private void Fill(Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new InvalidDataException("the compiled authority is cut off");
        }
    }
}
