namespace TranslationPipeline.Normalization.Names;

/// <summary>
/// The compiled form as a stream of bytes: a header, then tables with their lengths, little-endian, then a checksum over all of them.
/// It is a cache of what the editors' files say, never a format to keep data in.
/// </summary>
internal static class NameImage
{
    private const ulong Magic = 0x3230_454D_414E_5054; // "TPNAME02"

    /// <summary>Writes a layer.</summary>
    public static void Write(Stream stream, NameLayer layer)
    {
        var writer = new NameTableWriter(stream);
        writer.Write([Magic, layer.GeneratesVariants ? 1UL : 0]);
        var (buckets, tags, runs, postings, beginnings, listed) = layer.Index.Tables;
        writer.Write(buckets);
        writer.Write(tags);
        writer.Write(runs);
        writer.Write(postings);
        writer.Write(beginnings);
        writer.Write(listed);
        var (starts, bytes, strings, glossaries, origins) = layer.Records.Tables;
        writer.Write(starts);
        writer.Write(bytes);
        writer.Write(strings.Tables.Ends);
        writer.Write(strings.Tables.Bytes);
        writer.Write(glossaries);
        writer.Write(origins);
        writer.WriteChecksum();
    }

    /// <summary>Reads a layer.</summary>
    /// <exception cref="InvalidDataException">The bytes are no compiled authority, are cut off or damaged.</exception>
    public static NameLayer Read(Stream stream)
    {
        var reader = new NameTableReader(stream);
        var header = reader.Read<ulong>();
        if (header is not [Magic, var variants])
        {
            throw new InvalidDataException("not a compiled authority of this version");
        }

        var index = new NameIndex(reader.Read<uint>(), reader.Read<uint>(), reader.Read<uint>(), reader.Read<uint>(), new NameFilter(reader.Read<uint>()), new NameFilter(reader.Read<uint>()));
        var records = new NameRecords(reader.Read<uint>(), reader.Read<byte>(), new NameStrings(reader.Read<uint>(), reader.Read<byte>()), reader.Read<uint>(), reader.Read<uint>());
        reader.VerifyChecksum();
        return new NameLayer(index, records, variants != 0, 0);
    }
}
