namespace TranslationPipeline.Glossaries;

/// <summary>The words before and after a word of a text, folded; empty where the sentence ends or a mark stands between.</summary>
internal readonly ref struct NearWords
{
    private readonly ReadOnlySpan<char> text;
    private readonly TextRange word;
    private readonly char[] folding;

    public NearWords(ReadOnlySpan<char> text, TextRange word, char[] folding)
    {
        this.text = text;
        this.word = word;
        this.folding = folding;
    }

    /// <summary>True when the word begins with a capital that is not that of the beginning of a sentence.</summary>
    public bool IsCapitalised => char.IsUpper(text[word.Start]) && !BeginsSentence;

    /// <summary>True when no word of the sentence stands before.</summary>
    public bool BeginsSentence
    {
        get
        {
            var at = word.Start - 1;
            while (at >= 0 && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '“' or '«' or '„' or '\'' or '(') && text[at] != '\n')
            {
                at--;
            }

            return at < 0 || text[at] is '.' or '!' or '?' or '…' or ':' or '\n';
        }
    }

    /// <summary>The word at a distance: -1 is the word before, 1 the one after.</summary>
    /// <param name="distance">How many words away; never 0.</param>
    /// <param name="buffer">Gets the folded letters.</param>
    public ReadOnlySpan<char> At(int distance, Span<char> buffer)
    {
        var step = Math.Sign(distance);
        var edge = step < 0 ? word.Start : word.End;
        var start = 0;
        var end = 0;
        for (; distance != 0; distance -= step)
        {
            var gap = edge;
            while (Inside(gap, step) && char.IsWhiteSpace(text[step < 0 ? gap - 1 : gap]) && text[step < 0 ? gap - 1 : gap] != '\n')
            {
                gap += step;
            }

            var far = gap;
            while (Inside(far, step) && IsLetter(text[step < 0 ? far - 1 : far]))
            {
                far += step;
            }

            if (far == gap || gap == edge)
            {
                return []; // a mark, or the end
            }

            (start, end) = step < 0 ? (far, gap) : (gap, far);
            edge = far;
        }

        return end - start > buffer.Length ? [] : buffer[..TermFolding.Fold(text[start..end], folding, buffer, [])];
    }

    private bool Inside(int at, int step) => step < 0 ? at > 0 : at < text.Length;

    private static bool IsLetter(char c) => TermTokenizer.IsWord(c) || c is '\'' or '’';
}
