using System.Runtime.InteropServices;
using System.Text;

namespace TranslationPipeline.DetectionComparison;

/// <summary>CLD2 as packaged by Debian (libcld2-0), called without a shim by its C++ names.</summary>
internal sealed unsafe class Cld2Peer : IPeer
{
    private readonly delegate* unmanaged<byte*, int, byte, byte*, int> detect;
    private readonly delegate* unmanaged<int, byte*> code;

    public Cld2Peer(string library)
    {
        var handle = NativeLibrary.Load(library);
        detect = (delegate* unmanaged<byte*, int, byte, byte*, int>)NativeLibrary.GetExport(handle, "_ZN4CLD214DetectLanguageEPKcibPb");
        code = (delegate* unmanaged<int, byte*>)NativeLibrary.GetExport(handle, "_ZN4CLD212LanguageCodeENS_8LanguageE");
    }

    public string Name => "CLD2";

    public string[] DetectAll(IReadOnlyList<string> texts) => [.. texts.Select(Detect)];

    private string Detect(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        byte reliable = 0;
        fixed (byte* first = bytes)
        {
            var language = detect(first, bytes.Length, 1, &reliable);
            return Marshal.PtrToStringUTF8((nint)code(language)) switch
            {
                "iw" => "he",
                "no" => "nb",
                "zh-Hant" => "zh",
                var tag => tag ?? "und",
            };
        }
    }
}
