namespace TranslationPipeline.Normalization.Hyphens;

/// <summary>What is known about words at one place: the language's list, the paragraph as it stands now, the rest of the document.</summary>
internal sealed class WordEvidence(PassInput input)
{
    private const int Nowhere = -2;
    private const int MaxSearches = 64;
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private readonly WordList? list = WordList.Of(input.Language);
    private readonly int unit = input.Unit?.Number ?? Nowhere;
    private int searches;

    /// <summary>The language has a word list, so that "no word" means something.</summary>
    public bool HasList => list is not null;

    /// <summary>The list has the word; in lower case.</summary>
    public bool IsListed(ReadOnlySpan<char> word) => list?.Contains(word) == true;

    /// <summary>The list of the language, or that of English, from which other languages borrow, has the word; in lower case.</summary>
    public bool IsWordAnywhere(ReadOnlySpan<char> word) => IsListed(word) || WordList.Of(English)!.Contains(word);

    /// <summary>The document has the word on its own, not as a part of a compound; in lower case.</summary>
    public bool IsInDocument(ReadOnlySpan<char> word) => DocumentWords.Of(input.Context).HasPlain(word, unit) || IsInParagraph(word);

    /// <summary>The document has the compound on one line; in lower case.</summary>
    public bool HasCompound(ReadOnlySpan<char> compound) => DocumentWords.Of(input.Context).HasHyphenated(compound, unit) || IsInParagraph(compound);

    // A search goes through the whole paragraph, so there is a limit to them: behind it nothing counts as found.
    private bool IsInParagraph(ReadOnlySpan<char> word)
    {
        var text = input.Text.AsSpan();
        var at = 0;
        while (searches++ < MaxSearches)
        {
            var next = text[at..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (next < 0)
            {
                return false;
            }

            var start = at + next;
            var end = start + word.Length;
            if ((start == 0 || !IsInWord(text[start - 1])) && (end == text.Length || !IsInWord(text[end])))
            {
                return true;
            }

            at = end;
        }

        return false;
    }

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '‐' or '\'' or '’';
}
