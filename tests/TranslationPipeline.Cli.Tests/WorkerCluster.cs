namespace TranslationPipeline.Cli.Tests;

/// <summary>A folder of inputs, a store of its own, and processes of <c>tpipe</c> that work on one queue.</summary>
internal sealed class WorkerCluster(ClusterServers servers, string schema) : IDisposable
{
    private readonly List<TpipeProcess> started = [];

    /// <summary>The folder, and commands in this process.</summary>
    public TestHost Host { get; } = new();

    /// <summary>Name of the store.</summary>
    public string Store { get; } = servers.Database.Store(schema);

    /// <summary>What every command needs to find the queue and the store.</summary>
    public string[] Engine => ["--store", Store, "--set", "engine=rabbitmq", "--set", $"rabbitmq.uri={servers.Broker.Uri}", "--set", "storeWaitSeconds=600"];

    /// <summary>Starts one worker more.</summary>
    public TpipeProcess StartWorker(int parallel, IEnumerable<(string Name, string Value)>? environment = null, IReadOnlyList<string>? prefix = null) =>
        Start(["jobs", "work", "--json", "--quiet", "--parallel", $"{parallel}", .. Engine], environment ?? [], prefix);

    /// <summary>Starts a job over the folder <c>inbox</c>.</summary>
    public TpipeProcess StartJob(string provider, int parallel, IEnumerable<string> more, params IEnumerable<(string Name, string Value)> environment) =>
        Start([.. JobArguments(provider, parallel), .. more, .. Engine], environment);

    /// <summary>Starts a command over the engine that tells its events.</summary>
    public TpipeProcess Start(string command, string job) => Start(["jobs", command, job, "--json", "--quiet", .. Engine], []);

    /// <summary>The command of a job over the folder <c>inbox</c>, on whatever engine.</summary>
    public static string[] JobArguments(string provider, int parallel) =>
        ["run", "inbox", "--from", "en", "--to", "ru", "--provider", provider, "--parallel", $"{parallel}", "--report", "false", "--json", "--quiet"];

    /// <summary>Runs a command in this process and gives what it wrote.</summary>
    public async Task<string> TellAsync(params IEnumerable<string> arguments)
    {
        var code = await Host.RunAsync([.. arguments, .. Engine]);
        Assert.True(code == ExitCode.Done, $"{string.Join(' ', arguments)}: {Host.Error}");
        return Host.Output;
    }

    /// <summary>Everything in the store, one segment a line.</summary>
    public Task<string> ExportAsync() => TellAsync("export", "--format", "jsonl");

    public void Dispose()
    {
        started.ForEach(static p => p.Dispose());
        Host.Dispose();
    }

    private TpipeProcess Start(IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> environment, IReadOnlyList<string>? prefix = null)
    {
        var process = TpipeProcess.Start(Host.Folder, arguments, environment, prefix);
        started.Add(process);
        return process;
    }
}
