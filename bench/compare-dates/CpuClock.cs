using System.Diagnostics;

namespace TranslationPipeline.DatesComparison;

/// <summary>Processor time of this process: on a shared machine the wall clock says little.</summary>
internal readonly struct CpuClock
{
    private readonly TimeSpan begin;

    public CpuClock() => begin = Process.GetCurrentProcess().TotalProcessorTime;

    /// <summary>Seconds since the clock was made.</summary>
    public double Seconds => (Process.GetCurrentProcess().TotalProcessorTime - begin).TotalSeconds;
}
