using NodaTime;
using TranslationPipeline.Storage;

namespace TranslationPipeline.Worker.Tests;

/// <summary>An inbox with a store beside it; deleted with the test.</summary>
internal sealed class WorkerFolder : IDisposable
{
    public static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(150);

    public static readonly TimeSpan Drain = TimeSpan.FromSeconds(10);

    public WorkerFolder()
    {
        Directory.CreateDirectory(Inbox);
        Directory.CreateDirectory(Staging);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("tpipe-worker-").FullName;

    public string Inbox => Path.Combine(Root, "inbox");

    /// <summary>On the same file system as the inbox, so that a file can be renamed into it.</summary>
    public string Staging => Path.Combine(Root, "staging");

    public string Store => Path.Combine(Root, "store.db");

    /// <summary>Files that are visible in the inbox, whatever their name.</summary>
    public IReadOnlyList<string> Waiting => Names(Inbox);

    public IReadOnlyList<string> Done => Names(Path.Combine(Inbox, ".tpipe", "done"));

    public IReadOnlyList<string> Failed => Names(Path.Combine(Inbox, ".tpipe", "failed"));

    /// <summary>Files that a worker holds or held when it died.</summary>
    public IReadOnlyList<string> Claimed => Directory.Exists(Claims)
        ? [.. Directory.EnumerateFiles(Claims, "*", SearchOption.AllDirectories).Select(static f => Path.GetFileName(f)).Where(static f => f != ".lock")]
        : [];

    /// <summary>Workers that have not left in good order.</summary>
    public IReadOnlyList<string> Workers => Directory.Exists(Claims) ? [.. Directory.EnumerateDirectories(Claims)] : [];

    private string Claims => Path.Combine(Inbox, ".tpipe", "claimed");

    public string State => $"{Waiting.Count} wait, {Done.Count} done, {Failed.Count} failed";

    public Task AllDoneAsync(int count) => Until.TrueAsync(
        $"{count} files are done",
        TimeSpan.FromSeconds(240),
        () => Task.FromResult(Done.Count + Failed.Count >= count && Waiting.Count == 0),
        () => State);

    /// <summary>Every document of the store, superseded ones too, as the file name it came from and its text.</summary>
    public async Task<IReadOnlyList<(string Name, string Text)>> StoredAsync()
    {
        var documents = new List<(string, string)>();
        await using var store = new SqliteStore(Store, SystemClock.Instance);
        await store.InitializeAsync(TestContext.Current.CancellationToken);
        await foreach (var document in store.ListAsync(new SegmentQuery { IncludeSuperseded = true }, TestContext.Current.CancellationToken))
        {
            var result = await store.LoadAsync(document.Id, TestContext.Current.CancellationToken);
            documents.Add((Path.GetFileName(document.SourcePath)!, result!.Document.SourceText));
        }

        return documents;
    }

    /// <summary>Every document of the store as the file name it came from and its repaired text.</summary>
    public async Task<IReadOnlyList<(string Name, string Text)>> NormalizedAsync()
    {
        var documents = new List<(string, string)>();
        await using var store = new SqliteStore(Store, SystemClock.Instance);
        await store.InitializeAsync(TestContext.Current.CancellationToken);
        await foreach (var document in store.ListAsync(new SegmentQuery(), TestContext.Current.CancellationToken))
        {
            var result = await store.LoadAsync(document.Id, TestContext.Current.CancellationToken);
            documents.Add((Path.GetFileName(document.SourcePath)!, string.Join(' ', result!.Segments.Select(static s => s.NormalizedText))));
        }

        return documents;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static List<string> Names(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Select(static f => Path.GetFileName(f))]
        : [];
}
