using System.Text;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>The flat lists that translation services and tools take: a source term and a target term, and what each does not understand.</summary>
internal static class PairFormats
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Names of the formats.</summary>
    public static IReadOnlyList<string> Names { get; } = ["deepl", "google", "azure", "amazon", "weblate", "pontoon"];

    /// <summary>Writes the terms of one pair of languages.</summary>
    public static GlossaryExport Write(Glossary glossary, GlossaryExportOptions options)
    {
        if (options.Format == "google" && options.From is null && options.To is null)
        {
            return GoogleTermSet(glossary, options);
        }

        if (options is not { From: { } from, To: { } to })
        {
            throw new ArgumentException($"the format '{options.Format}' needs a source and a target language", nameof(options));
        }

        var losses = new LossReport();
        var text = new StringBuilder(options.Format switch
        {
            "google" or "amazon" => $"{from},{to}\n",
            "weblate" => "source,target,context,developer_comments,flags\n",
            "pontoon" => "term,translation,part_of_speech,definition,status\n",
            _ => "",
        });
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var concept in glossary.Concepts.OrderBy(static c => c.Id, StringComparer.Ordinal))
        {
            foreach (var (source, target) in Pairs(concept, from, to, options, losses))
            {
                if (IsRefused(options.Format, source.Text, target, losses, concept.Id))
                {
                    continue;
                }

                if (!seen.Add(source.Text))
                {
                    losses.Add("second translation of the same source term left out", concept.Id);
                    continue;
                }

                Append(text, options.Format, concept, source, target);
                AppendCapitalised(text, options.Format, source, target, seen);
            }
        }

        return new GlossaryExport(Utf8.GetBytes(text.ToString()), losses.ToImmutable());
    }

    // All admitted source terms go to the preferred target.
    private static IEnumerable<(Term Source, string Target)> Pairs(Concept concept, LanguageTag from, LanguageTag to, GlossaryExportOptions options, LossReport losses)
    {
        var inForce = concept.Terms.Where(t => t.IsInForce(options.Date)).ToList();
        if (inForce.Count < concept.Terms.Length)
        {
            losses.Add("terms that are not in force left out", concept.Id);
        }

        var keepsStatus = options.Format is "weblate" or "pontoon";
        var sources = inForce.Where(t => t.Language.IsSameLanguage(from) && (keepsStatus || t.Status <= TermStatus.Admitted)).OrderBy(static t => t.Status).ToList();
        var target = inForce.Where(t => t.Language.IsSameLanguage(to) && t.Status <= TermStatus.Admitted).OrderBy(static t => t.Status).FirstOrDefault();
        if (!keepsStatus && inForce.Any(static t => t.Status >= TermStatus.Deprecated))
        {
            losses.Add("deprecated and forbidden terms left out", concept.Id);
        }

        if (concept.Terms.Any(static t => t.ValidFrom is not null || t.ValidTo is not null))
        {
            losses.Add("validity left out", concept.Id);
        }

        if (inForce.Exists(t => t.Language.IsSameLanguage(to) && t.Status == TermStatus.Admitted))
        {
            losses.Add("admitted target terms left out", concept.Id);
        }

        if (options.Format is "azure" or "amazon" or "google" && sources.Count > 0)
        {
            losses.Add("inflection: this service finds and inserts only the dictionary form", concept.Id);
        }

        if (target is null && !concept.StaysIn(to))
        {
            losses.Add($"no term in {to}", concept.Id);
            return [];
        }

        return sources.Where(static s => s.Match is TermMatchRule.Inflect or TermMatchRule.Exact).Select(s => (s, concept.KeptIn.IsEmpty || !concept.StaysIn(to) ? target?.Text ?? s.Text : s.Text));
    }

    private static bool IsRefused(string format, string source, string target, LossReport losses, string concept)
    {
        if (format == "amazon" && (Utf8.GetByteCount(source) > 200 || Utf8.GetByteCount(target) > 200))
        {
            losses.Add("longer than 200 bytes, which Amazon refuses", concept);
            return true;
        }

        if (format == "deepl" && (Utf8.GetByteCount(source) > 1024 || Utf8.GetByteCount(target) > 1024))
        {
            losses.Add("longer than 1024 bytes, which DeepL refuses", concept);
            return true;
        }

        if (source.AsSpan().IndexOfAny("\t\r\n") >= 0 || target.AsSpan().IndexOfAny("\t\r\n") >= 0)
        {
            losses.Add("a term with a tab or a line break left out", concept);
            return true;
        }

        return false;
    }

    private static void Append(StringBuilder text, string format, Concept concept, Term source, string target) => _ = format switch
    {
        "deepl" or "azure" => text.Append(source.Text).Append('\t').Append(target).Append('\n'),
        "weblate" => text.Append(Csv(source.Text)).Append(',').Append(Csv(target)).Append(',').Append(Csv(concept.Domain)).Append(',').Append(Csv(concept.Note)).Append(',').Append(Flags(concept, source)).Append('\n'),
        "pontoon" => text.Append(Csv(source.Text)).Append(',').Append(Csv(target)).Append(',').Append(Csv(source.PartOfSpeech)).Append(',').Append(Csv(concept.Definition ?? concept.Note)).Append(',').Append(source.Status >= TermStatus.Deprecated ? "obsolete" : "approved").Append('\n'),
        _ => text.Append(Csv(source.Text)).Append(',').Append(Csv(target)).Append('\n'),
    };

    // Azure finds terms letter by letter: the beginning of a sentence needs a row of its own.
    private static void AppendCapitalised(StringBuilder text, string format, Term source, string target, HashSet<string> seen)
    {
        if (format == "azure" && !source.CaseSensitive && char.IsLower(source.Text[0]))
        {
            var capital = char.ToUpperInvariant(source.Text[0]) + source.Text[1..];
            if (seen.Add(capital))
            {
                text.Append(capital).Append('\t').Append(char.ToUpperInvariant(target[0])).Append(target.AsSpan(1)).Append('\n');
            }
        }
    }

    private static GlossaryExport GoogleTermSet(Glossary glossary, GlossaryExportOptions options)
    {
        var losses = new LossReport();
        var languages = glossary.Concepts.SelectMany(static c => c.Terms).Select(static t => t.Language.Value).Distinct().ToList();
        var text = new StringBuilder($"{string.Join(',', languages)},pos,description\n");
        foreach (var concept in glossary.Concepts.OrderBy(static c => c.Id, StringComparer.Ordinal))
        {
            var terms = languages.ConvertAll(l => concept.Terms.Where(t => t.Language.Value == l && t.Status <= TermStatus.Admitted && t.IsInForce(options.Date)).OrderBy(static t => t.Status).Select(static t => t.Text).FirstOrDefault());
            if (terms.Count(static t => t is not null) < 2)
            {
                losses.Add("fewer than two terms in force", concept.Id);
                continue;
            }

            losses.Add("inflection: this service finds and inserts only the dictionary form", concept.Id);
            text.Append(string.Join(',', terms.Select(Csv))).Append(',').Append(Csv(concept.Terms[0].PartOfSpeech)).Append(',').Append(Csv(concept.Note)).Append('\n');
        }

        return new GlossaryExport(Utf8.GetBytes(text.ToString()), losses.ToImmutable());
    }

    private static string Flags(Concept concept, Term term) => string.Join(
        ' ',
        new[] { "terminology", concept is { DoNotTranslate: true, KeptIn.IsEmpty: true } ? "read-only" : null, term.Status == TermStatus.Forbidden ? "forbidden" : null, term.CaseSensitive ? "case-sensitive" : null }.Where(static f => f is not null));

    private static string Csv(string? value)
    {
        var cell = FormulaGuard.Protect(value ?? "");
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
