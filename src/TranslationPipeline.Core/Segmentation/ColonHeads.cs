namespace TranslationPipeline.Segmentation;

/// <summary>A colon behind a heading at the head of a paragraph: "05:01 GMT, The Sunday Times: The head of …". Speech and lists are none.</summary>
internal static class ColonHeads
{
    private const int MostWords = 12;

    /// <summary>True when the colon at <paramref name="at"/> ends the segment that began at <paramref name="start"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the segment begins.</param>
    /// <param name="at">The colon.</param>
    /// <param name="next">What stands behind the colon and the space.</param>
    /// <param name="language">Which verbs announce speech.</param>
    public static bool Ends(string text, int start, int at, int next, LanguageRules language)
    {
        if (!OpensParagraph(text, start) || Closers.IsQuote(text[next]) || char.IsDigit(text[next]) || ListMarkers.IsAt(text, next))
        {
            return false;
        }

        var words = 0;
        var head = text.AsSpan(start, at - start);
        foreach (var part in head.Split(' '))
        {
            var word = head[part].Trim();
            if (word.IsEmpty)
            {
                continue;
            }

            if (++words > MostWords || language.IsSpeechVerb(word))
            {
                return false;
            }
        }

        return words > 1;
    }

    private static bool OpensParagraph(string text, int start)
    {
        for (var i = start - 1; i >= 0; i--)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }

            if (text[i] == '\n')
            {
                return true;
            }
        }

        return true;
    }
}
