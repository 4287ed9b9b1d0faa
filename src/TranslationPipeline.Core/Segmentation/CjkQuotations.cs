namespace TranslationPipeline.Segmentation;

/// <summary>Quotations and titles of texts that write no space: a mark inside does not end the sentence, and behind one the sentence may go on: “…？”他问。</summary>
internal static class CjkQuotations
{
    private const string Opening = "“「『《〈（【";
    private const string Closing = "”」』》〉）】";

    // Behind a quotation these go on with its sentence.
    private const string Particles = "的时時等一这這与與和之及";

    // A quotation longer than this is cut into its sentences.
    private const int Reach = 400;
    private const int ClauseReach = 24;

    /// <summary>The reason at a mark that ends at <paramref name="marks"/> and whose closers end at <paramref name="end"/>, before the end of the text.</summary>
    public static BreakReason Judge(string text, int start, int marks, int end, LanguageRules language)
    {
        var depth = 0;
        var outermost = -1;
        for (var i = Math.Max(start, marks - Reach); i < end; i++)
        {
            if (Opening.Contains(text[i]))
            {
                outermost = depth++ == 0 ? i : outermost;
            }
            else if (Closing.Contains(text[i]))
            {
                depth = Math.Max(0, depth - 1);
                outermost = depth == 0 && i < marks ? -1 : outermost;
            }
        }

        if (depth > 0)
        {
            return Closes(text, end, text[outermost]) ? BreakReason.Quotation : BreakReason.Terminal;
        }

        if (end == marks || outermost < 0)
        {
            return BreakReason.Terminal;
        }

        var next = text[end];
        if (text[outermost] is '《' or '〈' || next is '。' or '！' or '？' or '，' or '“' or '「' || (Particles.Contains(next) && text[outermost] != '（'))
        {
            return BreakReason.Quotation;
        }

        var announced = outermost > start && text[outermost - 1] is '：' or ':';
        return !announced && text[outermost] is '“' or '「' or '『' && IsAttributed(text, end, language) ? BreakReason.Quotation : BreakReason.Terminal;
    }

    private static bool Closes(string text, int from, char opening)
    {
        var span = text.AsSpan(from, Math.Min(Reach, text.Length - from));
        var found = span.IndexOf(Closing[Opening.IndexOf(opening, StringComparison.Ordinal)]);
        return found >= 0 && !span[..found].Contains('\n');
    }

    // "记者问。": a verb of speech in the clause that follows.
    private static bool IsAttributed(string text, int from, LanguageRules language)
    {
        var clause = text.AsSpan(from, Math.Min(ClauseReach, text.Length - from));
        var end = clause.IndexOfAny("。！？，；");
        clause = end < 0 ? clause : clause[..end];
        foreach (var word in language.SpeechWords)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
