using System.Collections.Immutable;

namespace TranslationPipeline.Formats;

/// <summary>Reads names from public name sources line by line, so that a file may be of any size.</summary>
public static class NameImport
{
    private static readonly Dictionary<string, Func<string, IEnumerable<ImportedName>>> Readers = new(StringComparer.Ordinal)
    {
        ["wikidata"] = WikidataNames.Read,
        ["paranames"] = ParaNames.Read,
        ["jrc"] = JrcNames.Read,
        ["ftm"] = FollowTheMoneyNames.Read,
    };

    /// <summary>Ids of the sources: <c>wikidata</c> (JSON dump), <c>paranames</c> (TSV), <c>jrc</c> (JRC-Names text), <c>ftm</c> (OpenSanctions FollowTheMoney JSON lines).</summary>
    public static ImmutableArray<string> Sources { get; } = [.. Readers.Keys];

    /// <summary>Reads all names; a broken line is told and left out.</summary>
    /// <param name="source">One of <see cref="Sources"/>.</param>
    /// <param name="reader">The text; read as the result is enumerated.</param>
    /// <param name="file">Name of the file, for diagnostics.</param>
    /// <param name="onDiagnostic">Receives a diagnostic <c>names.row</c> for each line left out.</param>
    /// <exception cref="ArgumentException">There is no such source.</exception>
    public static IEnumerable<ImportedName> Read(string source, TextReader reader, string file, Action<Diagnostic> onDiagnostic)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(onDiagnostic);
        return Readers.TryGetValue(source, out var read) ? ReadLines(read, reader, file, onDiagnostic) : throw new ArgumentException($"'{source}' is not a name source", nameof(source));
    }

    private static IEnumerable<ImportedName> ReadLines(Func<string, IEnumerable<ImportedName>> read, TextReader reader, string file, Action<Diagnostic> onDiagnostic)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            List<ImportedName> names;
            try
            {
                names = [.. read(line)];
            }
            catch (Exception problem) when (problem is FormatException or System.Text.Json.JsonException or InvalidOperationException or KeyNotFoundException)
            {
                onDiagnostic(new Diagnostic("names.row", $"the line does not follow the format: {problem.Message.TrimEnd('.')}", "Mend or remove the line; the others were read") { File = file, Line = number, Column = 1 });
                continue;
            }

            foreach (var name in names)
            {
                yield return name;
            }
        }
    }
}
