using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TranslationPipeline.DatesComparison;

/// <summary>chrono-node, run by node; it measures its own processor time, without start-up and pipes.</summary>
internal sealed class ChronoPeer(string folder) : IPeer
{
    private static readonly HashSet<string> Languages = ["en", "de", "fr", "ja", "pt", "nl", "zh", "ru", "es", "uk", "it", "sv", "fi", "vi"];

    public string Name => "chrono-node";

    public int Rounds => 5;

    public bool Knows(string language) => Languages.Contains(language);

    public (List<DateAnnotation>[] Dates, double Seconds) ReadAll(string language, IReadOnlyList<(string Text, string? Anchor)> texts, int rounds)
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "chrono-peer.mjs"), Path.Combine(folder, "chrono-peer.mjs"), overwrite: true);
        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "chrono-peer.mjs"), language, rounds.ToString(CultureInfo.InvariantCulture)])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        foreach (var (text, anchor) in texts)
        {
            process.StandardInput.Write(JsonSerializer.Serialize(new[] { text, anchor ?? "2022-01-10" }) + "\n");
        }

        process.StandardInput.Close();
        process.WaitForExit();
        var lines = output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return ([.. lines.SkipLast(1).Select(Read)], double.Parse(lines[^1], CultureInfo.InvariantCulture));
    }

    private static List<DateAnnotation> Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        return [.. json.RootElement.EnumerateArray().Select(static r =>
        {
            var value = r[2].GetString()!;
            return new DateAnnotation(new TextRange(r[0].GetInt32(), r[1].GetInt32()))
            {
                Rule = "peer",
                TimexType = "DATE",
                TimexValue = value,
                Value = TemporalValueReader.TryRead(value, out var typed) ? typed : null,
            };
        })];
    }
}
