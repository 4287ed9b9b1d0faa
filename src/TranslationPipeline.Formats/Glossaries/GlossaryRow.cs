using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using TranslationPipeline.Formats.Delimited;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Typed access to the fields of one row. A field that cannot be read is reported and makes the row invalid.</summary>
internal sealed class GlossaryRow(GlossaryHeader header, DelimitedRow row, DiagnosticList diagnostics)
{
    private static readonly string[] StatusNames = ["preferred", "admitted", "deprecated", "forbidden"];
    private static readonly string[] MatchNames = ["inflect", "exact", "pattern", "regex"];

    /// <summary>False once a field could not be read: the row must not be used.</summary>
    public bool IsValid { get; private set; } = true;

    /// <summary>Line of the row, from 1.</summary>
    public int Line => row.Line;

    /// <summary>The cell of a column; empty when the column or the cell is missing.</summary>
    public DelimitedCell Cell(int index) => index >= 0 && index < row.Cells.Count ? row.Cells[index] : new DelimitedCell("", row.Line, 1);

    /// <summary>The trimmed text of a column; null when it is empty.</summary>
    public string? Text(GlossaryColumn column) => Cell(header.IndexOf(column)).Text.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The text of a column whose values repeat from row to row: equal texts are one object.</summary>
    public string? Shared(GlossaryColumn column) => Text(column) is { } text ? header.Share(text) : null;

    /// <summary>The text of a column that must not be empty.</summary>
    public string Required(GlossaryColumn column, string name)
    {
        if (Text(column) is { } text)
        {
            return text;
        }

        var cell = Cell(header.IndexOf(column));
        Reject("empty-field", cell, $"the {name} is empty", $"Fill in the {name}; the row was left out");
        return "";
    }

    /// <summary>The language of a row of the long form.</summary>
    public LanguageTag Language()
    {
        var text = Required(GlossaryColumn.Language, "language");
        if (LanguageCodes.TryParse(text, out var language))
        {
            return language;
        }

        // Lists of names often do not tell the language of a spelling.
        if (text == "und" && Text(GlossaryColumn.Kind) is not null)
        {
            return LanguageTag.Und;
        }

        if (text.Length > 0)
        {
            Reject("language", Cell(header.IndexOf(GlossaryColumn.Language)), $"'{text}' is no language tag", "Write a BCP 47 tag such as ru, kk-Latn or zh-Hant; the row was left out");
        }

        return LanguageTag.Und;
    }

    /// <summary>The status; preferred when the field is empty.</summary>
    public TermStatus Status()
    {
        if (Text(GlossaryColumn.Status) is not { } text)
        {
            return TermStatus.Preferred;
        }

        var index = Array.IndexOf(StatusNames, text.ToLowerInvariant());
        if (index < 0)
        {
            var hint = NearestName.Hint(text, StatusNames);
            Reject("status", Cell(header.IndexOf(GlossaryColumn.Status)), $"unknown status '{text}'{hint}", "Write preferred, admitted, deprecated or forbidden; the row was left out");
            return TermStatus.Preferred;
        }

        return (TermStatus)index;
    }

    /// <summary>The match rule; inflect when the field is empty.</summary>
    public TermMatchRule Match()
    {
        if (Text(GlossaryColumn.Match) is not { } text)
        {
            return TermMatchRule.Inflect;
        }

        var index = Array.IndexOf(MatchNames, text.ToLowerInvariant());
        if (index < 0)
        {
            Reject("match", Cell(header.IndexOf(GlossaryColumn.Match)), $"unknown match rule '{text}'{NearestName.Hint(text, MatchNames)}", "Write inflect, exact, pattern or regex; the row was left out");
            return TermMatchRule.Inflect;
        }

        return (TermMatchRule)index;
    }

    /// <summary>A date field (ISO 8601); null when it is empty.</summary>
    public LocalDate? Date(GlossaryColumn column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        var parsed = LocalDatePattern.Iso.Parse(text);
        if (parsed.Success)
        {
            return parsed.Value;
        }

        var isShaped = text.Length == 10 && text[4] == '-' && text[7] == '-' && text.Count(char.IsAsciiDigit) == 8;
        Reject(
            "date",
            Cell(header.IndexOf(column)),
            isShaped ? $"there is no such day: {text}" : $"'{text}' is not an ISO 8601 date",
            "Write year-month-day, e.g. 2022-09-17; the row was left out");
        return null;
    }

    /// <summary>A yes/no field: 1, true, yes, x; 0, false, no or empty.</summary>
    public bool Flag(GlossaryColumn column, string name)
    {
        switch (Text(column)?.ToLowerInvariant())
        {
            case null or "0" or "false" or "no" or "any" or "insensitive":
                return false;
            case "1" or "true" or "yes" or "x" or "exact" or "sensitive":
                return true;
            case { } text:
                Reject("flag", Cell(header.IndexOf(column)), $"'{text}' in the column '{name}' is neither 1 nor 0{(name == "dnt" ? " nor a list of languages" : "")}", $"Write 1 for yes, 0 or nothing for no{(name == "dnt" ? ", or target languages such as de|fr" : "")}; the row was left out");
                return false;
        }
    }

    /// <summary>The do-not-translate field: a yes/no field, or the target languages for which it is yes, e.g. <c>de|fr</c>.</summary>
    public (bool Any, ImmutableArray<LanguageTag> Languages) Kept()
    {
        if (Text(GlossaryColumn.DoNotTranslate) is not { } text || !KeptLanguages.TryParse(text, out var languages))
        {
            return (Flag(GlossaryColumn.DoNotTranslate, "dnt"), []);
        }

        return (true, languages);
    }

    /// <summary>Reports a problem that makes the row unusable.</summary>
    public void Reject(string kind, DelimitedCell cell, string message, string nextStep)
    {
        IsValid = false;
        diagnostics.Add(kind, cell.Line, cell.Column, message, nextStep);
    }
}
