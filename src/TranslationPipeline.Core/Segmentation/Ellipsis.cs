namespace TranslationPipeline.Segmentation;

/// <summary>Ellipses written with spaces between the full stops, and ellipses in brackets.</summary>
internal static class Ellipsis
{
    /// <summary>
    /// The index behind an ellipsis at <paramref name="at"/>. <paramref name="boundary"/> is -1 when there is none of this kind,
    /// 0 when it ends no sentence, else the index behind which the next segment begins.
    /// </summary>
    public static int End(string text, int at, out int boundary)
    {
        boundary = -1;
        if (text[at] == '.' && at > 0 && text[at - 1] == '[' && text.AsSpan(at).StartsWith("...]", StringComparison.Ordinal))
        {
            boundary = 0;
            return at + 4;
        }

        var dots = 1;
        var end = at + 1;
        while (end + 1 < text.Length && text[at] == '.' && text[end] is ' ' or '\u00A0' && text[end + 1] == '.')
        {
            dots++;
            end += 2;
        }

        if (dots < 3)
        {
            return at;
        }

        // "compounds. . . . The": the first full stop ends the sentence; "period . . . . Next": the last one does.
        var attached = at > 0 && !char.IsWhiteSpace(text[at - 1]);
        boundary = dots < 4 || end >= text.Length ? 0 : attached ? at + 1 : end;
        return boundary == at + 1 ? at + 1 : end;
    }
}
