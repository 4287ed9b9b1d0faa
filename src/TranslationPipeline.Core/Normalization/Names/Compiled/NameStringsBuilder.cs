using System.Buffers;
using System.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Numbers strings, each different one once.</summary>
internal sealed class NameStringsBuilder
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly List<uint> ends = [];

    /// <summary>The number of a string; 0 for null.</summary>
    public int Add(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        if (!numbers.TryGetValue(text, out var number))
        {
            Encoding.UTF8.GetBytes(text, bytes);
            ends.Add((uint)bytes.WrittenCount);
            numbers.Add(text, number = ends.Count);
        }

        return number;
    }

    public NameStrings Build() => new([.. ends], bytes.WrittenSpan.ToArray());
}
