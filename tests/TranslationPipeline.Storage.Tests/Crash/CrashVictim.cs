using System.Globalization;
using NodaTime;

namespace TranslationPipeline.Storage.Tests.Crash;

/// <summary>
/// The program that is killed: four writers store documents without end. Each prints a line before it begins and, after
/// the store has acknowledged it, a second one; both are written at once, so the killer knows what was promised.
/// </summary>
internal static class CrashVictim
{
    private const int Writers = 4;

    private const int Common = 3; // documents of each writer that it stores again and again, each time as a new version

    public static async Task RunAsync(string path, string name)
    {
        await using var store = new SqliteStore(path, SystemClock.Instance);
        await store.InitializeAsync(CancellationToken.None);
        using var output = Console.OpenStandardOutput();
        var numbers = 0;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            while (true)
            {
                var number = Interlocked.Increment(ref numbers);
                var id = number % 3 == 0
                    ? string.Create(CultureInfo.InvariantCulture, $"{name}-common-{writer}-{number / 3 % Common}")
                    : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
                Say(output, "begin", id, number);
                await store.SaveAsync(Document(id, number), number.ToString(CultureInfo.InvariantCulture), CancellationToken.None);
                Say(output, "done", id, number);
            }
        })));
    }

    /// <summary>The document that a line speaks of.</summary>
    public static DocumentResult Document(string id, int version) => TestDocuments.Make(id, version, (version * 7 % 40) + 1, targets: true);

    private static void Say(Stream output, string what, string id, int version)
    {
        var line = System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{what} {id} {version}\n"));
        lock (output)
        {
            output.Write(line);
            output.Flush();
        }
    }
}
