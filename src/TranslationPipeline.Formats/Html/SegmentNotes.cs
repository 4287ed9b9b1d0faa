using System.Collections.Immutable;
using System.Globalization;

namespace TranslationPipeline.Formats;

/// <summary>The numbered reasons of one segment and the marks in its texts that lead to them.</summary>
internal sealed class SegmentNotes
{
    private readonly DocumentResult result;
    private readonly SegmentResult segment;
    private readonly List<TextReplacement> replacements = [];

    public SegmentNotes(DocumentResult result, SegmentResult segment, int documentNumber)
    {
        this.result = result;
        this.segment = segment;
        var prefix = string.Create(CultureInfo.InvariantCulture, $"d{documentNumber}s{segment.Number}n");
        var notes = segment.Edits.OrderBy(static e => e.SourceRange.Start).Select((edit, i) => new ReportNote(i + 1, prefix + (i + 1).ToString(CultureInfo.InvariantCulture)) { Edit = edit }).ToList();
        foreach (var finding in segment.Findings)
        {
            notes.Add(new ReportNote(notes.Count + 1, prefix + (notes.Count + 1).ToString(CultureInfo.InvariantCulture)) { Finding = finding });
        }

        All = [.. notes];
        var applied = All.Where(static n => n.Kind == NoteKind.Change).Select(static n => n.Edit!.SourceRange).Append(segment.SourceRange).ToList();
        RawRange = RangeText.Fit(new TextRange(applied.Min(static r => r.Start), applied.Max(static r => r.End)), result.Document.SourceText.Length);
        NormalizedRange = RangeText.Fit(segment.NormalizedRange, result.NormalizedText.Length);
        CollectReplacements();
    }

    /// <summary>Edits by place, then findings.</summary>
    public ImmutableArray<ReportNote> All { get; }

    /// <summary>False when raw and normalised text are equal.</summary>
    public bool HasChanges => replacements.Count > 0 || All.Any(static n => n.Kind == NoteKind.Change);

    /// <summary>The segment in the source text, with the white space before it when that was changed.</summary>
    public TextRange RawRange { get; }

    /// <summary>The segment in the normalised text of the document.</summary>
    public TextRange NormalizedRange { get; }

    /// <summary>What was taken away or replaced; ranges in the source text of the document.</summary>
    public IEnumerable<TextMark> RawMarks()
    {
        var unplaced = All.Where(static n => n.Kind == NoteKind.Change).ToHashSet();
        foreach (var replacement in replacements)
        {
            var notes = NotesOf(replacement);
            unplaced.ExceptWith(notes);
            yield return replacement.Source.IsEmpty
                ? new TextMark(replacement.Source, "<del class=\"gap\">", "</del>", ReportNote.Reference(notes))
                : new TextMark(replacement.Source, "<del><bdi>", "</bdi></del>", ReportNote.Reference(notes), ShowSpaces: true);
        }

        foreach (var note in unplaced)
        {
            yield return new TextMark(note.Edit!.SourceRange, "<del><bdi>", "</bdi></del>", ReportNote.Reference([note]), ShowSpaces: true);
        }
    }

    /// <summary>What was written instead, what is proposed, and what was found; ranges in the normalised text of the document.</summary>
    public IEnumerable<TextMark> NormalizedMarks()
    {
        foreach (var replacement in replacements)
        {
            yield return replacement.Target.IsEmpty
                ? new TextMark(replacement.Target, "<ins class=\"gap\">", "</ins>", ReportNote.Reference(NotesOf(replacement)))
                : new TextMark(replacement.Target, "<ins><bdi>", "</bdi></ins>", ReportNote.Reference(NotesOf(replacement)), ShowSpaces: true);
        }

        foreach (var note in All.Where(static n => n.Kind == NoteKind.Suggestion))
        {
            yield return new TextMark(result.Map.ToTarget(note.Edit!.SourceRange), "<mark>", "</mark>", ReportNote.Reference([note]));
        }

        foreach (var note in All.Where(static n => n.Finding?.Side == TextSide.Source))
        {
            yield return new TextMark(note.Finding!.Range.Shift(segment.NormalizedRange.Start), FindingOpen(note.Finding), "</span>", ReportNote.Reference([note]));
        }

        foreach (var annotation in segment.Annotations)
        {
            var name = annotation switch { DateAnnotation => "d", NameAnnotation => "n", TermAnnotation => "g", _ => null };
            if (name is not null)
            {
                yield return new TextMark(annotation.Range.Shift(segment.NormalizedRange.Start), $"<span class=\"{name}\">", "</span>");
            }
        }

        foreach (var code in segment.InlineCodes)
        {
            yield return new TextMark(code.Range.Shift(segment.NormalizedRange.Start), "<code>", "</code>");
        }
    }

    /// <summary>What was found in a target text.</summary>
    public IEnumerable<TextMark> TargetMarks(LanguageTag language) => All
        .Where(n => n.Finding is { Side: TextSide.Target } f && (f.Language is null || f.Language == language))
        .Select(static n => new TextMark(n.Finding!.Range, FindingOpen(n.Finding), "</span>", ReportNote.Reference([n])));

    private static string FindingOpen(Finding finding) => $"<span class=\"f {Words.Of(finding.Severity)}\">";

    // Binary search: a document may have very many replacements and segments.
    private void CollectReplacements()
    {
        var all = result.Map.Replacements;
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Source.End < RawRange.Start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < all.Length && all[i].Source.Start <= RawRange.End; i++)
        {
            if (all[i].Source.Overlaps(RawRange) || NotesOf(all[i]).Count > 0)
            {
                replacements.Add(all[i]);
            }
        }
    }

    private List<ReportNote> NotesOf(TextReplacement replacement) =>
    [
        .. All.Where(n => n.Kind == NoteKind.Change
            && n.Edit!.SourceRange.Start <= replacement.Source.End && replacement.Source.Start <= n.Edit.SourceRange.End
            && (n.Edit.SourceRange.Overlaps(replacement.Source) || n.Edit.SourceRange.IsEmpty || replacement.Source.IsEmpty)),
    ];
}
