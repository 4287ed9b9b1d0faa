using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>Vectorscan (libhs 5.4), the fastest published matcher of many words, where it is installed: all hits, ignoring case, no word boundaries.</summary>
internal sealed unsafe class Vectorscan : IDisposable
{
    private const uint Caseless = 1;
    private const uint BlockMode = 1;

    private readonly delegate* unmanaged<nint, byte*, uint, uint, nint, delegate* unmanaged[Cdecl]<uint, ulong, ulong, uint, nint, int>, nint, int> scan;
    private readonly nint database;
    private readonly nint scratch;

    private Vectorscan(nint library, nint database)
    {
        this.database = database;
        scan = (delegate* unmanaged<nint, byte*, uint, uint, nint, delegate* unmanaged[Cdecl]<uint, ulong, ulong, uint, nint, int>, nint, int>)NativeLibrary.GetExport(library, "hs_scan");
        nint made = 0;
        var allocate = (delegate* unmanaged<nint, nint*, int>)NativeLibrary.GetExport(library, "hs_alloc_scratch");
        _ = allocate(database, &made);
        scratch = made;
    }

    /// <summary>Compiles terms; null, with a message, when the library is not there.</summary>
    public static Vectorscan? Compile(IReadOnlyList<string> terms)
    {
        var path = Environment.GetEnvironmentVariable("TPIPE_LIBHS") ?? "libhs.so.5";
        if (!NativeLibrary.TryLoad(path, out var library))
        {
            Console.Error.WriteLine("skipped: Vectorscan (libhs.so.5) is not installed; TPIPE_LIBHS names the library");
            return null;
        }

        var bytes = terms.Select(static t => GCHandle.Alloc(Encoding.UTF8.GetBytes(t + "\0"), GCHandleType.Pinned)).ToArray();
        var pointers = bytes.Select(static b => b.AddrOfPinnedObject()).ToArray();
        var lengths = terms.Select(static t => (nuint)Encoding.UTF8.GetByteCount(t)).ToArray();
        var flags = Enumerable.Repeat(Caseless, terms.Count).ToArray();
        var ids = Enumerable.Range(0, terms.Count).Select(static i => (uint)i).ToArray();
        var compile = (delegate* unmanaged<nint*, uint*, uint*, nuint*, uint, uint, nint, nint*, nint*, int>)NativeLibrary.GetExport(library, "hs_compile_lit_multi");
        nint database = 0, error = 0;
        int result;
        fixed (nint* p = pointers)
        fixed (uint* f = flags, i = ids)
        fixed (nuint* l = lengths)
        {
            result = compile(p, f, i, l, (uint)terms.Count, BlockMode, 0, &database, &error);
        }

        foreach (var handle in bytes)
        {
            handle.Free();
        }

        return result == 0 ? new Vectorscan(library, database) : throw new InvalidOperationException($"hs_compile_lit_multi: {result}");
    }

    /// <summary>Number of hits in a text.</summary>
    public long Count(ReadOnlySpan<byte> text)
    {
        long count = 0;
        fixed (byte* data = text)
        {
            _ = scan(database, data, (uint)text.Length, 0, scratch, &OnMatch, (nint)(&count));
        }

        return count;
    }

    public void Dispose()
    {
        // The process ends with the measurement.
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnMatch(uint _1, ulong _2, ulong _3, uint _4, nint context)
    {
        ++*(long*)context;
        return 0;
    }
}
