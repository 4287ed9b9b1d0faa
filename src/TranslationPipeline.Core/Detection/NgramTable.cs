using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>The n-grams, word starts and words of all languages: one <see cref="ScriptModel"/> per script. Immutable.</summary>
/// <remarks>
/// Built by <c>eng/data/build-language-models.cs</c>. The table is used where it lies, in the mapped program file: nothing is unpacked or
/// copied at start, and processes share its memory.
/// </remarks>
internal sealed unsafe class NgramTable
{
    /// <summary>First bytes of a table of this version: "TNL3".</summary>
    public const uint Magic = 0x334C_4E54;

    /// <summary>Bytes before the models: magic, length of the labels, number of models; int32 each.</summary>
    public const int HeaderSize = 12;

    /// <summary>Nats per unit of a value.</summary>
    public const double Step = 0.1;

    private readonly ScriptModel?[] models = new ScriptModel?[(int)Script.Zzzz + 1];
    private readonly object owner;

    /// <summary>A table at an address.</summary>
    /// <param name="data">First byte; it stays there as long as <paramref name="owner"/> lives.</param>
    /// <param name="length">Bytes of the table.</param>
    /// <param name="owner">What keeps the memory.</param>
    /// <exception cref="InvalidDataException">No table of this version.</exception>
    public NgramTable(byte* data, long length, object owner)
    {
        var header = new ReadOnlySpan<byte>(data, HeaderSize);
        if (length < HeaderSize || BinaryPrimitives.ReadUInt32LittleEndian(header) != Magic)
        {
            throw new InvalidDataException("not a language model table of this version");
        }

        var labelBytes = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        var count = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        Labels = [.. Encoding.ASCII.GetString(data + HeaderSize + (count * ScriptModel.HeaderSize), labelBytes).Split(' ')];
        for (var number = 0; number < count; number++)
        {
            var model = new ScriptModel(data, data + HeaderSize + (number * ScriptModel.HeaderSize), number);
            models[(int)model.Script] = model;
        }

        this.owner = owner;
    }

    /// <summary>BCP 47 tags; a label's number is its index, and the labels of a script stand together.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>The model of a script; null when its language needs none.</summary>
    public ScriptModel? Of(Script script) => models[(int)script];

    /// <summary>Adds the values of all n-grams and words of <paramref name="letters"/> to <paramref name="sums"/>.</summary>
    /// <param name="model">Model of the main script of the text.</param>
    /// <param name="letters">Boundary, word, boundary, word, boundary.</param>
    /// <param name="sums">One per label of the model, <see cref="ScriptModel.MostLabels"/> in all.</param>
    public void Score(ScriptModel model, ReadOnlySpan<char> letters, Span<int> sums)
    {
        model.Score(letters, sums);
        GC.KeepAlive(owner);
    }
}
