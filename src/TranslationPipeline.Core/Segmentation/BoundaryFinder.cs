using System.Buffers;
using TranslationPipeline.Dates;

namespace TranslationPipeline.Segmentation;

/// <summary>Jumps from candidate to candidate (. ! ? … 。 ؟ ۔ । line ends) and decides each from what stands around it.</summary>
internal readonly ref struct BoundaryFinder(string text, LanguageRules language, List<BreakDecision>? decisions)
{
    private const int HeadReach = 60;
    private const int ShortHead = 16;

    private readonly string text = text;
    private readonly LanguageRules language = language;
    private readonly SearchValues<char> candidates = CandidateMarks.For(language, text);
    private readonly FullStopRules rules = new(text, language);
    private readonly List<BreakDecision>? decisions = decisions;

    /// <summary>The index behind the segment that begins at <paramref name="start"/>, quotes and brackets that close it included.</summary>
    public int Next(int start)
    {
        var end = NextMark(start);
        var item = ListMarkers.NextInline(text, start, end);
        return item > start && Decide(item, true, BreakReason.ListItem) ? item : end;
    }

    private int NextMark(int start)
    {
        var at = start;
        while (at < text.Length)
        {
            var found = text.AsSpan(at).IndexOfAny(candidates);
            if (found < 0)
            {
                return text.Length;
            }

            at += found;
            if (IsLine(text[at]))
            {
                var end = LineEnd(at, out var isBoundary, out var reason);
                if (Decide(at, isBoundary, reason))
                {
                    return end;
                }

                at = end;
                continue;
            }

            var first = at;
            at = Ellipsis.End(text, at, out var boundary);
            if (boundary >= 0)
            {
                if (boundary > 0 && boundary < text.Length && Decide(boundary, true, BreakReason.FullStop))
                {
                    return boundary;
                }

                continue;
            }

            while (at < text.Length && IsMark(text[at]))
            {
                at++;
            }

            if (Mark(start, first, at, out boundary))
            {
                return boundary;
            }
        }

        return text.Length;
    }

    private bool Mark(int start, int at, int marks, out int boundary)
    {
        boundary = Closers.Skip(text, marks);
        if (boundary >= text.Length)
        {
            return Decide(boundary, true, BreakReason.Terminal);
        }

        var reason = rules.Judge(start, at, marks, boundary);
        if (reason <= BreakReason.ListItem && boundary <= HeadReach && text.AsSpan(0, start).IsWhiteSpace() && IsInDateline(boundary))
        {
            reason = BreakReason.Token;
        }

        return Decide(boundary, reason <= BreakReason.ListItem, reason);
    }

    // "МИНСК, 14 марта. /БелТА/. Правительство …": the head is one thing.
    private bool IsInDateline(int position)
    {
        var head = text.AsSpan().TrimStart();
        var word = 0;
        while (word < head.Length && (char.IsUpper(head[word]) || head[word] == '-'))
        {
            word++;
        }

        return (word > 2 || position <= ShortHead) && DatelineParser.Default.Find(text, language.Tag, null) is { } dateline && position < dateline.Range.End;
    }

    private bool Decide(int position, bool isBoundary, BreakReason reason)
    {
        decisions?.Add(new BreakDecision(position, isBoundary, reason));
        return isBoundary;
    }

    // Behind all white space from here; a boundary when a line of it is blank, a list item follows, or the line was one of its own.
    private int LineEnd(int at, out bool isBoundary, out BreakReason reason)
    {
        var lines = 0;
        var end = at;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            lines += text[end] is '\n' or '\u2028' || (text[end] == '\r' && (end + 1 == text.Length || text[end + 1] != '\n')) ? 1 : 0;
            lines += text[end] == '\u2029' ? 2 : 0;
            end++;
        }

        var item = end < text.Length && ListMarkers.IsAt(text, end);
        var line = lines == 1 && !item && LineBreaks.Ends(text, at, end);
        isBoundary = lines > 1 || item || line;
        reason = lines > 1 ? BreakReason.BlankLine : item ? BreakReason.ListItem : line ? BreakReason.LineEnd : BreakReason.GoesOn;
        return end;
    }

    private bool IsMark(char c) => !IsLine(c) && candidates.Contains(c);

    private static bool IsLine(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';
}
