using System.Net;
using System.Text;

namespace TranslationPipeline.Formats.Html;

/// <summary>A strict small reader of the pages we write: every element is closed in order, every attribute is quoted.</summary>
internal static class HtmlBalance
{
    private static readonly HashSet<string> Void = ["meta", "col", "br"];

    public static void AssertBalanced(string page)
    {
        var open = new Stack<string>();
        foreach (var (name, isEnd, at) in Tags(page))
        {
            if (!isEnd)
            {
                open.Push(name);
            }
            else
            {
                Assert.True(open.TryPop(out var last) && last == name, $"</{name}> closes <{last}> near: {page[Math.Max(0, at - 120)..Math.Min(page.Length, at + 40)]}");
            }
        }

        Assert.Empty(open);
    }

    /// <summary>The text of the first two columns of each segment, references and labels' own text left out.</summary>
    public static List<(string Raw, string Normalized)> Cells(string page)
    {
        var cells = new List<(string, string)>();
        foreach (var row in page.Split("<td data-label=\"Raw\"").Skip(1))
        {
            cells.Add((Text(row.Split("</td>")[0]), Text(row.Split("<td data-label=\"Normalised\"")[1].Split("</td>")[0])));
        }

        return cells;
    }

    private static string Text(string cell)
    {
        var text = new StringBuilder();
        var hidden = 0;
        var from = cell.IndexOf('>', StringComparison.Ordinal) + 1;
        foreach (var (tag, start, end) in RawTags(cell, from))
        {
            text.Append(hidden == 0 ? cell[from..start] : "");
            from = end;
            hidden = tag.StartsWith("<span class=\"r\"", StringComparison.Ordinal) || tag.StartsWith("<span class=\"x\"", StringComparison.Ordinal) || (hidden > 0 && tag.StartsWith("<span", StringComparison.Ordinal)) ? hidden + 1
                : hidden > 0 && tag == "</span>" ? hidden - 1 : hidden;
        }

        return WebUtility.HtmlDecode(text.Append(cell[from..]).ToString());
    }

    private static IEnumerable<(string Name, bool IsEnd, int At)> Tags(string page)
    {
        foreach (var (tag, start, _) in RawTags(page, page.IndexOf('>', StringComparison.Ordinal) + 1))
        {
            var isEnd = tag[1] == '/';
            var name = new string(tag.AsSpan(isEnd ? 2 : 1).ToArray().TakeWhile(char.IsAsciiLetterOrDigit).ToArray());
            if (!Void.Contains(name))
            {
                yield return (name, isEnd, start);
            }
        }
    }

    private static IEnumerable<(string Tag, int Start, int End)> RawTags(string page, int from)
    {
        var inStyle = false;
        for (var at = page.IndexOf('<', from); at >= 0; at = page.IndexOf('<', from))
        {
            var quoted = false;
            var end = at;
            while (page[end] != '>' || quoted)
            {
                quoted ^= page[end] == '"';
                end++;
            }

            from = end + 1;
            var tag = page[at..from];
            if (!inStyle || tag == "</style>")
            {
                inStyle = tag == "<style>";
                yield return (tag, at, from);
            }
        }
    }
}
