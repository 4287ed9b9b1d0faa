using System.Security.Cryptography;
using TranslationPipeline.Formats.Glossaries;

namespace TranslationPipeline.Hosting.Glossaries;

/// <summary>A file of names or terms, read but not yet understood.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Bytes">What is in it.</param>
internal sealed record GlossaryFile(string Path, byte[] Bytes)
{
    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>Understands the file. A broken row is reported and the rest loads.</summary>
    public GlossaryReadResult Parse()
    {
        using var stream = new MemoryStream(Bytes);
        return GlossaryReader.Read(Path, stream);
    }
}
