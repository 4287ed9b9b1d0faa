namespace TranslationPipeline.Checking;

/// <summary>A word of a text.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Key">Folded for comparison.</param>
internal readonly record struct WordRange(TextRange Range, string Key)
{
    /// <summary>Cuts a text into runs of letters and digits.</summary>
    public static List<WordRange> Split(string text)
    {
        var words = new List<WordRange>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]))))
            {
                i++;
            }

            words.Add(new WordRange(new TextRange(start, i), TranslationPipeline.Text.Folding.Fold(text.AsSpan(start, i - start))));
        }

        return words;
    }
}
