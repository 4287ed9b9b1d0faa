using System.Text;

namespace TranslationPipeline.Formats;

/// <summary>
/// A small tolerant reader of HTML that keeps only the text. Any input ends in one pass; entities are decoded once;
/// nothing is executed or fetched.
/// </summary>
internal sealed class HtmlText(string html, int maxDepth)
{
    private const char LineBreak = '\u2028';
    private readonly StringBuilder block = new();
    private readonly List<string> open = [];
    private readonly Dictionary<string, int> openCounts = new(StringComparer.Ordinal);
    private string? title;
    private bool inTitle;

    /// <summary>Paragraphs in order; the title first unless a block repeats it.</summary>
    public List<string> Blocks { get; } = [];

    /// <summary>The <c>lang</c> of the root element.</summary>
    public string? Language { get; private set; }

    /// <summary>What the page says about its date of publication.</summary>
    public string? Published { get; private set; }

    /// <summary>Where reading stands or stopped.</summary>
    public int Position { get; private set; }

    /// <summary>Reads all; false when elements are nested too deep.</summary>
    public bool Read()
    {
        while (Position < html.Length)
        {
            var next = html.IndexOf('<', Position);
            if (next < 0)
            {
                AppendText(html.AsSpan(Position));
                break;
            }

            AppendText(html.AsSpan(Position, next - Position));
            Position = next;
            if (!ReadMarkup())
            {
                return false;
            }
        }

        EndBlock();
        if (title is not null && !Blocks.Contains(title))
        {
            Blocks.Insert(0, title);
        }

        return true;
    }

    private bool ReadMarkup()
    {
        var rest = html.AsSpan(Position);
        if (rest.StartsWith("<!--"))
        {
            SkipPast("-->", 4);
        }
        else if (rest.Length > 1 && rest[1] is '!' or '?')
        {
            SkipPast(">", 2);
        }
        else if (rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || (rest[1] == '/' && rest.Length > 2 && char.IsAsciiLetter(rest[2]))))
        {
            var tag = HtmlTag.Read(html, Position);
            Position = tag.End;
            return tag.IsEnd ? Close(tag.Name) : Open(tag);
        }
        else
        {
            AppendText("<");
            Position++;
        }

        return true;
    }

    private bool Open(HtmlTag tag)
    {
        Note(tag);
        if (HtmlElements.Block.Contains(tag.Name))
        {
            EndBlock();
        }

        if (tag.Name == "br")
        {
            block.Append(LineBreak);
        }

        if (HtmlElements.Raw.Contains(tag.Name) && !tag.IsSelfClosed)
        {
            SkipPast("</" + tag.Name, 0);
            SkipPast(">", 0);
            return true;
        }

        if (HtmlElements.Void.Contains(tag.Name) || tag.IsSelfClosed)
        {
            return true;
        }

        CloseWhatMayBeLeftOpen(tag.Name);
        inTitle = tag.Name == "title";
        open.Add(tag.Name);
        openCounts[tag.Name] = openCounts.GetValueOrDefault(tag.Name) + 1;
        return open.Count <= maxDepth;
    }

    // <li> ends the <li> before it, <td> the <td>, any block the <p>: their end tags may be left out.
    private void CloseWhatMayBeLeftOpen(string name)
    {
        var closes = HtmlElements.ImpliedEnds.GetValueOrDefault(name) ?? (HtmlElements.Block.Contains(name) ? HtmlElements.Paragraph : null);
        for (var i = open.Count - 1; closes is not null && i >= 0 && !HtmlElements.Barriers.Contains(open[i]); i--)
        {
            if (closes.Contains(open[i]))
            {
                while (open.Count > i)
                {
                    openCounts[open[^1]]--;
                    open.RemoveAt(open.Count - 1);
                }
            }
        }
    }

    private bool Close(string name)
    {
        if (HtmlElements.Block.Contains(name))
        {
            EndBlock();
        }

        if (openCounts.GetValueOrDefault(name) > 0)
        {
            string closed;
            do
            {
                closed = open[^1];
                open.RemoveAt(open.Count - 1);
                openCounts[closed]--;
            }
            while (closed != name);
        }

        return true;
    }

    private void Note(HtmlTag tag)
    {
        if (tag.Name == "html")
        {
            Language ??= tag.Attribute("lang") ?? tag.Attribute("xml:lang");
        }
        else if (tag.Name == "meta" && (tag.Attribute("property") ?? tag.Attribute("name")) is "article:published_time" or "datePublished" or "date")
        {
            Published ??= tag.Attribute("content");
        }
    }

    private void AppendText(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            block.Append(HtmlEntities.Decode(text.ToString()));
        }
    }

    // White space collapses as a browser shows it; <br> and U+2028 become a line end.
    private void EndBlock()
    {
        var lines = block.ToString().Split(LineBreak);
        block.Clear();
        var isPreformatted = openCounts.GetValueOrDefault("pre") > 0;
        var paragraph = string.Join('\n', isPreformatted ? lines : lines.Select(Collapse)).Trim('\r', '\n');
        if (string.IsNullOrWhiteSpace(paragraph))
        {
            inTitle = false;
            return;
        }

        if (inTitle)
        {
            title = paragraph;
        }
        else
        {
            Blocks.Add(paragraph);
        }

        inTitle = false;
    }

    private static string Collapse(string line) => string.Join(' ', line.Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));

    private void SkipPast(string end, int offset)
    {
        var from = Math.Min(html.Length, Position + offset);
        var at = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        Position = at < 0 ? html.Length : at + end.Length;
    }
}
