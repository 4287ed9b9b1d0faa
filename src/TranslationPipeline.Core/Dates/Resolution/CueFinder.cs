namespace TranslationPipeline.Dates;

/// <summary>Looks for words in the sentence that say whether it speaks of the past or the future. One look per sentence.</summary>
internal ref struct CueFinder(ReadOnlySpan<char> text, DateCues cues)
{
    private const int Reach = 240;

    private readonly ReadOnlySpan<char> text = text;
    private readonly DateCues cues = cues;
    private int start;
    private int end = -1;
    private Direction direction;

    /// <summary>Direction of the sentence around an expression.</summary>
    public Direction Of(int from, int to)
    {
        if (from >= start && to <= end)
        {
            return direction;
        }

        start = from;
        while (start > 0 && from - start < Reach && !IsEnd(start - 1))
        {
            start--;
        }

        end = to;
        while (end < text.Length && end - to < Reach && !IsEnd(end))
        {
            end++;
        }

        direction = cues.Find(text[start..end]);
        return direction;
    }

    private readonly bool IsEnd(int index)
    {
        var c = text[index];
        return c is '\n' or '!' or '?' or '。' or '！' or '？' or '؟' or '۔' or '।' or ';'
            || (c == '.' && (index + 1 == text.Length || (CharKinds.Of(text[index + 1]) == CharKind.Space && index > 2 && !char.IsDigit(text[index - 1]) && IsWordEnd(index))));
    }

    // A full stop after a word of four letters or more ends a sentence; after a shorter one it may be an abbreviation.
    private readonly bool IsWordEnd(int index)
    {
        var letters = 0;
        for (var i = index - 1; i >= 0 && letters < 4 && CharKinds.Of(text[i]) == CharKind.Letter; i--)
        {
            letters++;
        }

        return letters >= 4;
    }
}
