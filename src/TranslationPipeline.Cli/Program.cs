using TranslationPipeline.Cli;
using TranslationPipeline.Hosting.Configuration;

using var host = CommandHost.OfProcess();
return await CommandLine.InvokeAsync(args, host, ConfigurationSources.OfProcess()).ConfigureAwait(false);
