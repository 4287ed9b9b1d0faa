namespace TranslationPipeline.Normalization.Hyphens;

/// <summary>What is known about words at one place: the language's list, the paragraph as it stands now, the rest of the document.</summary>
internal sealed class WordEvidence(PassInput input)
{
    private const int Nowhere = -2;
    private readonly WordList? list = WordList.Of(input.Language);
    private readonly DocumentWords document = DocumentWords.Of(input.Context);
    private readonly DocumentWords paragraph = DocumentWords.Of(input.Text);
    private readonly int unit = input.Unit?.Number ?? Nowhere;

    /// <summary>The language has a word list, so that "no word" means something.</summary>
    public bool HasList => list is not null;

    /// <summary>The list or the document has the word; in lower case.</summary>
    public bool IsWord(string word) => list?.Contains(word) == true || IsInDocument(word);

    /// <summary>The document has the word on its own.</summary>
    public bool IsInDocument(string word) => paragraph.HasPlain(word, Nowhere) || document.HasPlain(word, unit);

    /// <summary>The document has the compound on one line.</summary>
    public bool HasCompound(string compound) => paragraph.HasHyphenated(compound, Nowhere) || document.HasHyphenated(compound, unit);
}
