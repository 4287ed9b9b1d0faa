using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TranslationPipeline.Storage.Serialization;

/// <summary>Writes small JSON values often: one buffer and one writer for each thread.</summary>
internal static class PooledJson
{
    private const int MostKept = 1 << 20;

    // The names and the form are the program's own, so nothing has to be checked.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    /// <summary>The UTF-8 of what <paramref name="write"/> writes of <paramref name="value"/>; it must not call this itself.</summary>
    public static byte[] Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        buffer ??= new ArrayBufferWriter<byte>(4096);
        writer ??= new Utf8JsonWriter(buffer, Options);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        write(writer, value);
        writer.Flush();
        var json = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity > MostKept)
        {
            (buffer, writer) = (null, null);
        }

        return json;
    }
}
