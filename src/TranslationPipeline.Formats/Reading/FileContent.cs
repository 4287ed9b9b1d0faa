using System.Globalization;

namespace TranslationPipeline.Formats;

/// <summary>Brings bytes into memory: regular files only, never more than the limit, every trouble a diagnostic.</summary>
internal static class FileContent
{
    private const int Chunk = 128 * 1024;

    public static byte[]? Read(string path, long limit, out Diagnostic? failure)
    {
        failure = FileKinds.Check(path);
        if (failure is not null)
        {
            return null;
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (stream.CanSeek && stream.Length > limit)
            {
                failure = TooLarge(path, limit);
                return null;
            }

            return Read(path, stream, limit, out failure);
        }
        catch (Exception e) when (PathTrouble.Is(e))
        {
            failure = PathTrouble.Explain(path, e);
            return null;
        }
    }

    public static byte[]? Read(string name, Stream stream, long limit, out Diagnostic? failure)
    {
        failure = null;
        try
        {
            using var memory = new MemoryStream(stream.CanSeek ? (int)Math.Min(limit, stream.Length) : 0);
            var buffer = new byte[Chunk];
            while (stream.Read(buffer) is > 0 and var count)
            {
                if (memory.Length + count > limit)
                {
                    failure = TooLarge(name, limit);
                    return null;
                }

                memory.Write(buffer, 0, count);
            }

            return memory.Length == memory.Capacity ? memory.GetBuffer() : memory.ToArray();
        }
        catch (Exception e) when (PathTrouble.Is(e))
        {
            failure = PathTrouble.Explain(name, e);
            return null;
        }
    }

    private static Diagnostic TooLarge(string name, long limit) => new(
        InputDiagnostics.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"the file is larger than the limit of {limit / (1024.0 * 1024):0.#} MiB"),
        "Split the file, or raise the limit")
    { File = name };
}
