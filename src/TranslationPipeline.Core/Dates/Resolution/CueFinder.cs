namespace TranslationPipeline.Dates;

/// <summary>Looks for words in the sentence that say whether it speaks of the past or the future. One look per sentence.</summary>
internal ref struct CueFinder(ReadOnlySpan<char> text, DateCues cues, List<(int Position, Direction Direction)> found)
{
    private const int Reach = 240;

    private readonly ReadOnlySpan<char> text = text;
    private readonly DateCues cues = cues;
    private int start;
    private int end = -1;
    private readonly List<(int Position, Direction Direction)> found = found;

    /// <summary>Direction of the sentence around an expression.</summary>
    public Direction Of(int from, int to)
    {
        if (from >= start && to <= end)
        {
            return Nearest(from, to);
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

        found.Clear();
        cues.Find(text[start..end], start, found);
        return Nearest(from, to);
    }

    // The cue that stands nearest; one behind a comma counts as farther away.
    private readonly Direction Nearest(int from, int to)
    {
        var best = int.MaxValue;
        var direction = Direction.Unknown;
        foreach (var (position, candidate) in found)
        {
            if (position >= from && position < to)
            {
                continue;
            }

            var between = position < from ? text[position..from] : text[to..position];
            var distance = between.Length + (between.ContainsAny(',', '،', '，') ? 60 : 0);
            if (distance < best)
            {
                (best, direction) = (distance, candidate);
            }
        }

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
