using System.Text;
using NodaTime;
using NodaTime.Text;
using TranslationPipeline.Normalization;
using TranslationPipeline.Normalization.Names;

namespace TranslationPipeline.Core.Tests.Normalization.Names;

/// <summary>A small authority (Specs/names-authority.tsv) and a runner of the name pass alone.</summary>
internal static class NamesFixture
{
    public static NameAuthority Authority { get; } = NameAuthority.Compile([ReadGlossary()]);

    public static string SpecPath(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
            {
                return Path.Combine(folder.FullName, "tests", "TranslationPipeline.Core.Tests", "Specs", name);
            }
        }

        throw new InvalidOperationException("repository root not found");
    }

    public static IEnumerable<string[]> ReadRows(string name) => File.ReadLines(SpecPath(name))
        .Where(static l => l.Length > 0 && l[0] != '#').Skip(1).Select(static l => l.Split('\t'));

    public static string Apply(string text, string language, LocalDate? date = null, string policies = "") =>
        Apply(text, Run(text, language, date, policies));

    public static string Apply(string text, PassOutput output)
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var edit in output.Edits.Where(static e => e.Outcome == EditOutcome.Apply))
        {
            result.Append(text, at, edit.Range.Start - at).Append(edit.Replacement);
            at = edit.Range.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    public static PassOutput Run(string text, string language, LocalDate? date = null, string policies = "", string targets = "", IReadOnlyList<TextRange>? protectedRanges = null)
    {
        var tag = LanguageTag.Parse(language);
        var output = new PassOutput();
        var context = new DocumentContext
        {
            Language = tag,
            Anchor = new AnchorDate(date, null, AnchorSource.Published),
            Policies = [.. policies.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Targets = [.. targets.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(LanguageTag.Parse)],
        };
        new NamePass(Authority).Run(new PassInput(text, tag, protectedRanges ?? [], context), output);
        return output;
    }

    private static Glossary ReadGlossary()
    {
        var concepts = ReadRows("names-authority.tsv").GroupBy(static r => r[0], StringComparer.Ordinal).Select(static g => new Concept(g.Key)
        {
            Kind = g.First()[1],
            Terms = [.. g.Select(static r => Term(r))],
        });
        var stop = new StopContext("place:odesa", LanguageTag.Parse("en"), "Odessa, Texas");
        return new Glossary("names-authority.tsv") { Concepts = [.. concepts], StopContexts = [stop] };
    }

    private static Term Term(string[] row) => new(LanguageTag.Parse(row[2]), row[3])
    {
        Status = row[4] switch
        {
            "preferred" => TermStatus.Preferred,
            "deprecated" => TermStatus.Deprecated,
            _ => TermStatus.Admitted,
        },
        Parts = row[7].Length == 0 ? null : new NameParts(Null(row[5]), Null(row[6]), row[7]),
        ValidFrom = Date(row[8]),
        ValidTo = Date(row[9]),
        Note = Null(row[10]),
    };

    private static string? Null(string text) => text.Length == 0 ? null : text;

    private static LocalDate? Date(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } result ? result.Value : null;
}
