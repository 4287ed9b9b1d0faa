namespace TranslationPipeline.Normalization.Names;

/// <summary>Compiled entries: the index of their spellings and the packed concepts, unpacked on first use. Safe for concurrent use.</summary>
internal sealed class NameLayer
{
    private readonly NameEntity?[] entities;
    private readonly int offset;

    /// <param name="index">Leads from spellings to entries.</param>
    /// <param name="records">The entries.</param>
    /// <param name="generatesVariants">Whether generated spellings are in the index.</param>
    /// <param name="offset">Number of the first entry among all layers.</param>
    public NameLayer(NameIndex index, NameRecords records, bool generatesVariants, int offset)
    {
        Index = index;
        Records = records;
        GeneratesVariants = generatesVariants;
        this.offset = offset;
        entities = new NameEntity?[records.Count];
    }

    public NameIndex Index { get; }

    public NameRecords Records { get; }

    public bool GeneratesVariants { get; }

    public int Count => entities.Length;

    /// <summary>The entry at <paramref name="index"/> of this layer.</summary>
    public NameEntity Entity(int index)
    {
        if (entities[index] is { } known)
        {
            return known;
        }

        var made = new NameEntity(offset + index, Records.Read(index), GeneratesVariants);
        return Interlocked.CompareExchange(ref entities[index], made, null) ?? made;
    }

    /// <summary>Compiles records.</summary>
    public static NameLayer Compile(IEnumerable<NameRecord> records, bool generateVariants, int offset)
    {
        var builder = new NameIndexBuilder();
        var compiler = new NameCompiler(builder);
        using var writer = new NameRecordWriter();
        var count = 0;
        foreach (var record in records)
        {
            writer.Add(record);
            compiler.Add(new NameEntity(count++, record, generateVariants));
        }

        return new NameLayer(builder.Build(), writer.Build(), generateVariants, offset);
    }
}
