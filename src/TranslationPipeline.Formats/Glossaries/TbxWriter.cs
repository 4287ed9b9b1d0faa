using System.Text;
using System.Xml;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Writes TBX. Fields that TBX-Basic does not have become categories that begin with <c>x-</c>, which other programs skip and this one reads.</summary>
internal sealed class TbxWriter(XmlWriter xml, TbxStyle style)
{
    private const string Core = "urn:iso:std:iso:30042:ed-2";
    private const string Min = "http://www.tbxinfo.net/ns/min";
    private const string Basic = "http://www.tbxinfo.net/ns/basic";

    private bool IsVersion2 => style == TbxStyle.Version2;

    private string Namespace => IsVersion2 ? "" : Core;

    /// <summary>The whole file.</summary>
    public static byte[] Write(Glossary glossary, TbxStyle style)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            new TbxWriter(xml, style).WriteAll(glossary);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private void WriteAll(Glossary glossary)
    {
        var language = glossary.Concepts.SelectMany(static c => c.Terms).Select(static t => t.Language.Value).FirstOrDefault() ?? "en";
        xml.WriteStartDocument();
        if (IsVersion2)
        {
            xml.WriteDocType("martif", null, "TBXBasiccoreStructV02.dtd", null);
        }

        xml.WriteStartElement(IsVersion2 ? "martif" : "tbx", Namespace);
        if (!IsVersion2)
        {
            xml.WriteAttributeString("style", style == TbxStyle.Dct ? "dct" : "dca");
        }

        xml.WriteAttributeString("type", "TBX-Basic");
        xml.WriteAttributeString("xml", "lang", null, language);
        if (style == TbxStyle.Dct)
        {
            xml.WriteAttributeString("xmlns", "min", null, Min);
            xml.WriteAttributeString("xmlns", "basic", null, Basic);
        }

        Start(IsVersion2 ? "martifHeader" : "tbxHeader");
        Start("fileDesc");
        Start("sourceDesc");
        xml.WriteElementString("p", Namespace, glossary.Name);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        Start("text");
        Start("body");
        foreach (var concept in glossary.Concepts)
        {
            WriteConcept(concept);
        }

        xml.WriteEndDocument();
    }

    private void Start(string name) => xml.WriteStartElement(name, Namespace);

    private void WriteConcept(Concept concept)
    {
        Start(IsVersion2 ? "termEntry" : "conceptEntry");
        xml.WriteAttributeString("id", Clean(concept.Id));
        Category("descrip", "subjectField", Min, concept.Domain);
        Category("descrip", "definition", Basic, concept.Definition);
        Category("admin", "x-kind", null, concept.Kind);
        Category("admin", "x-owner", null, concept.Owner);
        Category("admin", "x-doNotTranslate", null, KeptLanguages.Of(concept));
        Note(concept.Note);
        foreach (var language in concept.Terms.GroupBy(static t => t.Language))
        {
            Start(IsVersion2 ? "langSet" : "langSec");
            xml.WriteAttributeString("xml", "lang", null, language.Key.Value);
            foreach (var term in language)
            {
                WriteTerm(term, concept);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteTerm(Term term, Concept concept)
    {
        Start(IsVersion2 ? "tig" : "termSec");
        xml.WriteElementString("term", Namespace, Clean(term.Text));
        Category("termNote", "administrativeStatus", Min, term.Status switch
        {
            TermStatus.Preferred => "preferredTerm-admn-sts",
            TermStatus.Admitted => "admittedTerm-admn-sts",
            _ => "deprecatedTerm-admn-sts",
        });
        Category("termNote", "partOfSpeech", Min, term.PartOfSpeech);
        Category("termNote", "grammaticalGender", Basic, term.Gender);
        Category("termNote", "translationNote", null, concept is { DoNotTranslate: true, KeptIn.IsEmpty: true } ? "no" : null);
        Category("admin", "source", Basic, term.Source);
        Category("admin", "x-status", null, term.Status == TermStatus.Forbidden ? "forbidden" : null);
        Category("admin", "x-validFrom", null, GlossaryTables.Day(term.ValidFrom));
        Category("admin", "x-validTo", null, GlossaryTables.Day(term.ValidTo));
        Category("admin", "x-caseSensitive", null, term.CaseSensitive ? "1" : null);
        Category("admin", "x-match", null, term.Match == TermMatchRule.Inflect ? null : GlossaryTables.Match(term.Match));
        Category("admin", "x-replacement", null, term.Replacement);
        Note(term.Note);
        xml.WriteEndElement();
    }

    // In DCT a category of a module is an element of the module's namespace.
    private void Category(string element, string type, string? module, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        if (style == TbxStyle.Dct && module is not null)
        {
            xml.WriteElementString(type, module, Clean(value));
            return;
        }

        Start(element);
        xml.WriteAttributeString("type", type);
        xml.WriteString(Clean(value));
        xml.WriteEndElement();
    }

    private void Note(string? note)
    {
        if (!string.IsNullOrEmpty(note))
        {
            xml.WriteElementString("note", Namespace, Clean(note));
        }
    }

    private static string Clean(string text) => XmlCharacters.Replace(text, out _);
}
