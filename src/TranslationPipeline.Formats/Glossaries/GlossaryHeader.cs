using System.Collections.Frozen;
using System.Collections.Immutable;
using TranslationPipeline.Formats.Delimited;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>What the first row of a glossary file says about its columns.</summary>
internal sealed class GlossaryHeader
{
    private static readonly FrozenDictionary<string, GlossaryColumn> Names = new Dictionary<string, GlossaryColumn>
    {
        ["id"] = GlossaryColumn.Id,
        ["concept"] = GlossaryColumn.Concept,
        ["kind"] = GlossaryColumn.Kind,
        ["domain"] = GlossaryColumn.Domain,
        ["language"] = GlossaryColumn.Language,
        ["term"] = GlossaryColumn.Term,
        ["context"] = GlossaryColumn.Context,
        ["status"] = GlossaryColumn.Status,
        ["given"] = GlossaryColumn.Given,
        ["patronymic"] = GlossaryColumn.Patronymic,
        ["family"] = GlossaryColumn.Family,
        ["valid_from"] = GlossaryColumn.ValidFrom,
        ["valid_to"] = GlossaryColumn.ValidTo,
        ["note"] = GlossaryColumn.Note,
        ["description"] = GlossaryColumn.Note,
        ["source"] = GlossaryColumn.Source,
        ["dnt"] = GlossaryColumn.DoNotTranslate,
        ["case"] = GlossaryColumn.Case,
        ["pos"] = GlossaryColumn.PartOfSpeech,
        ["replacement"] = GlossaryColumn.Replacement,
        ["definition"] = GlossaryColumn.Definition,
        ["owner"] = GlossaryColumn.Owner,
        ["gender"] = GlossaryColumn.Gender,
        ["match"] = GlossaryColumn.Match,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const int MostShared = 10_000;

    private readonly Dictionary<string, string> shared = new(StringComparer.Ordinal);
    private readonly GlossaryColumn[] columns;
    private readonly int[] places; // by column

    private GlossaryHeader(GlossaryColumn[] columns, LanguageTag[] languages)
    {
        this.columns = columns;
        places = [.. Enum.GetValues<GlossaryColumn>().Select(column => Array.IndexOf(columns, column))];
        TermColumns = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i] == GlossaryColumn.Terms).Select(i => (i, languages[i]))];
        Form = FormOf();
    }

    /// <summary>The same text as an object that equal texts of other rows are too.</summary>
    public string Share(string text)
    {
        if (shared.TryGetValue(text, out var known))
        {
            return known;
        }

        if (shared.Count < MostShared)
        {
            shared.Add(text, text);
        }

        return text;
    }

    /// <summary>The names that a header may use, besides language tags.</summary>
    public static IEnumerable<string> KnownNames => Names.Keys;

    /// <summary>How the rows are laid out.</summary>
    public GlossaryForm Form { get; }

    /// <summary>Number of columns.</summary>
    public int Count => columns.Length;

    /// <summary>Indices and languages of the term columns of the wide form, in the order of the file.</summary>
    public ImmutableArray<(int Index, LanguageTag Language)> TermColumns { get; }

    /// <summary>Reads the header; columns that mean nothing are reported and skipped.</summary>
    public static GlossaryHeader Read(DelimitedRow row, DiagnosticList diagnostics)
    {
        var columns = new GlossaryColumn[row.Cells.Count];
        var languages = new LanguageTag[row.Cells.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unknown = new List<DelimitedCell>();
        for (var i = 0; i < columns.Length; i++)
        {
            var cell = row.Cells[i];
            var name = cell.Text.Trim().ToLowerInvariant();
            if (Names.TryGetValue(name, out columns[i]))
            {
                Once(name, cell);
            }
            else if (LanguageCodes.TryParse(name, out languages[i]))
            {
                columns[i] = GlossaryColumn.Terms;
                Once(languages[i].Value, cell);
            }
            else
            {
                unknown.Add(cell);
            }
        }

        var header = new GlossaryHeader(columns, languages);
        if (header.Form != GlossaryForm.None)
        {
            ReportUnknown(unknown, diagnostics);
        }

        return header;

        void Once(string name, DelimitedCell cell)
        {
            if (!seen.Add(name))
            {
                diagnostics.Add("duplicate-column", cell.Line, cell.Column, $"the column '{name}' appears twice", "Remove or rename one of them; the first is used");
            }
        }
    }

    /// <summary>Index of the first column with this meaning; -1 when there is none.</summary>
    public int IndexOf(GlossaryColumn column) => places[(int)column];

    private static void ReportUnknown(List<DelimitedCell> unknown, DiagnosticList diagnostics)
    {
        foreach (var cell in unknown.Where(static c => !string.IsNullOrWhiteSpace(c.Text)))
        {
            var hint = NearestName.Hint(cell.Text.Trim(), KnownNames);
            diagnostics.Add(
                "unknown-column",
                cell.Line,
                cell.Column,
                $"unknown column '{cell.Text.Trim()}'{hint}",
                "Rename it, or leave it: its values stay in the file and are not used");
        }
    }

    private GlossaryForm FormOf()
    {
        bool Has(GlossaryColumn column) => IndexOf(column) >= 0;
        if (Has(GlossaryColumn.Concept) && Has(GlossaryColumn.Language))
        {
            return Has(GlossaryColumn.Term) ? GlossaryForm.Long : Has(GlossaryColumn.Context) ? GlossaryForm.StopContexts : GlossaryForm.None;
        }

        var termColumns = columns.Count(static c => c == GlossaryColumn.Terms);
        return termColumns > 0 && (Has(GlossaryColumn.Id) || termColumns > 1) ? GlossaryForm.Wide : GlossaryForm.None;
    }
}
