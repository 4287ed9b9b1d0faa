using TranslationPipeline.Text;

namespace TranslationPipeline.Dates;

/// <summary>Looks words up in the lexicon: case, diacritics, white space and suffixes do not matter.</summary>
internal readonly ref struct WordMatcher(ReadOnlySpan<char> text, DateLexicon lexicon)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly DateLexicon lexicon = lexicon;

    /// <summary>The longest form of the lexicon that begins at <paramref name="start"/> and ends where a word ends.</summary>
    public bool Match(int start, out LexiconEntry entry, out int end)
    {
        entry = null!;
        end = start;
        var state = 0;
        var i = start;
        while (i < text.Length)
        {
            var c = text[i];
            var kind = CharKinds.Of(c);
            var folded = Folding.Fold(c);
            var next = i + 1;
            if (kind is CharKind.Space or CharKind.NewLine)
            {
                folded = ' ';
                while (next < text.Length && CharKinds.Of(text[next]) == CharKind.Space)
                {
                    next++;
                }
            }

            if (folded != '\0')
            {
                state = lexicon.Step(state, folded);
                if (state < 0)
                {
                    break;
                }
            }

            i = next;
            if (lexicon.At(state) is { } found)
            {
                if (IsBoundary(i, kind))
                {
                    (entry, end) = (found, i);
                }

                if (found.TakesSuffix && lexicon.HasSuffixes && SuffixEnd(i, afterNumber: false) is var suffixEnd && suffixEnd > i)
                {
                    (entry, end) = (found, suffixEnd);
                }
            }
        }

        return end > start;
    }

    private bool IsBoundary(int index, CharKind before) =>
        index >= text.Length || before is not (CharKind.Letter or CharKind.Hangul) || CharKinds.Of(text[index]) != before;

    /// <summary>The end of the longest suffix at <paramref name="index"/>, or the index itself. An apostrophe or hyphen may stand before it, and must behind a number.</summary>
    public int SuffixEnd(int index, bool afterNumber)
    {
        var i = index;
        if (i < text.Length && Folding.Fold(text[i]) is '\'' or '-')
        {
            i++;
        }
        else if (afterNumber)
        {
            return index;
        }

        var state = 0;
        var end = index;
        while (i < text.Length && CharKinds.Of(text[i]) is CharKind.Letter or CharKind.Hangul)
        {
            var kind = CharKinds.Of(text[i]);
            var folded = Folding.Fold(text[i++]);
            state = folded == '\0' ? state : lexicon.Suffixes.Step(state, folded);
            if (state < 0)
            {
                break;
            }

            if (lexicon.Suffixes.ValueOf(state) > 0 && IsBoundary(i, kind))
            {
                end = i;
            }
        }

        return end;
    }
}
