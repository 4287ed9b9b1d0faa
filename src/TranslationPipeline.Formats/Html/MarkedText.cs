namespace TranslationPipeline.Formats;

/// <summary>Writes a text with marks that may overlap: marks that cross another one's end are split there, so that elements nest.</summary>
internal static class MarkedText
{
    public static void Write(HtmlBuilder html, string text, TextRange range, IEnumerable<TextMark> marks)
    {
        var pending = new PriorityQueue<TextMark, (int Start, int MinusLength, int Order)>();
        var order = 0;
        foreach (var mark in marks)
        {
            var fitted = mark with { Range = new TextRange(Math.Clamp(mark.Range.Start, range.Start, range.End), Math.Clamp(mark.Range.End, range.Start, range.End)) };
            pending.Enqueue(fitted, (fitted.Range.Start, -fitted.Range.Length, order++));
        }

        var open = new Stack<TextMark>();
        var at = range.Start;
        while (pending.TryDequeue(out var mark, out _))
        {
            CloseUpTo(html, text, open, ref at, mark.Range.Start);
            if (open.TryPeek(out var parent) && mark.Range.End > parent.Range.End)
            {
                var rest = mark with { Range = new TextRange(parent.Range.End, mark.Range.End) };
                pending.Enqueue(rest, (rest.Range.Start, -rest.Range.Length, order++));
                mark = mark with { Range = new TextRange(mark.Range.Start, parent.Range.End), After = "" };
            }

            Advance(html, text, open, ref at, mark.Range.Start);
            html.Raw(mark.Open);
            open.Push(mark);
        }

        CloseUpTo(html, text, open, ref at, int.MaxValue);
        Advance(html, text, open, ref at, range.End);
    }

    private static void CloseUpTo(HtmlBuilder html, string text, Stack<TextMark> open, ref int at, int start)
    {
        while (open.TryPeek(out var mark) && mark.Range.End <= start)
        {
            Advance(html, text, open, ref at, mark.Range.End);
            open.Pop();
            html.Raw(mark.Close).Raw(mark.After);
        }
    }

    private static void Advance(HtmlBuilder html, string text, Stack<TextMark> open, ref int at, int to)
    {
        if (to > at)
        {
            html.Article(text, new TextRange(at, to), open.Any(static m => m.ShowSpaces));
            at = to;
        }
    }
}
