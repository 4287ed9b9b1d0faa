using System.Runtime.InteropServices;
using System.Text;
using NodaTime;

namespace TranslationPipeline.Cli;

/// <summary>What commands touch of the outside world: streams, clock, signals. Tests bring their own.</summary>
internal sealed class CommandHost : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly List<PosixSignalRegistration> registrations = [];

    public CommandHost(Stream input, Stream output, TextWriter error, IClock clock)
    {
        Input = input;
        Output = output;
        Error = error;
        Clock = clock;
    }

    /// <summary>Standard input.</summary>
    public Stream Input { get; }

    /// <summary>Standard output: data only.</summary>
    public Stream Output { get; }

    /// <summary>Standard error: everything else.</summary>
    public TextWriter Error { get; }

    /// <summary>The time.</summary>
    public IClock Clock { get; }

    /// <summary>True when a person reads standard error on a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Cancelled when the process is asked to stop.</summary>
    public CancellationToken Stopping => stop.Token;

    /// <summary>Exit code for having been stopped.</summary>
    public int StopCode { get; private set; } = ExitCode.Interrupted;

    /// <summary>The real streams and signals of this process.</summary>
    public static CommandHost OfProcess()
    {
        var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        var host = new CommandHost(Console.OpenStandardInput(), Stream.Synchronized(new BufferedStream(Console.OpenStandardOutput(), 1 << 16)), error, SystemClock.Instance)
        {
            IsTerminal = !Console.IsErrorRedirected,
        };
        host.StopOn(PosixSignal.SIGINT, ExitCode.Interrupted);
        host.StopOn(PosixSignal.SIGTERM, ExitCode.Terminated);
        return host;
    }

    /// <summary>A writer of text lines to standard output.</summary>
    public StreamWriter Lines() => new(Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        try
        {
            Output.Flush();
        }
        catch (IOException)
        {
            // The reader of the pipe went away; nobody is left to tell.
        }

        stop.Dispose();
    }

    // The first signal stops in good order; the second one ends the process as the system would.
    private void StopOn(PosixSignal signal, int code) => registrations.Add(PosixSignalRegistration.Create(signal, context =>
    {
        if (!stop.IsCancellationRequested)
        {
            context.Cancel = true;
            StopCode = code;
            stop.Cancel();
        }
    }));
}
