namespace TranslationPipeline.Formats;

/// <summary>A numbered reason under a segment: exactly one of <see cref="Edit"/> and <see cref="Finding"/> is set.</summary>
/// <param name="Number">From 1 within the segment.</param>
/// <param name="Anchor">Fragment id, unique in the page.</param>
internal sealed record ReportNote(int Number, string Anchor)
{
    public EditRecord? Edit { get; init; }

    public Finding? Finding { get; init; }

    public NoteKind Kind => Edit is null ? NoteKind.Finding : Edit.Outcome == EditOutcome.Apply ? NoteKind.Change : NoteKind.Suggestion;

    /// <summary>The superscripts that lead to the notes, with the reasons as a tooltip on hover and focus.</summary>
    public static string Reference(IReadOnlyCollection<ReportNote> notes)
    {
        if (notes.Count == 0)
        {
            return "";
        }

        var html = new HtmlBuilder();
        html.Raw("<span class=\"r\">");
        foreach (var note in notes)
        {
            html.Raw("<a href=\"#").Text(note.Anchor).Raw("\">").Number(note.Number).Raw("</a>");
        }

        html.Raw("<span class=\"t\" role=\"tooltip\">");
        foreach (var note in notes)
        {
            html.Raw("<span>");
            note.WriteReason(html);
            html.Raw("</span>");
        }

        return html.Raw("</span></span>").Take();
    }

    /// <summary>The list item under the segment.</summary>
    public void WriteItem(HtmlBuilder html)
    {
        html.Raw("<li id=\"").Text(Anchor).Raw("\" class=\"").Raw(Class()).Raw("\"><b class=\"num\">").Number(Number).Raw("</b> ");
        if (Edit is not null)
        {
            html.Raw(Kind == NoteKind.Suggestion ? "<b>Suggested</b> " : "<b>Changed</b> ");
            WriteChange(html, Edit);
            html.Raw(" ");
        }

        WriteReason(html);
        html.Raw("</li>");
    }

    private string Class() => Kind switch
    {
        NoteKind.Change => "change",
        NoteKind.Suggestion => "suggestion",
        _ => "finding " + Words.Of(Finding!.Severity),
    };

    private void WriteReason(HtmlBuilder html)
    {
        if (Edit is not null)
        {
            html.Raw("<span class=\"why\">").Text(Edit.Evidence).Raw("</span> <code>").Text(Edit.Rule).Raw("</code>");
            if (Edit.Entity is not null)
            {
                html.Raw(" <code>").Text(Edit.Entity).Raw("</code>");
            }

            html.Raw(" <span class=\"p\">").Text(Percent.Of(Edit.Confidence)).Raw("</span>");
            return;
        }

        html.Raw("<b class=\"sev\">").Raw(SeverityMarks.Of(Finding!.Severity)).Raw("</b> <span class=\"why\">").Text(Finding.Message).Raw("</span> <code>").Text(Finding.Category).Raw("</code>");
        if (Finding.Fix is not null)
        {
            html.Raw(" Fix: <ins><bdi>").Article(Finding.Fix, new TextRange(0, Finding.Fix.Length), showSpaces: string.IsNullOrWhiteSpace(Finding.Fix)).Raw("</bdi></ins>");
        }
    }

    private static void WriteChange(HtmlBuilder html, EditRecord edit)
    {
        if (edit.Original.Length > 0)
        {
            html.Raw("<del><bdi>").Article(edit.Original, new TextRange(0, edit.Original.Length), showSpaces: true).Raw("</bdi></del>");
        }

        html.Raw(edit.Original.Length > 0 && edit.Replacement.Length > 0 ? " → " : "");
        if (edit.Replacement.Length > 0)
        {
            html.Raw("<ins><bdi>").Article(edit.Replacement, new TextRange(0, edit.Replacement.Length), showSpaces: true).Raw("</bdi></ins>");
        }
        else
        {
            html.Raw(" removed");
        }
    }
}
