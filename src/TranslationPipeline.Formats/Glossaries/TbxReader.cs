using System.Text;
using System.Xml;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Reads TBX (ISO 30042): version 3 in both styles (DCA, DCT) and version 2, with or without its groups.</summary>
internal sealed class TbxReader
{
    private const int MaxDepth = 64;

    private readonly XmlReader reader;
    private readonly GlossaryBuilder builder;
    private readonly DiagnosticList diagnostics;
    private readonly StringBuilder text = new();
    private TbxEntry? entry;
    private string? captured;
    private int capturedDepth;
    private int capturedLine;
    private int entries;

    private TbxReader(XmlReader reader, GlossaryBuilder builder, DiagnosticList diagnostics)
    {
        this.reader = reader;
        this.builder = builder;
        this.diagnostics = diagnostics;
    }

    private int Line => ((IXmlLineInfo)reader).LineNumber;

    private int Column => ((IXmlLineInfo)reader).LinePosition;

    /// <summary>Reads a decoded file; whatever stands before a damaged place is kept.</summary>
    public static void Read(string content, GlossaryBuilder builder, DiagnosticList diagnostics)
    {
        if (DeclaresEntities(content, diagnostics))
        {
            return;
        }

        using var reader = SafeXml.CreateReader(new StringReader(content), GlossaryReader.MaxBytes);
        var tbx = new TbxReader(reader, builder, diagnostics);
        try
        {
            while (SafeXml.Read(reader, MaxDepth))
            {
                tbx.ReadNode();
            }

            if (tbx.entries == 0)
            {
                diagnostics.Add("no-entries", 1, 1, "the file has no concept entries of TBX", "Export the glossary as TBX-Basic");
            }
        }
        catch (XmlException exception)
        {
            diagnostics.Add("xml", Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition), $"the XML is not well formed: {exception.Message}", "Mend the markup at this place; what follows was left out");
        }
    }

    private static bool DeclaresEntities(string content, DiagnosticList diagnostics)
    {
        var at = content.IndexOf("<!ENTITY", StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        var before = content.AsSpan(0, at);
        var end = content.IndexOf('>', at);
        var declaration = content.AsSpan(at, (end < 0 ? content.Length : end) - at);
        var isExternal = declaration.Contains("SYSTEM", StringComparison.Ordinal) || declaration.Contains("PUBLIC", StringComparison.Ordinal);
        diagnostics.Add(
            "entity",
            before.Count('\n') + 1,
            before.Length - before.LastIndexOf('\n'),
            isExternal ? "the file declares an external entity, which is refused: it could read other files" : "the file declares entities, which is refused: their expansion could fill the memory",
            "Export the glossary without a DTD that declares entities; the file was not read");
        return true;
    }

    private static string? TypeOf(XmlReader reader) => reader.LocalName switch
    {
        "term" => "term",
        "note" => "note",
        "descrip" or "termNote" or "admin" or "transacNote" or "xref" or "ref" => reader.GetAttribute("type"),
        _ when reader.NamespaceURI.StartsWith("http://www.tbxinfo.net/ns/", StringComparison.Ordinal) => reader.LocalName,
        _ => null,
    };

    private void ReadNode()
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                StartElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when captured is not null:
                text.Append(reader.Value);
                break;
            case XmlNodeType.EndElement when captured is not null && reader.Depth == capturedDepth:
                entry?.Set(captured, text.ToString().Trim(), capturedLine, diagnostics);
                captured = null;
                break;
            case XmlNodeType.EndElement:
                EndElement(reader.LocalName);
                break;
        }
    }

    private void StartElement()
    {
        if (captured is not null)
        {
            return; // markup inside a text, e.g. <hi>
        }

        switch (reader.LocalName)
        {
            case "conceptEntry" or "termEntry":
                entries++;
                entry = new TbxEntry(reader.GetAttribute("id") ?? $"entry-{entries}");
                break;
            case "langSec" or "langSet" when entry is not null:
                entry.StartLanguage(Language());
                break;
            case "termSec" or "tig" or "ntig" when entry is not null:
                entry.StartTerm();
                break;
            default:
                if (entry is not null && !reader.IsEmptyElement && TypeOf(reader) is { } type)
                {
                    captured = type;
                    (capturedDepth, capturedLine) = (reader.Depth, Line);
                    text.Clear();
                }

                break;
        }
    }

    private void EndElement(string name)
    {
        switch (name)
        {
            case "termSec" or "tig" or "ntig":
                entry?.EndTerm();
                break;
            case "langSec" or "langSet":
                entry?.EndLanguage();
                break;
            case "conceptEntry" or "termEntry" when entry is { } done:
                builder.Add(done.ToConcept(), done.Terms);
                entry = null;
                break;
        }
    }

    private LanguageTag? Language()
    {
        var tag = reader.GetAttribute("lang", "http://www.w3.org/XML/1998/namespace");
        if (string.IsNullOrWhiteSpace(tag))
        {
            diagnostics.Add("missing-language", Line, Column, $"a {reader.LocalName} has no xml:lang", "Add xml:lang with the language tag; its terms were left out");
            return null;
        }

        if (LanguageTag.TryParse(tag, out var language) && !language.IsUndetermined)
        {
            return language;
        }

        diagnostics.Add("language", Line, Column, $"'{tag}' is no language tag", "Write a BCP 47 tag such as ru, kk-Latn or zh-Hant; its terms were left out");
        return null;
    }
}
