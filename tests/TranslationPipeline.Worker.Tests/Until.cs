using System.Diagnostics;

namespace TranslationPipeline.Worker.Tests;

/// <summary>Waits for something to become true, and says what did not.</summary>
internal static class Until
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    public static async Task TrueAsync(string transition, TimeSpan limit, Func<Task<bool>> condition, Func<string>? state = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < limit, $"within {limit.TotalSeconds} s it did not happen that {transition}. {state?.Invoke()}");
            await Task.Delay(Interval, TestContext.Current.CancellationToken);
        }
    }
}
