using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TranslationPipeline.Detection;

/// <summary>Adds a value per label to a sum per label, many labels at a time.</summary>
internal static unsafe class LabelSums
{
    /// <summary>Adds the values of a word to the sums of a text.</summary>
    public static void Add(ReadOnlySpan<short> values, Span<int> sums)
    {
        ref var source = ref MemoryMarshal.GetReference(values);
        ref var target = ref MemoryMarshal.GetReference(sums);
        for (nuint i = 0; i < NgramTable.MostLabels; i += (nuint)Vector128<short>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref source, i));
            (Vector128.LoadUnsafe(ref target, i) + low).StoreUnsafe(ref target, i);
            (Vector128.LoadUnsafe(ref target, i + 4) + high).StoreUnsafe(ref target, i + 4);
        }
    }

    /// <summary>Adds a row of the table to the values of a word.</summary>
    public static void AddRow(sbyte* row, Span<short> values)
    {
        ref var target = ref MemoryMarshal.GetReference(values);
        for (nuint i = 0; i < NgramTable.MostLabels; i += (nuint)Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.Load(row + i));
            (Vector128.LoadUnsafe(ref target, i) + low).StoreUnsafe(ref target, i);
            (Vector128.LoadUnsafe(ref target, i + 8) + high).StoreUnsafe(ref target, i + 8);
        }
    }
}
