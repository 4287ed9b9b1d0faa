using System.Buffers;

namespace TranslationPipeline.Segmentation;

/// <summary>Jumps from candidate to candidate (. ! ? … 。 ؟ ۔ । line ends) and decides each from what stands around it.</summary>
internal readonly ref struct BoundaryFinder(string text, LanguageTag language, Abbreviations abbreviations, List<BreakDecision>? decisions)
{
    private static readonly SearchValues<char> Candidates = SearchValues.Create(".!?…。！？｡؟۔।॥։՞\n\r\u2028\u2029‼⁇⁈⁉");

    private readonly string text = text;
    private readonly FullStopRules rules = new(text, abbreviations, language.Language);
    private readonly List<BreakDecision>? decisions = decisions;

    /// <summary>The index behind the segment that begins at <paramref name="start"/>, quotes and brackets that close it included.</summary>
    public int Next(int start)
    {
        var at = start;
        while (at < text.Length)
        {
            var found = text.AsSpan(at).IndexOfAny(Candidates);
            if (found < 0)
            {
                return text.Length;
            }

            at += found;
            if (text[at] is '\n' or '\r' or '\u2028' or '\u2029')
            {
                var end = LineEnd(at, out var isBoundary, out var reason);
                if (Decide(at, isBoundary, reason))
                {
                    return end;
                }

                at = end;
                continue;
            }

            var marks = at;
            while (marks < text.Length && IsMark(text[marks]))
            {
                marks++;
            }

            if (marks - at > 0 && Mark(start, at, marks, out var boundary))
            {
                return boundary;
            }

            at = Math.Max(marks, at + 1);
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
        return Decide(boundary, reason <= BreakReason.ListItem, reason);
    }

    private bool Decide(int position, bool isBoundary, BreakReason reason)
    {
        decisions?.Add(new BreakDecision(position, isBoundary, reason));
        return isBoundary;
    }

    // Behind all white space from here; a boundary when a line of it is blank or a list item follows.
    private int LineEnd(int at, out bool isBoundary, out BreakReason reason)
    {
        var lines = 0;
        var end = at;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            lines += text[end] is '\n' or '\u2028' or '\u2029' || (text[end] == '\r' && (end + 1 == text.Length || text[end + 1] != '\n')) ? 1 : 0;
            lines += text[end] == '\u2029' ? 1 : 0;
            end++;
        }

        reason = lines > 1 ? BreakReason.BlankLine : BreakReason.ListItem;
        isBoundary = lines > 1 || (end < text.Length && ListMarkers.IsAt(text, end));
        if (!isBoundary)
        {
            reason = BreakReason.GoesOn;
        }

        return end;
    }

    private static bool IsMark(char c) => c is not ('\n' or '\r' or '\u2028' or '\u2029') && Candidates.Contains(c);
}
