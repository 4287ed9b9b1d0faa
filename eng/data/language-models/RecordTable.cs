using System.Buffers.Binary;
using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>The records of a script in open addressing: a record that finds its place taken goes to the next free one.</summary>
internal sealed class RecordTable(int width)
{
    private const double Load = 0.72;

    private readonly List<(ulong Hash, byte[] Record)> records = [];

    /// <summary>Number of records.</summary>
    public int Count => records.Count;

    /// <summary>Values that did not fit into a byte.</summary>
    public int Clamped { get; private set; }

    /// <summary>Adds a record.</summary>
    public void Add(ulong hash, uint next, ReadOnlySpan<float> values)
    {
        var record = new byte[ScriptModel.RecordHead + width];
        BinaryPrimitives.WriteUInt32LittleEndian(record, NgramHash.Check(hash));
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(4), next);
        for (var label = 0; label < width; label++)
        {
            Clamped += Math.Abs(values[label]) > (sbyte.MaxValue + 0.5) * NgramTable.Step ? 1 : 0;
            record[ScriptModel.RecordHead + label] = unchecked((byte)Posting.Quantise(values[label]));
        }

        records.Add((hash, record));
    }

    /// <summary>The bytes, and the number of places that the hashes are spread over.</summary>
    public (byte[] Bytes, int Places) Assemble()
    {
        var places = (int)(records.Count / Load) + 1;
        var taken = new List<byte[]?>(new byte[]?[places + 1]);
        foreach (var (hash, record) in records)
        {
            var place = (int)NgramHash.Place(hash, (ulong)places);
            for (; taken[place] is { } other; place++)
            {
                if (other.AsSpan(0, 4).SequenceEqual(record.AsSpan(0, 4)))
                {
                    throw new InvalidDataException("two records with one check; change NgramHash");
                }

                if (place + 2 >= taken.Count)
                {
                    taken.Add(null);
                }
            }

            taken[place] = record;
        }

        var free = new byte[ScriptModel.RecordHead + width];
        var bytes = new List<byte>(taken.Count * free.Length);
        taken.ForEach(record => bytes.AddRange(record ?? free));
        return ([.. bytes], places);
    }
}
