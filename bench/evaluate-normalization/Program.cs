using TranslationPipeline.NormalizationEvaluation;

// evaluate-normalization [--show RULE-PREFIX|all]: one metric a line, data from ../shared/data beside the repository.
var show = args is ["--show", var rule, ..] ? rule : null;
var folder = new DirectoryInfo(AppContext.BaseDirectory);
while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
{
    folder = folder.Parent;
}

var data = Path.Combine(folder?.FullName ?? ".", "..", "shared", "data");
if (!Directory.Exists(data))
{
    Console.Error.WriteLine($"no data: {data} is not there");
    return 2;
}

var stage = StageFactory.Create();
RepairCases.Run(stage, Path.Combine(data, "names", "c_repair.dev.tsv"), show is not null, Console.Out);
foreach (var name in new[] { "ntrex.sentences", "ntrex.documents", "lingua.sentences" })
{
    CleanProse.Run(stage, Path.Combine(data, "langid", "dev", $"{name}.tsv"), name, show, Console.Out);
}

Speed.Run(stage, Path.Combine(data, "langid", "dev", "ntrex.documents.tsv"), Console.Out);
return 0;
