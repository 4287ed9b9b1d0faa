using System.Diagnostics;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>How long to pause between two questions to a store: a job of a million inputs takes the store a while to count, and asking is not the work.</summary>
internal static class PollPause
{
    private const int TimesWhatItTook = 20;

    /// <summary>The pause after a question that was asked at <paramref name="asked"/>.</summary>
    /// <param name="least">The pause where answers come at once.</param>
    /// <param name="asked">A timestamp of <see cref="Stopwatch"/>.</param>
    public static TimeSpan After(TimeSpan least, long asked) => After(least, Stopwatch.GetElapsedTime(asked));

    /// <summary>The pause after a question that took so long to answer.</summary>
    public static TimeSpan After(TimeSpan least, TimeSpan took) => took * TimesWhatItTook > least ? took * TimesWhatItTook : least;
}
