using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace TranslationPipeline.Glossaries;

/// <summary>Hints to the processor.</summary>
internal static unsafe class Memory
{
    /// <summary>Says that a value will be read soon. Does nothing where there is no such instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch<T>(ref T value)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref value)); // a hint may be wrong: nothing is read when the array moves
        }
    }
}
