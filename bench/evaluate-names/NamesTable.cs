using System.Collections.Immutable;
using NodaTime.Text;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>Reads the long-form name files into glossaries, without the checks of the real reader.</summary>
internal static class NamesTable
{
    public static List<Glossary> Read(string folder)
    {
        var result = new List<Glossary>();
        foreach (var path in Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(path);
            var header = lines[0].Split('\t');
            result.Add(header.Contains("term") ? ReadTerms(path, lines, header) : ReadStops(path, lines, header));
        }

        return result;
    }

    private static Glossary ReadTerms(string path, string[] lines, string[] header)
    {
        var concepts = new Dictionary<string, (string Kind, List<Term> Terms)>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split('\t');
            string Cell(string name) => Array.IndexOf(header, name) is var i && i >= 0 && i < cells.Length ? cells[i] : "";
            if (line.Length == 0 || !LanguageTag.TryParse(Cell("language"), out var language))
            {
                continue;
            }

            if (!concepts.TryGetValue(Cell("concept"), out var concept))
            {
                concepts.Add(Cell("concept"), concept = (Cell("kind"), []));
            }

            concept.Terms.Add(new Term(language, Cell("term"))
            {
                Status = Cell("status") switch
                {
                    "preferred" => TermStatus.Preferred,
                    "deprecated" => TermStatus.Deprecated,
                    "forbidden" => TermStatus.Forbidden,
                    _ => TermStatus.Admitted,
                },
                Parts = Cell("family").Length > 0 ? new NameParts(Null(Cell("given")), Null(Cell("patronymic")), Null(Cell("family"))) : null,
                ValidFrom = Date(Cell("valid_from")),
                ValidTo = Date(Cell("valid_to")),
                Note = Null(Cell("note")),
            });
        }

        return new Glossary(Path.GetFileName(path))
        {
            Concepts = [.. concepts.Select(static c => new Concept(c.Key) { Kind = c.Value.Kind, Terms = [.. c.Value.Terms] })],
        };
    }

    private static Glossary ReadStops(string path, string[] lines, string[] header) => new(Path.GetFileName(path))
    {
        StopContexts =
        [
            .. lines.Skip(1).Where(static l => l.Length > 0).Select(static l => l.Split('\t')).Select(c => new StopContext(
                c[Array.IndexOf(header, "concept")], LanguageTag.Parse(c[Array.IndexOf(header, "language")]), c[Array.IndexOf(header, "context")])),
        ],
    };

    private static string? Null(string text) => text.Length == 0 ? null : text;

    private static NodaTime.LocalDate? Date(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } result ? result.Value : null;
}
