using System.Runtime.InteropServices;

namespace TranslationPipeline.SegmentationEvaluation;

/// <summary>Processor time of this thread, so that other work on the machine does not count; Linux only.</summary>
internal static unsafe partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    public static double Seconds
    {
        get
        {
            var time = stackalloc long[2];
            return Read(ThreadProcessorTime, time) == 0 ? time[0] + (time[1] / 1e9) : throw new PlatformNotSupportedException();
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, long* time);
}
