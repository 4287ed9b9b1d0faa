using TranslationPipeline.Segmentation;

namespace TranslationPipeline.Formats;

/// <summary>Writes SRX 2.0.</summary>
public static class SrxWriter
{
    private const string Namespace = "http://www.lisa.org/srx20";

    /// <summary>Writes <paramref name="document"/> as UTF-8.</summary>
    public static void Write(SrxDocument document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var xml = SafeXml.CreateWriter(output);
        xml.WriteStartElement("srx", Namespace);
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("header", Namespace);
        xml.WriteAttributeString("segmentsubflows", "yes");
        xml.WriteAttributeString("cascade", document.Cascade ? "yes" : "no");
        foreach (var (type, include) in new[] { ("start", "no"), ("end", "yes"), ("isolated", "no") })
        {
            xml.WriteStartElement("formathandle", Namespace);
            xml.WriteAttributeString("type", type);
            xml.WriteAttributeString("include", include);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("body", Namespace);
        xml.WriteStartElement("languagerules", Namespace);
        foreach (var list in document.LanguageRules)
        {
            xml.WriteStartElement("languagerule", Namespace);
            xml.WriteAttributeString("languagerulename", list.Name);
            foreach (var rule in list.Rules)
            {
                xml.WriteStartElement("rule", Namespace);
                xml.WriteAttributeString("break", rule.IsBreak ? "yes" : "no");
                xml.WriteElementString("beforebreak", Namespace, rule.Before);
                xml.WriteElementString("afterbreak", Namespace, rule.After);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("maprules", Namespace);
        foreach (var map in document.Maps)
        {
            xml.WriteStartElement("languagemap", Namespace);
            xml.WriteAttributeString("languagepattern", map.Pattern);
            xml.WriteAttributeString("languagerulename", map.RuleName);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
