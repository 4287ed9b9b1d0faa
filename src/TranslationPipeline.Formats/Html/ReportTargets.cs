using System.Collections.Immutable;
using System.Globalization;

namespace TranslationPipeline.Formats;

/// <summary>The target cell of a segment: the texts there are, and the forms that names and terms must take in the rest.</summary>
internal static class ReportTargets
{
    public static void Write(HtmlBuilder html, SegmentResult segment, ImmutableArray<LanguageTag> targets, SegmentNotes notes)
    {
        var missing = new List<LanguageTag>();
        foreach (var language in targets.Concat(segment.Targets.Select(static t => t.Language)).Distinct())
        {
            if (segment.Targets.FirstOrDefault(t => t.Language == language) is { } target)
            {
                WriteText(html, target, notes);
            }
            else
            {
                missing.Add(language);
            }
        }

        WriteForms(html, segment, targets, missing);
    }

    private static void WriteText(HtmlBuilder html, TargetText target, SegmentNotes notes)
    {
        html.Raw("<div class=\"tt\"><span class=\"lang\">").Text(target.Language.Value).Raw("</span><p lang=\"").Text(target.Language.Value).Raw("\" dir=\"auto\">");
        MarkedText.Write(html, target.Text, new TextRange(0, target.Text.Length), notes.TargetMarks(target.Language));
        var origin = target.Origin switch
        {
            TargetOrigin.Memory => string.Create(CultureInfo.InvariantCulture, $"from memory{(target.MatchRate is { } rate ? $", {rate}% match" : "")}"),
            TargetOrigin.Provider => $"by {target.Provider ?? "a provider"}{(target.Model is null ? "" : $", {target.Model}")}",
            _ => "by a person",
        };
        html.Raw("</p><span class=\"p\">").Text(origin).Raw("</span></div>");
    }

    // Names and terms with the form each language requires, each once: ready for a translator.
    private static void WriteForms(HtmlBuilder html, SegmentResult segment, ImmutableArray<LanguageTag> targets, List<LanguageTag> missing)
    {
        var rows = Rows(segment).DistinctBy(static r => r.Id).ToList();
        if (targets.IsEmpty && segment.Targets.IsEmpty)
        {
            WriteNames(html, segment, rows);
            return;
        }

        if (missing.Count == 0 || !rows.Any(r => r.KeepAsIs || r.Forms.Any(f => missing.Contains(f.Language))))
        {
            html.Raw(missing.Count > 0 && segment.Targets.IsEmpty ? "<span class=\"none\">no translation yet</span>" : "");
            return;
        }

        html.Raw("<dl class=\"forms\" aria-label=\"Required forms\">");
        foreach (var row in rows)
        {
            html.Raw("<dt lang=\"").Text(segment.Language.Value).Raw("\" dir=\"auto\"><bdi>").Article(row.Text, new TextRange(0, row.Text.Length)).Raw("</bdi>");
            html.Raw(row.Warning is null ? "" : $" <span class=\"amb\">{row.Warning}</span>").Raw("</dt>");
            foreach (var language in missing)
            {
                var forms = row.KeepAsIs ? [row.Text] : row.Forms.Where(f => f.Language == language).Select(static f => f.Text).ToArray();
                if (forms.Length > 0)
                {
                    html.Raw("<dd><span class=\"lang\">").Text(language.Value).Raw("</span> <bdi lang=\"").Text(language.Value).Raw("\">").Text(string.Join(" / ", forms)).Raw("</bdi></dd>");
                }
            }
        }

        html.Raw("</dl>");
    }

    // Without a target language: what was recognised.
    private static void WriteNames(HtmlBuilder html, SegmentResult segment, List<Row> rows)
    {
        html.Raw(rows.Count == 0 ? "" : "<dl class=\"forms\">");
        foreach (var row in rows)
        {
            html.Raw("<dt lang=\"").Text(segment.Language.Value).Raw("\" dir=\"auto\"><bdi>").Article(row.Text, new TextRange(0, row.Text.Length)).Raw("</bdi></dt><dd><code>").Text(row.Id).Raw("</code></dd>");
        }

        html.Raw(rows.Count == 0 ? "" : "</dl>");
    }

    private static IEnumerable<Row> Rows(SegmentResult segment)
    {
        foreach (var annotation in segment.Annotations.OrderBy(static a => a.Range.Start))
        {
            if (annotation is NameAnnotation name)
            {
                yield return new Row(name.Entity, RangeText.Of(segment.NormalizedText, name.Range), name.Targets, false, null);
            }
            else if (annotation is TermAnnotation term)
            {
                var warning = term.Status is TermStatus.Deprecated or TermStatus.Forbidden ? $"▲ {Words.Of(term.Status)}" : term.DoNotTranslate ? "keep as it is" : null;
                yield return new Row(term.Concept, RangeText.Of(segment.NormalizedText, term.Range), term.Targets, term.DoNotTranslate, warning);
            }
        }
    }

    private sealed record Row(string Id, string Text, ImmutableArray<PreferredForm> Forms, bool KeepAsIs, string? Warning);
}
