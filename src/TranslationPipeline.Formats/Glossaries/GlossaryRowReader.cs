using TranslationPipeline.Formats.Delimited;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Turns the rows of one form into concepts and terms.</summary>
internal sealed class GlossaryRowReader(string fileStem, GlossaryHeader header, GlossaryBuilder builder, DiagnosticList diagnostics)
{
    /// <summary>Reads one row; a damaged row is reported and left out.</summary>
    public void Read(DelimitedRow cells)
    {
        if (!IsWhole(cells))
        {
            return;
        }

        for (var i = 0; i < cells.Cells.Count; i++)
        {
            var cell = cells.Cells[i];
            if (cell.Text.AsSpan().TrimStart() is not ['=' or '+' or '@', _, ..])
            {
                continue;
            }

            diagnostics.Add("formula", cell.Line, cell.Column, $"'{cell.Text.Trim()}' is a formula for a spreadsheet", "Check that it is meant as text; exports escape it so that no spreadsheet runs it");
        }

        var row = new GlossaryRow(header, cells, diagnostics);
        switch (header.Form)
        {
            case GlossaryForm.Wide:
                ReadWide(row);
                break;
            case GlossaryForm.Long:
                ReadLong(row);
                break;
            case GlossaryForm.StopContexts:
                ReadStopContext(row);
                break;
        }
    }

    private bool IsWhole(DelimitedRow cells)
    {
        if (cells.Error is { } error)
        {
            var (message, next) = error.Kind switch
            {
                DelimitedErrorKind.UnclosedQuote => ("a quoted field is never closed", "Close the quotation mark, or double it when it belongs to the text"),
                DelimitedErrorKind.TextAfterQuote => ("characters follow the closing quote of a field", "Double the quotation marks inside a quoted field"),
                DelimitedErrorKind.CellTooLong => ("a field is longer than a million characters", "Shorten it; perhaps a quotation mark is missing above"),
                _ => ("the row has more than a thousand fields", "Remove the fields that do not belong here"),
            };
            diagnostics.Add("quote", error.Line, error.Column, message, next + "; the row was left out");
            return false;
        }

        var missing = cells.Cells.Count < header.Count;
        var extra = cells.Cells.Count > header.Count && cells.Cells.Skip(header.Count).Any(static c => c.Text.Length > 0);
        if (missing || extra)
        {
            diagnostics.Add(
                "field-count",
                cells.Line,
                1,
                $"the row has {cells.Cells.Count} fields, the header {header.Count}",
                (missing ? "Add the missing separators" : "Quote the field that holds a separator") + "; the row was left out");
            return false;
        }

        return true;
    }

    private void ReadWide(GlossaryRow row)
    {
        var status = row.Status();
        var from = row.Date(GlossaryColumn.ValidFrom);
        var to = row.Date(GlossaryColumn.ValidTo);
        var doNotTranslate = row.Kept();
        var caseSensitive = row.Flag(GlossaryColumn.Case, "case");
        var match = row.Match();
        var id = header.IndexOf(GlossaryColumn.Id) < 0 ? $"{fileStem}:{row.Line}" : row.Required(GlossaryColumn.Id, "id");
        if (from >= to)
        {
            row.Reject("validity", row.Cell(header.IndexOf(GlossaryColumn.ValidTo)), $"valid_to {to:uuuu'-'MM'-'dd} is not after valid_from {from:uuuu'-'MM'-'dd}", "Exchange the dates; valid_to is the first day out of force; the row was left out");
        }

        if (!row.IsValid)
        {
            return;
        }

        // The note of a concept's first row is about the concept, that of a later one about the terms of its row.
        var note = row.Text(GlossaryColumn.Note);
        var termNote = builder.TermsOf(id) is null ? null : note;
        var terms = new List<Term>(4);
        foreach (var (index, language) in header.TermColumns)
        {
            var rank = status;
            foreach (var text in TermTextReader.Read(row.Cell(index), diagnostics))
            {
                terms.Add(new Term(language, text)
                {
                    Status = rank,
                    ValidFrom = from,
                    ValidTo = to,
                    CaseSensitive = caseSensitive,
                    Match = match,
                    Gender = row.Shared(GlossaryColumn.Gender),
                    PartOfSpeech = row.Shared(GlossaryColumn.PartOfSpeech),
                    Replacement = row.Shared(GlossaryColumn.Replacement),
                    Note = termNote,
                    Source = row.Shared(GlossaryColumn.Source),
                    Line = row.Line,
                });
                rank = rank == TermStatus.Preferred ? TermStatus.Admitted : rank; // the first of a cell is the preferred one
            }
        }

        if (terms.Count == 0)
        {
            diagnostics.Add("empty-term", row.Line, 1, $"the concept '{id}' has no term", "Write a term in a language column; the row was left out");
            return;
        }

        if (builder.TermsOf(id) is { } earlier && earlier.FirstOrDefault(t => (t.Status <= TermStatus.Admitted) == (terms[0].Status <= TermStatus.Admitted) && Overlap(t, terms[0])) is { } same)
        {
            diagnostics.Add("duplicate-id", row.Line, Math.Max(1, row.Cell(header.IndexOf(GlossaryColumn.Id)).Column), $"the id '{id}' stands on the lines {same.Line} and {row.Line}", "Give one of them another id; both were read as one concept");
        }

        builder.Add(
            new Concept(id)
            {
                Kind = row.Shared(GlossaryColumn.Kind),
                Domain = row.Shared(GlossaryColumn.Domain),
                Definition = row.Text(GlossaryColumn.Definition),
                Owner = row.Shared(GlossaryColumn.Owner),
                Note = row.Text(GlossaryColumn.Note),
                DoNotTranslate = doNotTranslate.Any,
                KeptIn = doNotTranslate.Languages,
            },
            terms);
    }

    private void ReadLong(GlossaryRow row)
    {
        var id = row.Required(GlossaryColumn.Concept, "concept");
        var language = row.Language();
        var status = row.Status();
        var from = row.Date(GlossaryColumn.ValidFrom);
        var to = row.Date(GlossaryColumn.ValidTo);
        var doNotTranslate = row.Kept();
        var caseSensitive = row.Flag(GlossaryColumn.Case, "case");
        var match = row.Match();
        var termCell = row.Cell(header.IndexOf(GlossaryColumn.Term));
        if (termCell.Text.Length == 0)
        {
            row.Reject("empty-term", termCell, "the term is empty", "Write the term; the row was left out");
        }

        if (from >= to)
        {
            row.Reject("validity", row.Cell(header.IndexOf(GlossaryColumn.ValidTo)), $"valid_to {to:uuuu'-'MM'-'dd} is not after valid_from {from:uuuu'-'MM'-'dd}", "Exchange the dates; valid_to is the first day out of force; the row was left out");
        }

        if (!row.IsValid)
        {
            return;
        }

        var given = row.Text(GlossaryColumn.Given);
        var patronymic = row.Text(GlossaryColumn.Patronymic);
        var family = row.Text(GlossaryColumn.Family);
        var terms = TermTextReader.Read(termCell, diagnostics).Select(text => new Term(language, text)
        {
            Status = status,
            ValidFrom = from,
            ValidTo = to,
            CaseSensitive = caseSensitive,
            Match = match,
            Gender = row.Shared(GlossaryColumn.Gender),
            PartOfSpeech = row.Shared(GlossaryColumn.PartOfSpeech),
            Parts = given is null && patronymic is null && family is null ? null : new NameParts(given, patronymic, family),
            Replacement = row.Shared(GlossaryColumn.Replacement),
            Note = row.Text(GlossaryColumn.Note),
            Source = row.Shared(GlossaryColumn.Source),
            Line = row.Line,
        }).ToList();
        if (terms.Count > 0)
        {
            builder.Add(
                new Concept(id)
                {
                    Kind = row.Shared(GlossaryColumn.Kind),
                    Domain = row.Shared(GlossaryColumn.Domain),
                    Definition = row.Text(GlossaryColumn.Definition),
                    Owner = row.Shared(GlossaryColumn.Owner),
                    DoNotTranslate = doNotTranslate.Any,
                    KeptIn = doNotTranslate.Languages,
                },
                terms);
        }
    }

    private void ReadStopContext(GlossaryRow row)
    {
        var id = row.Required(GlossaryColumn.Concept, "concept");
        var language = row.Language();
        var phrase = row.Required(GlossaryColumn.Context, "context");
        if (row.IsValid)
        {
            builder.Add(new StopContext(id, language, phrase));
        }
    }

    private static bool Overlap(Term a, Term b) =>
        (a.ValidTo is null || b.ValidFrom is null || b.ValidFrom < a.ValidTo) && (b.ValidTo is null || a.ValidFrom is null || a.ValidFrom < b.ValidTo);
}
