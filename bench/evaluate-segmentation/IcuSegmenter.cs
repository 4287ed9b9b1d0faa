using System.Runtime.InteropServices;

namespace TranslationPipeline.SegmentationEvaluation;

/// <summary>ICU's sentence break iterator with the CLDR suppressions, from the libicu of the system.</summary>
internal sealed unsafe class IcuSegmenter : ISegmenter
{
    private const int Sentence = 3;

    private readonly delegate* unmanaged<int, byte*, char*, int, int*, nint> open;
    private readonly delegate* unmanaged<nint, int> next;
    private readonly delegate* unmanaged<nint, void> close;

    private IcuSegmenter(nint library, int version)
    {
        open = (delegate* unmanaged<int, byte*, char*, int, int*, nint>)NativeLibrary.GetExport(library, $"ubrk_open_{version}");
        next = (delegate* unmanaged<nint, int>)NativeLibrary.GetExport(library, $"ubrk_next_{version}");
        close = (delegate* unmanaged<nint, void>)NativeLibrary.GetExport(library, $"ubrk_close_{version}");
        Name = $"icu{version}";
    }

    public string Name { get; }

    /// <summary>The newest libicu that is installed, or null.</summary>
    public static IcuSegmenter? TryLoad()
    {
        for (var version = 90; version >= 60; version--)
        {
            if (NativeLibrary.TryLoad($"libicuuc.so.{version}", out var library))
            {
                return new IcuSegmenter(library, version);
            }
        }

        return null;
    }

    public List<int> Ends(string text, string language)
    {
        var result = new List<int>();
        var locale = System.Text.Encoding.ASCII.GetBytes(language.Replace('-', '_') + "@ss=standard\0");
        fixed (char* characters = text)
        fixed (byte* name = locale)
        {
            var status = 0;
            var iterator = open(Sentence, name, characters, text.Length, &status);
            if (status > 0)
            {
                throw new InvalidOperationException($"ubrk_open failed with status {status}");
            }

            for (var end = next(iterator); end >= 0; end = next(iterator))
            {
                var trimmed = text.AsSpan(0, end).TrimEnd().Length;
                if (trimmed > 0 && (result.Count == 0 || trimmed > result[^1]))
                {
                    result.Add(trimmed);
                }
            }

            close(iterator);
        }

        return result;
    }
}
