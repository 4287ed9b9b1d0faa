using TranslationPipeline.Cli;
using TranslationPipeline.Hosting.Configuration;

// Scripts ask for the version before every job; it needs no verbs, settings, signals or encoders, and making them is most of a start.
if (args is ["--version"])
{
    using var output = Console.OpenStandardOutput();
    output.Write(ProductVersion.Line);
    return ExitCode.Done;
}

using var host = CommandHost.OfProcess();
return await CommandLine.InvokeAsync(args, host, ConfigurationSources.OfProcess()).ConfigureAwait(false);
