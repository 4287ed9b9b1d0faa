using System.Diagnostics;

namespace TranslationPipeline.DetectionComparison;

/// <summary>A detector of npm, run by node: texts in, one a line, answers out.</summary>
internal sealed class NodePeer(string name, string folder) : IPeer
{
    public string Name => name;

    public string[] DetectAll(IReadOnlyList<string> texts)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "node-peers.mjs"), name])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        File.Copy(Path.Combine(AppContext.BaseDirectory, "node-peers.mjs"), Path.Combine(folder, "node-peers.mjs"), overwrite: true);
        using var process = Process.Start(start)!;
        var answers = process.StandardOutput.ReadToEndAsync();
        foreach (var text in texts)
        {
            process.StandardInput.Write(text.ReplaceLineEndings(" ") + "\n");
        }

        process.StandardInput.Close();
        process.WaitForExit();
        return answers.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
