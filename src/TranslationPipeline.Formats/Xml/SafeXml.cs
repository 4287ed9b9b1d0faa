using System.Text;
using System.Xml;

namespace TranslationPipeline.Formats;

/// <summary>
/// The one place where XML readers and writers are made: no DTD is read, nothing is resolved or fetched, entities that a
/// DTD would declare are errors, sizes are limited.
/// </summary>
internal static class SafeXml
{
    /// <summary>A reader for untrusted XML.</summary>
    public static XmlReader CreateReader(TextReader input, long maxCharacters) => XmlReader.Create(input, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = maxCharacters,
        MaxCharactersFromEntities = 1024,
        CheckCharacters = true,
        CloseInput = true,
    });

    /// <summary>Reads the next node; false at the end.</summary>
    /// <exception cref="XmlException">The XML is not well formed, uses an entity that a DTD would declare, or nests deeper than <paramref name="maxDepth"/>.</exception>
    public static bool Read(XmlReader reader, int maxDepth)
    {
        if (!reader.Read())
        {
            return false;
        }

        return reader.Depth <= maxDepth ? true : throw new XmlException($"elements are nested more than {maxDepth} deep");
    }

    /// <summary>A writer of indented UTF-8 without byte order mark; carriage returns survive as references.</summary>
    public static XmlWriter CreateWriter(Stream output) => XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CheckCharacters = true,
        CloseOutput = false,
        Async = true,
    });
}
