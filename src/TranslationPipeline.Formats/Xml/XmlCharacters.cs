using System.Text;
using System.Xml;

namespace TranslationPipeline.Formats;

/// <summary>Characters that XML 1.0 cannot hold.</summary>
internal static class XmlCharacters
{
    /// <summary>Index of the first character that is not allowed, from <paramref name="start"/>; -1 when there is none.</summary>
    public static int FirstInvalid(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            return i;
        }

        return -1;
    }

    /// <summary>The text with U+FFFD for every character that is not allowed, and how many there were.</summary>
    public static string Replace(string text, out int replaced)
    {
        replaced = 0;
        var at = FirstInvalid(text, 0);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text);
        for (; at >= 0; at = FirstInvalid(text, at + 1))
        {
            result[at] = '\uFFFD';
            replaced++;
        }

        return result.ToString();
    }
}
