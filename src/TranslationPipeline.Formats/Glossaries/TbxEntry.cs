using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>A concept entry of TBX while it is read.</summary>
/// <param name="id">Its id.</param>
internal sealed class TbxEntry(string id)
{
    private static readonly FrozenDictionary<string, TermStatus> Statuses = new Dictionary<string, TermStatus>
    {
        ["preferredTerm-admn-sts"] = TermStatus.Preferred,
        ["preferredTerm"] = TermStatus.Preferred,
        ["preferred"] = TermStatus.Preferred,
        ["standardizedTerm"] = TermStatus.Preferred,
        ["admittedTerm-admn-sts"] = TermStatus.Admitted,
        ["admittedTerm"] = TermStatus.Admitted,
        ["admitted"] = TermStatus.Admitted,
        ["legalTerm-admn-sts"] = TermStatus.Admitted,
        ["regulatedTerm-admn-sts"] = TermStatus.Admitted,
        ["standardizedTerm-admn-sts"] = TermStatus.Preferred,
        ["deprecatedTerm-admn-sts"] = TermStatus.Deprecated,
        ["deprecatedTerm"] = TermStatus.Deprecated,
        ["deprecated"] = TermStatus.Deprecated,
        ["supersededTerm-admn-sts"] = TermStatus.Deprecated,
        ["supersededTerm"] = TermStatus.Deprecated,
        ["obsolete"] = TermStatus.Deprecated,
        ["forbidden"] = TermStatus.Forbidden,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly List<Term> terms = [];
    private readonly Concept empty = new(id);
    private string? definition;
    private string? domain;
    private string? note;
    private string? kind;
    private string? owner;
    private bool doNotTranslate;
    private ImmutableArray<LanguageTag> keptIn = [];
    private LanguageTag? language;
    private Term? term;
    private bool inTerm;
    private bool inLanguage;

    /// <summary>The terms read so far.</summary>
    public IReadOnlyList<Term> Terms => terms;

    /// <summary>Begins the terms of a language; null when it is not known and they are left out.</summary>
    public void StartLanguage(LanguageTag? tag) => (language, inLanguage) = (tag, true);

    /// <summary>Ends the terms of a language.</summary>
    public void EndLanguage() => inLanguage = false;

    /// <summary>Begins a term.</summary>
    public void StartTerm() => (term, inTerm) = (null, true);

    /// <summary>Keeps the term.</summary>
    public void EndTerm()
    {
        inTerm = false;
        if (term is { Text.Length: > 0 } done)
        {
            terms.Add(done);
        }

        term = null;
    }

    /// <summary>Takes a value of a data category.</summary>
    public void Set(string category, string value, int line, DiagnosticList diagnostics)
    {
        if (category == "term")
        {
            if (value.Length == 0)
            {
                diagnostics.Add("empty-term", line, 1, $"the concept '{empty.Id}' has an empty term", "Write the term or delete its section");
            }
            else if (language is { } tag && inTerm)
            {
                term = new Term(tag, value) { Line = line };
            }
        }
        else if (value.Length > 0)
        {
            if (inTerm)
            {
                SetTerm(category, value, line, diagnostics);
            }
            else
            {
                SetConcept(category, value);
            }
        }
    }

    /// <summary>What the entry says about itself.</summary>
    public Concept ToConcept() => empty with { Definition = definition, Domain = domain, Note = note, Kind = kind, Owner = owner, DoNotTranslate = doNotTranslate, KeptIn = keptIn };

    private void SetConcept(string category, string value)
    {
        switch (category)
        {
            case "subjectField":
                domain ??= value;
                break;
            case "definition":
                definition ??= value;
                break;
            case "note" when !inLanguage:
                note ??= value;
                break;
            case "x-kind":
                kind = value;
                break;
            case "x-owner":
                owner = value;
                break;
            case "x-doNotTranslate":
                doNotTranslate = KeptLanguages.TryParse(value, out keptIn) || value is "1" or "true" or "yes";
                break;
        }
    }

    private void SetTerm(string category, string value, int line, DiagnosticList diagnostics)
    {
        if (category == "definition")
        {
            definition ??= value;
        }

        if (category == "translationNote" && value.Equals("no", StringComparison.OrdinalIgnoreCase))
        {
            doNotTranslate = true; // as Weblate writes it
        }

        if (term is not { } current)
        {
            return;
        }

        term = category switch
        {
            "administrativeStatus" or "normativeAuthorization" when Statuses.TryGetValue(value, out var status) => current with { Status = status },
            "administrativeStatus" => Unknown(current, value, line, diagnostics),
            "x-status" when value == "forbidden" => current with { Status = TermStatus.Forbidden },
            "partOfSpeech" => current with { PartOfSpeech = value },
            "grammaticalGender" => current with { Gender = value },
            "note" => current with { Note = value },
            "source" or "externalCrossReference" => current with { Source = value },
            "x-validFrom" => current with { ValidFrom = Date(value) },
            "x-validTo" => current with { ValidTo = Date(value) },
            "x-caseSensitive" => current with { CaseSensitive = value is "1" or "true" },
            "x-replacement" => current with { Replacement = value },
            "x-match" when Enum.TryParse<TermMatchRule>(value, ignoreCase: true, out var rule) => current with { Match = rule },
            _ => current,
        };
    }

    private static Term Unknown(Term term, string value, int line, DiagnosticList diagnostics)
    {
        diagnostics.Add("status", line, 1, $"unknown status '{value}'{NearestName.Hint(value, Statuses.Keys)}", "Write preferredTerm-admn-sts, admittedTerm-admn-sts or deprecatedTerm-admn-sts; the term was read as preferred");
        return term;
    }

    private static LocalDate? Date(string value) => LocalDatePattern.Iso.Parse(value) is { Success: true } day ? day.Value : null;
}
