using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace TranslationPipeline.Worker.Tests;

/// <summary>Drops files in all the ways that people do.</summary>
internal sealed class Producer(WorkerFolder folder)
{
    private const int Chunks = 4;

    private readonly ConcurrentDictionary<string, string> texts = new();
    private readonly List<Task> writing = [];

    /// <summary>The whole text of every file by its name.</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>Files that are still being written are finished when this ends.</summary>
    public Task Written => Task.WhenAll(writing);

    /// <summary>Written elsewhere and renamed into the inbox at once.</summary>
    public void Rename(int number)
    {
        var (name, text) = Make("whole", number);
        var staged = Path.Combine(folder.Staging, name);
        File.WriteAllText(staged, text);
        File.Move(staged, Path.Combine(folder.Inbox, name));
    }

    /// <summary>Written in the inbox, in pieces, the pauses longer than the settle time; nothing but the open file tells.</summary>
    public void WriteInPlace(int number)
    {
        var (name, text) = Make("slow", number);
        writing.Add(WriteSlowlyAsync(Path.Combine(folder.Inbox, name), text));
    }

    /// <summary>Written in the inbox as <c>NAME.part</c> and renamed.</summary>
    public void WritePart(int number)
    {
        var (name, text) = Make("part", number);
        var place = Path.Combine(folder.Inbox, name);
        writing.Add(WriteSlowlyAsync(place + ".part", text, () => File.Move(place + ".part", place)));
    }

    /// <summary>Written in the inbox with a marker <c>NAME.done</c> at the end.</summary>
    public void WriteWithMarker(int number)
    {
        var (name, text) = Make("marked", number);
        var place = Path.Combine(folder.Inbox, name);
        writing.Add(WriteSlowlyAsync(place, text, () => File.WriteAllBytes(place + ".done", [])));
    }

    private (string Name, string Text) Make(string kind, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{kind}-{number:D5}.txt");
        var text = string.Create(CultureInfo.InvariantCulture, $"Report {number} of the agency.\n\nThe talks began in Geneva. The minister spoke {number} words.\n\nEnd of report {number}.\n");
        Assert.True(texts.TryAdd(name, text));
        return (name, text);
    }

    private static async Task WriteSlowlyAsync(string path, string text, Action? finish = null)
    {
        // Other programs do not lock what they write, so neither does this one.
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite, 1))
        {
            foreach (var chunk in Encoding.UTF8.GetBytes(text).Chunk((text.Length / Chunks) + 1))
            {
                await file.WriteAsync(chunk);
                await file.FlushAsync();
                await Task.Delay(WorkerFolder.Settle * 4); // the pause is what is tried here
            }
        }

        finish?.Invoke();
    }
}
