using System.Reflection;
using TranslationPipeline.Cli;
using TranslationPipeline.Hosting.Configuration;

// Scripts ask for the version before every job; it needs no verbs, settings or signals, and half of the start is making them.
if (args is ["--version"])
{
    Console.Out.WriteLine(typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
    return ExitCode.Done;
}

using var host = CommandHost.OfProcess();
return await CommandLine.InvokeAsync(args, host, ConfigurationSources.OfProcess()).ConfigureAwait(false);
