using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Worker;

return await WorkerProgram.RunAsync(args, ConfigurationSources.OfProcess()).ConfigureAwait(false);
