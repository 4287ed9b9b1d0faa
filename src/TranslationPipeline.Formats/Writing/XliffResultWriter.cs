using System.Globalization;

namespace TranslationPipeline.Formats;

/// <summary>
/// XLIFF 2.0 (OASIS) with the glossary and metadata modules: source is the normalised text, the untouched text, the edits and
/// the origin of the target are metadata, findings are notes, required forms of names and terms are glossary entries.
/// </summary>
internal sealed partial class XliffResultWriter(Stream output, ExportOptions options) : XmlResultWriter(output, options)
{
    private const string Core = "urn:oasis:names:tc:xliff:document:2.0";
    private const string GlossaryModule = "urn:oasis:names:tc:xliff:glossary:2.0";
    private const string MetadataModule = "urn:oasis:names:tc:xliff:metadata:2.0";
    private readonly SingleTarget single = new("xliff", options);
    private LanguageTag source;
    private LanguageTag? target;
    private int files;

    protected override void WriteHeader(DocumentResult? first)
    {
        source = first?.Language ?? LanguageTag.Und;
        Xml.WriteStartDocument();
        Xml.WriteStartElement("xliff", Core);
        Xml.WriteAttributeString("version", "2.0");
        Xml.WriteAttributeString("srcLang", source.Value);
        target = first is null ? null : single.Of(first);
        if (target is { } language)
        {
            Xml.WriteAttributeString("trgLang", language.Value);
        }

        Xml.WriteAttributeString("xmlns", "gls", null, GlossaryModule);
        Xml.WriteAttributeString("xmlns", "mda", null, MetadataModule);
    }

    protected override void WriteResult(DocumentResult result)
    {
        if (result.Language != source)
        {
            Options.OnDiagnostic?.Invoke(new Diagnostic(
                ExportDiagnostics.LanguageLeftOut,
                $"this XLIFF file is for texts in {source}; a document in {result.Language} was left out",
                "Export the documents of each language to a file of their own")
            { File = result.Document.Metadata.SourcePath ?? result.Document.Id });
            return;
        }

        if (files > 0)
        {
            single.Of(result);
        }

        StartFile(Clean(result.Document.Metadata.SourcePath ?? result.Document.Id, result));
        var units = result.Segments.GroupBy(static s => s.UnitNumber).ToList();
        foreach (var unit in units)
        {
            WriteUnit(result, unit.Key, [.. unit]);
        }

        if (units.Count == 0)
        {
            WriteEmptyUnit();
        }

        Xml.WriteEndElement();
    }

    protected override void WriteFooter()
    {
        if (files == 0)
        {
            StartFile("none");
            WriteEmptyUnit();
            Xml.WriteEndElement();
        }

        Xml.WriteEndDocument();
    }

    private void StartFile(string original)
    {
        files++;
        Xml.WriteStartElement("file", Core);
        Xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"f{files}"));
        Xml.WriteAttributeString("original", original);
        Xml.WriteAttributeString("xml", "space", null, "preserve");
    }

    // A file needs a unit and a document needs a file.
    private void WriteEmptyUnit()
    {
        Xml.WriteStartElement("unit", Core);
        Xml.WriteAttributeString("id", "u0");
        Xml.WriteStartElement("segment", Core);
        Xml.WriteElementString("source", Core, "");
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }
}
