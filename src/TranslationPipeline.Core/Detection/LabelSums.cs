using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TranslationPipeline.Detection;

/// <summary>Adds a value per label to a sum per label, eight labels at a time.</summary>
internal static unsafe class LabelSums
{
    /// <summary>Adds the values of a word to the sums of a text.</summary>
    public static void Add(ReadOnlySpan<short> values, Span<int> sums, int width)
    {
        ref var source = ref MemoryMarshal.GetReference(values);
        ref var target = ref MemoryMarshal.GetReference(sums);
        for (nuint i = 0; i < (nuint)width; i += 8)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref source, i));
            (Vector128.LoadUnsafe(ref target, i) + low).StoreUnsafe(ref target, i);
            (Vector128.LoadUnsafe(ref target, i + 4) + high).StoreUnsafe(ref target, i + 4);
        }
    }

    /// <summary>Adds a row of the table to the values of a word.</summary>
    public static void AddRow(sbyte* row, Span<short> values, int width)
    {
        ref var target = ref MemoryMarshal.GetReference(values);
        for (nuint i = 0; i < (nuint)width; i += 8)
        {
            var eight = Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(long*)(row + i)).AsSByte());
            (Vector128.LoadUnsafe(ref target, i) + eight).StoreUnsafe(ref target, i);
        }
    }
}
