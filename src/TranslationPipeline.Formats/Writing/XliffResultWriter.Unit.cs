using System.Collections.Immutable;
using System.Globalization;

namespace TranslationPipeline.Formats;

/// <content>One unit: modules first, then notes, original data, segments and the white space between them.</content>
internal sealed partial class XliffResultWriter
{
    private void WriteUnit(DocumentResult result, int number, ImmutableArray<SegmentResult> segments)
    {
        var codes = new XliffCodes(segments);
        Xml.WriteStartElement("unit", Core);
        Xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"u{number}"));
        Xml.WriteAttributeString("name", Words.Of(segments[0].UnitKind));
        WriteGlossary(result, segments);
        WriteMetadata(result, segments);
        WriteNotes(result, segments);
        WriteOriginalData(result, codes);
        for (var i = 0; i < segments.Length; i++)
        {
            WriteSegment(segments[i], codes);
            var between = i + 1 < segments.Length ? new TextRange(segments[i].NormalizedRange.End, segments[i + 1].NormalizedRange.Start) : default;
            if (between.Length > 0 && between.End <= result.NormalizedText.Length)
            {
                Xml.WriteStartElement("ignorable", Core);
                WriteContent("source", between.Of(result.NormalizedText), [], codes);
                Xml.WriteEndElement();
            }
        }

        Xml.WriteEndElement();
    }

    private void WriteSegment(SegmentResult segment, XliffCodes codes)
    {
        var text = target is { } language ? segment.Targets.FirstOrDefault(t => t.Language == language) : null;
        Xml.WriteStartElement("segment", Core);
        Xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"s{segment.Number}"));
        Xml.WriteAttributeString("state", text switch { null => "initial", { Origin: TargetOrigin.Human } => "reviewed", _ => "translated" });
        WriteContent("source", segment.NormalizedText, InlineCodeSpans.InSource(segment), codes);
        if (text is not null)
        {
            WriteContent("target", text.Text, InlineCodeSpans.InTarget(segment, text.Text), codes);
        }

        Xml.WriteEndElement();
    }

    private void WriteContent(string name, string text, List<(InlineCode Code, TextRange Range)> spans, XliffCodes codes)
    {
        Xml.WriteStartElement(name, Core);
        var at = 0;
        foreach (var (code, range) in spans)
        {
            WriteCharacters(text[at..range.Start]);
            WriteCode(code, range.Of(text), codes);
            at = range.End;
        }

        WriteCharacters(text[at..]);
        Xml.WriteEndElement();
    }

    // XLIFF has an element for what XML cannot hold, so nothing is lost.
    private void WriteCharacters(string text)
    {
        var at = 0;
        for (var bad = XmlCharacters.FirstInvalid(text, 0); bad >= 0; bad = XmlCharacters.FirstInvalid(text, at))
        {
            Xml.WriteString(text[at..bad]);
            Xml.WriteStartElement("cp", Core);
            Xml.WriteAttributeString("hex", ((int)text[bad]).ToString("X4", CultureInfo.InvariantCulture));
            Xml.WriteEndElement();
            at = bad + 1;
        }

        Xml.WriteString(text[at..]);
    }

    private void WriteCode(InlineCode code, string text, XliffCodes codes)
    {
        var id = codes.IdOf(code);
        Xml.WriteStartElement(code.Kind switch { InlineCodeKind.Opening => "sc", InlineCodeKind.Closing => "ec", _ => "ph" }, Core);
        if (code.Kind == InlineCodeKind.Closing && codes.HasOpening(code))
        {
            Xml.WriteAttributeString("startRef", id);
        }
        else
        {
            Xml.WriteAttributeString("id", id);
        }

        if (code.Kind != InlineCodeKind.Placeholder && !codes.IsPaired(code))
        {
            Xml.WriteAttributeString("isolated", "yes");
        }

        Xml.WriteAttributeString("dataRef", codes.DataOf(text));
        Xml.WriteEndElement();
    }

    private void WriteOriginalData(DocumentResult result, XliffCodes codes)
    {
        if (codes.Data.Count == 0)
        {
            return;
        }

        Xml.WriteStartElement("originalData", Core);
        foreach (var (text, id) in codes.Data)
        {
            WriteElement("data", text, result, ("id", id));
        }

        Xml.WriteEndElement();
    }

    private void WriteGlossary(DocumentResult result, ImmutableArray<SegmentResult> segments)
    {
        var entries = segments.SelectMany(s => XliffTerm.Of(s, target)).DistinctBy(static t => t.Id).ToList();
        if (entries.Count == 0)
        {
            return;
        }

        Xml.WriteStartElement("gls", "glossary", GlossaryModule);
        foreach (var entry in entries)
        {
            Xml.WriteStartElement("gls", "glossEntry", GlossaryModule);
            GlossaryElement("term", entry.Text, entry.Id, result);
            foreach (var form in entry.Forms)
            {
                GlossaryElement("translation", form, null, result);
            }

            GlossaryElement("definition", entry.Kind, null, result);
            Xml.WriteEndElement();
        }

        Xml.WriteEndElement();
    }

    private void GlossaryElement(string name, string text, string? origin, DocumentResult result)
    {
        Xml.WriteStartElement("gls", name, GlossaryModule);
        if (origin is not null)
        {
            Xml.WriteAttributeString("source", Clean(origin, result));
        }

        WriteText(text, result);
        Xml.WriteEndElement();
    }

    private void WriteMetadata(DocumentResult result, ImmutableArray<SegmentResult> segments)
    {
        Xml.WriteStartElement("mda", "metadata", MetadataModule);
        foreach (var segment in segments)
        {
            Xml.WriteStartElement("mda", "metaGroup", MetadataModule);
            Xml.WriteAttributeString("category", string.Create(CultureInfo.InvariantCulture, $"s{segment.Number}"));
            Meta("id", SegmentIds.Of(result, segment), result);
            Meta("source-original", segment.SourceText, result);
            Meta("language-confidence", segment.LanguageConfidence.ToString("0.####", CultureInfo.InvariantCulture), result);
            foreach (var edit in segment.Edits)
            {
                Meta("edit-" + Words.Of(edit.Outcome), $"{edit.Rule}: {edit.Original} → {edit.Replacement} ({edit.Evidence})", result);
            }

            foreach (var date in segment.Annotations.OfType<DateAnnotation>())
            {
                Meta("date", $"{RangeText.Of(segment.NormalizedText, date.Range)} = {date.TimexType} {date.TimexValue}{(date.Iso is null ? "" : $" {date.Iso}")}{(date.Zone is null ? "" : $" {date.Zone}")}", result);
            }

            if (target is { } language && segment.Targets.FirstOrDefault(t => t.Language == language) is { } text)
            {
                Meta("target-origin", string.Join(' ', new[] { Words.Of(text.Origin), text.Provider, text.Model }.Where(static p => p is not null)), result);
            }

            Xml.WriteEndElement();
        }

        Xml.WriteEndElement();
    }

    private void Meta(string type, string text, DocumentResult result)
    {
        Xml.WriteStartElement("mda", "meta", MetadataModule);
        Xml.WriteAttributeString("type", type);
        WriteText(text, result);
        Xml.WriteEndElement();
    }

    private void WriteNotes(DocumentResult result, ImmutableArray<SegmentResult> segments)
    {
        var notes = segments.SelectMany(static s => s.Findings.Select(f => (Segment: s, Finding: f))).Where(n => n.Finding.Language is null || n.Finding.Language == target).ToList();
        if (notes.Count == 0)
        {
            return;
        }

        Xml.WriteStartElement("notes", Core);
        foreach (var (segment, finding) in notes)
        {
            var fix = finding.Fix is null ? "" : $" Fix: {finding.Fix}";
            var priority = finding.Severity switch { Severity.Critical => "1", Severity.Major => "2", Severity.Minor => "5", _ => "9" };
            WriteElement(
                "note",
                string.Create(CultureInfo.InvariantCulture, $"s{segment.Number}: {Words.Of(finding.Severity)}: {finding.Message}{fix}"),
                result,
                ("category", finding.Category),
                ("priority", priority),
                ("appliesTo", Words.Of(finding.Side)));
        }

        Xml.WriteEndElement();
    }
}
