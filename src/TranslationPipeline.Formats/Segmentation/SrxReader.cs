using System.Collections.Immutable;
using System.Xml;
using TranslationPipeline.Segmentation;

namespace TranslationPipeline.Formats;

/// <summary>Reads SRX 2.0 and 1.0 files as LanguageTool, OmegaT and Okapi write them; elements of other namespaces are passed over.</summary>
public static class SrxReader
{
    private const long MaxCharacters = 16 << 20;
    private const int MaxDepth = 64;

    /// <summary>Reads a document.</summary>
    /// <param name="input">The XML.</param>
    /// <param name="fileName">Named in errors.</param>
    /// <exception cref="ConfigurationException">Not well formed, or not SRX.</exception>
    public static SrxDocument Read(TextReader input, string fileName)
    {
        ArgumentNullException.ThrowIfNull(input);
        try
        {
            using var xml = SafeXml.CreateReader(input, MaxCharacters);
            var document = Read(xml);
            return document.LanguageRules.IsEmpty || document.Maps.IsEmpty
                ? throw Problem(fileName, 0, 0, "there are no language rules or no language maps")
                : document;
        }
        catch (XmlException exception)
        {
            throw Problem(fileName, exception.LineNumber, exception.LinePosition, exception.Message);
        }
    }

    private static SrxDocument Read(XmlReader xml)
    {
        var lists = ImmutableArray.CreateBuilder<SrxLanguageRule>();
        var maps = ImmutableArray.CreateBuilder<SrxLanguageMap>();
        var rules = ImmutableArray.CreateBuilder<SrxRule>();
        var (cascade, isSrx, isBreak, line) = (false, false, true, 0);
        var (list, before, after) = ("", "", "");
        var isEnd = false;
        var skipRead = false;
        while (skipRead || SafeXml.Read(xml, MaxDepth))
        {
            skipRead = false;
            isEnd = xml.NodeType == XmlNodeType.EndElement;
            if (xml.NodeType != XmlNodeType.Element && !isEnd)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "srx" when !isEnd:
                    isSrx = true;
                    break;
                case "header" when !isEnd:
                    cascade = xml.GetAttribute("cascade") is { } value && IsYes(value);
                    break;
                case "languagerule" when !isEnd:
                    list = xml.GetAttribute("languagerulename") ?? "";
                    rules.Clear();
                    if (xml.IsEmptyElement)
                    {
                        lists.Add(new SrxLanguageRule(list, []));
                    }

                    break;
                case "languagerule":
                    lists.Add(new SrxLanguageRule(list, rules.ToImmutable()));
                    break;
                case "rule" when !isEnd:
                    (isBreak, before, after) = (xml.GetAttribute("break") is not { } attribute || IsYes(attribute), "", "");
                    line = ((IXmlLineInfo)xml).LineNumber;
                    break;
                case "rule":
                    rules.Add(new SrxRule(isBreak, before, after) { Line = line });
                    break;
                case "beforebreak" when !isEnd:
                    before = xml.ReadElementContentAsString();
                    skipRead = true;
                    break;
                case "afterbreak" when !isEnd:
                    after = xml.ReadElementContentAsString();
                    skipRead = true;
                    break;
                case "languagemap" when !isEnd:
                    maps.Add(new SrxLanguageMap(xml.GetAttribute("languagepattern") ?? "", xml.GetAttribute("languagerulename") ?? ""));
                    break;
            }

            skipRead &= !xml.EOF;
        }

        return isSrx
            ? new SrxDocument { Cascade = cascade, LanguageRules = lists.ToImmutable(), Maps = maps.ToImmutable() }
            : throw new XmlException("the root element is not <srx>");
    }

    private static bool IsYes(string value) => value.Trim().Equals("yes", StringComparison.OrdinalIgnoreCase) || value.Trim() == "true";

    private static ConfigurationException Problem(string file, int line, int column, string cause) =>
        new(new Diagnostic("srx.syntax", $"the SRX file cannot be used: {cause}", "Give an SRX 2.0 file, as OmegaT, Okapi or LanguageTool write it.") { File = file, Line = line, Column = column });
}
