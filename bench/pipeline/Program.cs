// The whole pipeline without provider, on one thread: how fast, where the time goes, what it allocates.
// dotnet run -c Release --project bench/pipeline
using System.Diagnostics;
using System.Globalization;
using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.PipelineBenchmark;

var root = BenchmarkData.FindRoot();
var configuration = ConfigurationLoader.Load(new ConfigurationSources
{
    WorkingDirectory = root,
    ProgramDirectory = AppContext.BaseDirectory,
    Sets = ["to=ru,kk,zh"],
});
var components = new PipelineComponents(configuration);
var loading = Stopwatch.StartNew();
var pipeline = components.CreatePipeline(null, null);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load\t{loading.Elapsed.TotalMilliseconds:0}\tms wall-clock, stages and names compiled, cold"));

using var stages = new StageTimes();
Measurement.Run(pipeline, components.Request, BenchmarkData.Seeds(root), stages, Console.Out);
if (BenchmarkData.News(root) is { } news)
{
    Measurement.Run(pipeline, components.Request, news, stages, Console.Out);
}
else
{
    Console.WriteLine("ntrex skipped: ../shared/data/langid/dev/ntrex.documents.tsv is absent");
}
