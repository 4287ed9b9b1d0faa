using TranslationPipeline.Formats.Glossaries;

namespace TranslationPipeline.Hosting.Glossaries;

/// <summary>A file of names or terms, read but not yet understood.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Stamp">Its size and time before it was read: another stamp means that it may have changed since.</param>
/// <param name="Bytes">What is in it.</param>
internal sealed record GlossaryFile(string Path, string Stamp, byte[] Bytes)
{
    /// <summary>Understands the file. A broken row is reported and the rest loads.</summary>
    public GlossaryReadResult Parse()
    {
        using var stream = new MemoryStream(Bytes);
        return GlossaryReader.Read(Path, stream);
    }
}
