namespace TranslationPipeline.Dates;

/// <summary>Punctuation of datelines.</summary>
internal sealed class HeadMarks(string text, int limit)
{
    /// <summary>The first index from <paramref name="index"/> that is no white space.</summary>
    public int SkipBlank(int index)
    {
        while (index < limit && (char.IsWhiteSpace(text[index]) || text[index] is '\uFEFF' or '\u200B'))
        {
            index++;
        }

        return index;
    }

    /// <summary>Skips marks between the parts; <paramref name="closing"/> is the index behind the last one that can end a dateline, or -1.</summary>
    public int Skip(int index, out int closing)
    {
        closing = -1;
        var i = index;
        while (i < limit)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || c is '(' or '[' or '（' or '【' or ',' or '、' or '،' or '：' or '«' or '"' or '·')
            {
                closing = c == '：' ? i + 1 : closing;
                i++;
            }
            else if (c is ')' or ']' or '）' or '】' or ':' or '.' or '-' or '–' or '—' or '_' or '/' or '=' or '»' or '－' or '。' or '―' or '|')
            {
                i++;
                closing = c is '/' && IsOpeningSlash(i) ? closing : i;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    // "(TASS) / 10 January": a solidus that opens is no end.
    private bool IsOpeningSlash(int after) => after < limit && char.IsLetter(text[after]) && after > 1 && text[after - 2] == ' ';
}
