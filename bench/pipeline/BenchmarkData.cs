using System.Globalization;
using System.Text;

namespace TranslationPipeline.PipelineBenchmark;

/// <summary>A set of documents to measure with.</summary>
/// <param name="Name">Name in the output.</param>
/// <param name="Documents">The documents, in the order they run.</param>
internal sealed record BenchmarkData(string Name, IReadOnlyList<Document> Documents)
{
    private static readonly string[] Languages = ["ru", "en", "kk", "de", "zh"];

    /// <summary>Size of all texts in UTF-8.</summary>
    public long Bytes { get; } = Documents.Sum(static d => (long)Encoding.UTF8.GetByteCount(d.SourceText));

    /// <summary>The folder that holds the solution.</summary>
    public static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("TranslationPipeline.sln was not found above the program");
    }

    /// <summary>The articles of <c>seeds/</c>.</summary>
    public static BenchmarkData Seeds(string root) => Of("seeds", Directory
        .EnumerateFiles(Path.Combine(root, "seeds"), "*.txt")
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText));

    /// <summary>Documents of NTREX in five languages; null when the data folder is absent.</summary>
    public static BenchmarkData? News(string root)
    {
        var path = Path.Combine(root, "..", "shared", "data", "langid", "dev", "ntrex.documents.tsv");
        return File.Exists(path)
            ? Of("ntrex", File.ReadLines(path)
                .Select(static line => line.Split('\t'))
                .Where(static cells => cells.Length == 2 && Languages.Contains(cells[0]))
                .Select(static cells => cells[1]))
            : null;
    }

    private static BenchmarkData Of(string name, IEnumerable<string> texts) =>
        new(name, [.. texts.Select((text, i) => new Document { Id = string.Create(CultureInfo.InvariantCulture, $"{name}-{i + 1}"), SourceText = text })]);
}
