using System.Globalization;
using System.Text;

namespace TranslationPipeline.Formats;

/// <summary>Builds HTML; text is always escaped, and characters that could hide or reorder it are shown as labels.</summary>
internal sealed class HtmlBuilder
{
    private readonly StringBuilder html = new();

    /// <summary>What was built; taking it empties the builder.</summary>
    public string Take()
    {
        var text = html.ToString();
        html.Clear();
        return text;
    }

    /// <summary>Markup of our own, never anything from an input.</summary>
    public HtmlBuilder Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>A number.</summary>
    public HtmlBuilder Number(long value)
    {
        html.Append(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Plain text for content and for attributes in double quotes.</summary>
    public HtmlBuilder Text(string? text)
    {
        Append(text ?? "", 0, (text ?? "").Length, withLabels: false, withSpaces: false);
        return this;
    }

    /// <summary>A part of an article, with labels for what cannot be seen.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="range">The part.</param>
    /// <param name="showSpaces">Shows the spaces and line ends at both ends as symbols, because they are what was changed.</param>
    public HtmlBuilder Article(string text, TextRange range, bool showSpaces = false)
    {
        var part = text.AsSpan(range.Start, range.Length);
        var start = showSpaces ? range.End - part.TrimStart().Length : range.Start;
        var end = showSpaces ? Math.Max(start, range.Start + part.TrimEnd().Length) : range.End;
        Append(text, range.Start, start, withLabels: true, withSpaces: true);
        Append(text, start, end, withLabels: true, withSpaces: false);
        Append(text, end, range.End, withLabels: true, withSpaces: true);
        return this;
    }

    private void Append(string text, int start, int end, bool withLabels, bool withSpaces)
    {
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\'':
                    html.Append("&#39;");
                    break;
                case ' ' or '\u00A0' when withSpaces:
                    Label(c == ' ' ? "␣" : "⍽", c == ' ' ? "space" : "no-break space", "w");
                    break;
                case '\n' or '\r' when withSpaces:
                    Label("↵", "line end", "w");
                    break;
                case '\t' when withSpaces:
                    Label("⇥", "tab", "w");
                    break;
                case >= ' ' and < '\u007F' or '\n' or '\r' or '\t':
                    html.Append(c);
                    break;
                default:
                    i += AppendOther(text, i, end, withLabels);
                    break;
            }
        }
    }

    // Returns how many code units more than one were taken.
    private int AppendOther(string text, int index, int end, bool withLabels)
    {
        var isPair = index + 1 < end && char.IsSurrogatePair(text[index], text[index + 1]);
        if (!isPair && char.IsSurrogate(text[index]))
        {
            html.Append('\uFFFD');
            return 0;
        }

        var codePoint = isPair ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];
        var label = InvisibleCharacters.Label(codePoint);
        if (label is null || (codePoint is 0x200C or 0x200D or 0x034F && !InvisibleCharacters.IsSuspicious(text, index)) || (isPair && !InvisibleCharacters.IsSuspicious(text, index) && codePoint >= 0xE0000 && codePoint < 0xE01F0))
        {
            html.Append(text, index, isPair ? 2 : 1);
        }
        else if (withLabels)
        {
            Label(label, string.Create(CultureInfo.InvariantCulture, $"U+{codePoint:X4}"));
        }
        else
        {
            html.Append(CultureInfo.InvariantCulture, $"[{label}]");
        }

        return isPair ? 1 : 0;
    }

    private void Label(string label, string name, string style = "x") => html.Append("<span class=\"").Append(style).Append("\" title=\"").Append(name).Append("\">").Append(label).Append("</span>");
}
