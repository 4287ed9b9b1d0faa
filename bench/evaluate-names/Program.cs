using System.Diagnostics;
using TranslationPipeline.NamesEvaluation;
using TranslationPipeline.Normalization;

// A million generated entries, in a file of their own and measured in a process that holds nothing else.
if (args is ["million-build", var built])
{
    MillionEvaluation.Build(built);
    return 0;
}

if (args is ["million", var image])
{
    MillionEvaluation.Run(image, Repository.Data("langid/dev/ntrex.documents.tsv"));
    return 0;
}

var names = args.Length > 1 ? args[1] : Path.Combine(Repository.Root, "glossaries", "names");
var glossaries = Directory.Exists(names) ? NamesTable.Read(names) : [];
var watch = Stopwatch.StartNew();
var authority = NameAuthority.Compile(glossaries);
Console.WriteLine($"{authority.Count} entries, {authority.SpellingCount} spellings, compiled in {watch.ElapsedMilliseconds} ms");
switch (args.Length > 0 ? args[0] : "repair")
{
    case "repair":
        RepairEvaluation.Run(authority, Repository.Data("names/c_repair.dev.tsv"));
        return 0;
    case "clean":
        ProseEvaluation.Run(authority, Repository.Data("langid/dev/ntrex.documents.tsv"));
        return 0;
    case "prose" when args.Length > 2:
        ProseEvaluation.Run(authority, args[2]);
        return 0;
    case "fuzz":
        return FuzzEvaluation.Run(authority, glossaries, Repository.Data("langid/dev/ntrex.documents.tsv"));
    case "romanize":
        RomanizationEvaluation.Run(Repository.Data("names/a_romanisation.dev.tsv"), args.Length > 2 ? args[2] : null);
        return 0;
    case "reverse":
        ReverseEvaluation.Run();
        return 0;
    case "pairs":
        PairEvaluation.Run(authority.Count > 0 ? NameMatcher.With(authority) : NameMatcher.Default, Repository.Data("names/b_pairs.dev.tsv"), args.Length > 2 ? args[2] : null);
        return 0;
    case "train":
        PairTraining.Run(authority, Repository.Data("names/b_pairs.dev.tsv"), args.Length > 2 ? args[2] : null, args.Length > 3 ? args[3] : null);
        return 0;
    case "speed":
        SpeedEvaluation.Run(authority, glossaries, Repository.Data("langid/dev/ntrex.documents.tsv"));
        return 0;
    case "variants" when args.Length > 2:
        VariantEvaluation.Show(args[2], args.Length > 3 ? args[3] : "ru");
        return 0;
    case "variants":
        VariantEvaluation.Run(Repository.Data("names/b_pairs.dev.tsv"));
        return 0;
    default:
        Console.Error.WriteLine("usage: TranslationPipeline.NamesEvaluation repair|clean|prose|fuzz|variants|romanize|reverse|pairs|speed [names folder], or million-build|million FILE");
        return 2;
}
