namespace TranslationPipeline.Normalization.Names;

/// <summary>
/// The concepts of an authority, packed; one is unpacked when a text is found to name it. Strings that entries share (languages, notes,
/// sources) are kept once. Immutable and safe for concurrent use.
/// </summary>
internal sealed class NameRecords(uint[] starts, byte[] bytes, NameStrings strings, uint[] glossaries, uint[] origins)
{
    private const int MaxBits = 32;

    /// <summary>Number of concepts.</summary>
    public int Count => starts.Length;

    /// <summary>The tables in the order of the compiled form.</summary>
    public (uint[] Starts, byte[] Bytes, NameStrings Strings, uint[] Glossaries, uint[] Origins) Tables => (starts, bytes, strings, glossaries, origins);

    /// <summary>The glossaries in the order in which they were compiled.</summary>
    public IEnumerable<string> Glossaries => glossaries.Select(n => strings[(int)n] ?? "");

    /// <summary>The concepts that say something of which one of <paramref name="names"/> is the origin, and maybe some more.</summary>
    public IEnumerable<int> From(IReadOnlyCollection<string> names)
    {
        var wanted = 0u;
        foreach (var (number, name) in Glossaries.Index())
        {
            wanted |= names.Contains(name) ? Bit(number) : 0;
        }

        for (var i = 0; i < origins.Length && wanted != 0; i++)
        {
            if ((origins[i] & wanted) != 0)
            {
                yield return i;
            }
        }
    }

    /// <summary>The bit of a glossary in the origins of a concept; the glossaries behind the last bit share it.</summary>
    public static uint Bit(int glossary) => 1u << Math.Min(glossary, MaxBits - 1);

    /// <summary>The concept at <paramref name="index"/>.</summary>
    public NameRecord Read(int index) => new NameRecordReader(bytes.AsSpan((int)starts[index]), strings).Read();
}
