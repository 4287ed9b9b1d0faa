using System.CommandLine;

namespace TranslationPipeline.Cli;

/// <summary>Turns every way a command can end into its exit code and a message without a stack trace.</summary>
internal static class ErrorBoundary
{
    public static async Task<int> RunAsync(CommandHost host, ParseResult parsed, Func<Task<int>> run)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (PipelineException exception)
        {
            await WriteAsync(host, exception.Diagnostic).ConfigureAwait(false);
            return exception switch
            {
                ConfigurationException => ExitCode.Usage,
                ProviderException => ExitCode.Provider,
                StoreException => ExitCode.Store,
                _ => ExitCode.SomeFailed,
            };
        }
        catch (OperationCanceledException) when (host.Stopping.IsCancellationRequested)
        {
            await host.Error.WriteLineAsync("tpipe: stopped; run the same command again to go on").ConfigureAwait(false);
            return host.StopCode;
        }
        catch (IOException exception)
        {
            await WriteAsync(host, new Diagnostic("output.failed", exception.Message, "Check that the disk has room and that the reader of the output is still there.")).ConfigureAwait(false);
            return ExitCode.Store;
        }
#pragma warning disable CA1031 // the last resort: whatever it is, the user gets a message and exit code 70
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var detail = parsed.GetValue<bool>("--verbose") ? exception.ToString() : $"{exception.GetType().Name}: {exception.Message}";
            await WriteAsync(host, new Diagnostic("program.defect", detail, "This is a defect of tpipe. Please report it with the command; --verbose shows where it happened.")).ConfigureAwait(false);
            return ExitCode.Bug;
        }
    }

    public static Task WriteAsync(CommandHost host, Diagnostic diagnostic) => host.Error.WriteLineAsync($"tpipe: {diagnostic}");
}
