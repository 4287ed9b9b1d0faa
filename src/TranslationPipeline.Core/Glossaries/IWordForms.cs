namespace TranslationPipeline.Glossaries;

/// <summary>Gives the forms of words from a dictionary, in addition to what the tables know. Safe for concurrent use.</summary>
public interface IWordForms
{
    /// <summary>All forms of a word, the word itself among them or not; empty when the dictionary does not know it.</summary>
    /// <param name="language">Language of the word.</param>
    /// <param name="word">A word as a glossary writes it.</param>
    IReadOnlyCollection<string> FormsOf(LanguageTag language, string word);
}
