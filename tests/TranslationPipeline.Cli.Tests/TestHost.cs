using System.Text;
using NodaTime;
using NodaTime.Testing;
using TranslationPipeline.Hosting.Configuration;

namespace TranslationPipeline.Cli.Tests;

/// <summary>Runs the command line in this process, in a folder of its own.</summary>
internal sealed class TestHost : IDisposable
{
    private readonly Dictionary<string, string> environment = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("tpipe-cli-").FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public void SetEnvironment(string name, string value) => environment[name] = value;

    public string Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public Task<int> RunAsync(params string[] args) => RunWithInputAsync("", args);

    public async Task<int> RunWithInputAsync(string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        int code;
        using (var host = new CommandHost(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, new FakeClock(Instant.FromUtc(2026, 11, 23, 12, 0))))
        {
            code = await CommandLine.InvokeAsync(args, host, new ConfigurationSources
            {
                WorkingDirectory = Folder,
                ProgramDirectory = AppContext.BaseDirectory,
                Environment = environment,
            });
        }

        Output = Encoding.UTF8.GetString(output.ToArray());
        Error = error.ToString();
        return code;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
