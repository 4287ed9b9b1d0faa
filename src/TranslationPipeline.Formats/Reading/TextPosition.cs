namespace TranslationPipeline.Formats;

/// <summary>Line and column of a place in a text, both from 1; lines end at LF, CR or CR LF.</summary>
internal static class TextPosition
{
    /// <summary>Where the code unit at <paramref name="index"/> stands.</summary>
    public static (int Line, int Column) Of(ReadOnlySpan<char> text, int index)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < index; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                line++;
                start = i + 1;
            }
        }

        return (line, index - start + 1);
    }
}
