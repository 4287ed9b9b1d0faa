using System.Globalization;
using NodaTime;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Makes tables of the model, for formats that are read without one (TBX, lists of pairs).</summary>
public static class GlossaryTables
{
    /// <summary>One concept a row; terms that do not share the fields of their row get rows of their own.</summary>
    public static GlossaryTable ToWide(Glossary glossary)
    {
        ArgumentNullException.ThrowIfNull(glossary);
        var languages = glossary.Concepts.SelectMany(static c => c.Terms).Select(static t => t.Language.Value).Distinct().ToList();
        var fields = new List<(string Name, Func<Concept, Term, bool, string?> Get)>
        {
            ("status", static (_, t, _) => Status(t.Status)),
            ("valid_from", static (_, t, _) => Day(t.ValidFrom)),
            ("valid_to", static (_, t, _) => Day(t.ValidTo)),
            ("note", static (c, t, first) => first ? c.Note : t.Note),
            ("dnt", static (c, _, _) => KeptLanguages.Of(c) ?? "0"),
            ("case", static (_, t, _) => t.CaseSensitive ? "1" : "0"),
            ("pos", static (_, t, _) => t.PartOfSpeech),
            ("gender", static (_, t, _) => t.Gender),
            ("match", static (_, t, _) => t.Match == TermMatchRule.Inflect ? null : Match(t.Match)),
            ("replacement", static (_, t, _) => t.Replacement),
            ("definition", static (c, _, first) => first ? c.Definition : null),
            ("owner", static (c, _, first) => first ? c.Owner : null),
            ("kind", static (c, _, _) => c.Kind),
            ("source", static (_, t, _) => t.Source),
        };
        fields.RemoveAll(f => f.Name is "gender" or "match" or "replacement" or "definition" or "owner" or "kind" or "source"
            && glossary.Concepts.All(c => c.Terms.All(t => string.IsNullOrEmpty(f.Get(c, t, true)))));
        var table = new GlossaryTable(["id", "domain", .. languages, .. fields.Select(static f => f.Name)]);
        foreach (var concept in glossary.Concepts)
        {
            var isFirst = true;
            foreach (var group in Groups(concept))
            {
                var first = isFirst;
                table.AddRow(
                [
                    concept.Id,
                    concept.Domain ?? "",
                    .. languages.Select(l => string.Join('|', group.Where(t => t.Language.Value == l).OrderBy(static t => t.Status).Select(static t => t.Text))),
                    .. fields.Select(f => f.Get(concept, group[0], first) ?? ""),
                ]);
                isFirst = false;
            }
        }

        return table;
    }

    /// <summary>One term a row.</summary>
    public static GlossaryTable ToLong(Glossary glossary)
    {
        ArgumentNullException.ThrowIfNull(glossary);
        var fields = new List<(string Name, Func<Concept, Term, string?> Get)>
        {
            ("concept", static (c, _) => c.Id),
            ("kind", static (c, _) => c.Kind),
            ("domain", static (c, _) => c.Domain),
            ("language", static (_, t) => t.Language.Value),
            ("term", static (_, t) => t.Text),
            ("status", static (_, t) => Status(t.Status)),
            ("given", static (_, t) => t.Parts?.Given),
            ("patronymic", static (_, t) => t.Parts?.Patronymic),
            ("family", static (_, t) => t.Parts?.Family),
            ("valid_from", static (_, t) => Day(t.ValidFrom)),
            ("valid_to", static (_, t) => Day(t.ValidTo)),
            ("dnt", static (c, _) => KeptLanguages.Of(c)),
            ("case", static (_, t) => t.CaseSensitive ? "1" : null),
            ("pos", static (_, t) => t.PartOfSpeech),
            ("gender", static (_, t) => t.Gender),
            ("match", static (_, t) => t.Match == TermMatchRule.Inflect ? null : Match(t.Match)),
            ("replacement", static (_, t) => t.Replacement),
            ("definition", static (c, _) => c.Definition),
            ("owner", static (c, _) => c.Owner),
            ("note", static (c, t) => t.Note ?? c.Note),
            ("source", static (_, t) => t.Source),
        };
        fields.RemoveAll(f => f.Name is not ("concept" or "language" or "term" or "status")
            && glossary.Concepts.All(c => c.Terms.All(t => string.IsNullOrEmpty(f.Get(c, t)))));
        var table = new GlossaryTable(fields.Select(static f => f.Name));
        foreach (var concept in glossary.Concepts)
        {
            foreach (var term in concept.Terms)
            {
                table.AddRow([.. fields.Select(f => f.Get(concept, term) ?? "")]);
            }
        }

        return table;
    }

    /// <summary>The name of a status in files.</summary>
    internal static string Status(TermStatus status) => status switch
    {
        TermStatus.Preferred => "preferred",
        TermStatus.Admitted => "admitted",
        TermStatus.Deprecated => "deprecated",
        _ => "forbidden",
    };

    /// <summary>The name of a match rule in files.</summary>
    internal static string Match(TermMatchRule rule) => rule switch
    {
        TermMatchRule.Exact => "exact",
        TermMatchRule.Pattern => "pattern",
        TermMatchRule.Regex => "regex",
        _ => "inflect",
    };

    /// <summary>A day as files write it; null for none.</summary>
    internal static string? Day(LocalDate? day) => day?.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    // Terms that share every field of a row; an admitted term stands beside the preferred one of its language.
    private static IEnumerable<List<Term>> Groups(Concept concept)
    {
        var groups = concept.Terms
            .GroupBy(static t => (t.Status <= TermStatus.Admitted ? TermStatus.Preferred : t.Status, t.ValidFrom, t.ValidTo, t.CaseSensitive, t.PartOfSpeech, t.Gender, t.Match, t.Replacement, t.Note, t.Source))
            .OrderBy(static g => g.Key.Item1);
        foreach (var group in groups)
        {
            var preferred = group.Where(static t => t.Status != TermStatus.Admitted).Select(static t => t.Language).ToHashSet();
            var (beside, alone) = (new List<Term>(), new List<Term>());
            foreach (var term in group)
            {
                (term.Status != TermStatus.Admitted || preferred.Contains(term.Language) ? beside : alone).Add(term);
            }

            if (beside.Count > 0)
            {
                yield return beside;
            }

            if (alone.Count > 0)
            {
                yield return alone;
            }
        }
    }
}
