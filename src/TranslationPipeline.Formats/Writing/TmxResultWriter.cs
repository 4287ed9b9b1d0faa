using System.Globalization;
using NodaTime.Text;

namespace TranslationPipeline.Formats;

/// <summary>TMX 1.4b: one unit a segment that has at least one target, all target languages in it.</summary>
internal sealed class TmxResultWriter(Stream output, ExportOptions options) : XmlResultWriter(output, options)
{
    private static readonly InstantPattern DatePattern = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    protected override void WriteHeader(DocumentResult? first)
    {
        Xml.WriteStartDocument();
        Xml.WriteDocType("tmx", null, "tmx14.dtd", null);
        Xml.WriteStartElement("tmx");
        Xml.WriteAttributeString("version", "1.4");
        Xml.WriteStartElement("header");
        Xml.WriteAttributeString("creationtool", "TranslationPipeline");
        Xml.WriteAttributeString("creationtoolversion", typeof(TmxResultWriter).Assembly.GetName().Version?.ToString(3) ?? "0");
        Xml.WriteAttributeString("segtype", "sentence");
        Xml.WriteAttributeString("o-tmf", "TranslationPipeline");
        Xml.WriteAttributeString("adminlang", "en");
        Xml.WriteAttributeString("srclang", "*all*");
        Xml.WriteAttributeString("datatype", "plaintext");
        if (Options.Created is { } created)
        {
            Xml.WriteAttributeString("creationdate", DatePattern.Format(created));
        }

        Xml.WriteEndElement();
        Xml.WriteStartElement("body");
    }

    protected override void WriteResult(DocumentResult result)
    {
        var wanted = Options.TargetsOf(result);
        foreach (var segment in result.Segments)
        {
            var targets = segment.Targets.Where(t => wanted.Contains(t.Language)).ToList();
            if (targets.Count == 0)
            {
                continue;
            }

            Xml.WriteStartElement("tu");
            Xml.WriteAttributeString("tuid", Clean(SegmentIds.Of(result, segment), result));
            Xml.WriteAttributeString("srclang", segment.Language.Value);
            Property("document", result.Document.Metadata.SourcePath ?? result.Document.Id, result);
            Property("unit", segment.UnitNumber.ToString(CultureInfo.InvariantCulture), result);
            if (segment.SourceText != segment.NormalizedText)
            {
                Property("source-original", segment.SourceText, result);
            }

            WriteVariant(segment.Language, segment.NormalizedText, InlineCodeSpans.InSource(segment), result, null);
            foreach (var target in targets)
            {
                WriteVariant(target.Language, target.Text, InlineCodeSpans.InTarget(segment, target.Text), result, target);
            }

            Xml.WriteEndElement();
        }
    }

    protected override void WriteFooter() => Xml.WriteEndDocument();

    private void WriteVariant(LanguageTag language, string text, List<(InlineCode Code, TextRange Range)> codes, DocumentResult result, TargetText? target)
    {
        Xml.WriteStartElement("tuv");
        Xml.WriteAttributeString("xml", "lang", null, language.Value);
        if (target is not null)
        {
            Property("origin", Words.Of(target.Origin), result);
            Property("provider", target.Provider, result);
            Property("model", target.Model, result);
            Property("match-rate", target.MatchRate?.ToString(CultureInfo.InvariantCulture), result);
        }

        Xml.WriteStartElement("seg");
        var at = 0;
        for (var i = 0; i < codes.Count; i++)
        {
            var (code, range) = codes[i];
            WriteText(text[at..range.Start], result);
            WriteCode(code, range.Of(text), codes, result);
            at = range.End;
        }

        WriteText(text[at..], result);
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    // bpt and ept must pair within a segment; halves whose partner is in another segment are isolated (it).
    private void WriteCode(InlineCode code, string text, List<(InlineCode Code, TextRange Range)> codes, DocumentResult result)
    {
        var isPaired = codes.Count(c => c.Code.Id == code.Id && c.Code.Kind != InlineCodeKind.Placeholder) == 2;
        var number = (codes.FindIndex(c => c.Code.Id == code.Id) + 1).ToString(CultureInfo.InvariantCulture);
        switch (code.Kind)
        {
            case InlineCodeKind.Opening when isPaired:
                WriteElement("bpt", text, result, ("i", number));
                break;
            case InlineCodeKind.Closing when isPaired:
                WriteElement("ept", text, result, ("i", number));
                break;
            case InlineCodeKind.Opening or InlineCodeKind.Closing:
                WriteElement("it", text, result, ("pos", code.Kind == InlineCodeKind.Opening ? "begin" : "end"));
                break;
            default:
                WriteElement("ph", text, result);
                break;
        }
    }

    private void Property(string type, string? value, DocumentResult result)
    {
        if (value is not null)
        {
            WriteElement("prop", value, result, ("type", "x-" + type));
        }
    }
}
