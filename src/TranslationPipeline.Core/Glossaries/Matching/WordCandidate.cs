namespace TranslationPipeline.Glossaries;

/// <summary>A term word that a word of a text may be a form of, with what the terms that begin with it need first.</summary>
/// <param name="Form">The number of the term word times four, plus the cost: 0 for the word itself, 1 for an inflected form, 2 with a prefix written together.</param>
/// <param name="Root">The node of the terms that begin with it, doubled, plus one when a term ends there; -1 when none begins with it.</param>
/// <param name="Next">The words these terms go on with, as <see cref="TermTrie.NextWords"/>; 0 when none goes on.</param>
internal readonly record struct WordCandidate(uint Form, int Root, uint Next)
{
    /// <summary>A form of a word of which the terms are not known yet.</summary>
    public WordCandidate(int word, int cost)
        : this(((uint)word << 2) | (uint)cost, -1, 0)
    {
    }

    /// <summary>Number of the term word.</summary>
    public int Word => (int)(Form >> 2);

    /// <summary>How far the form is from the word itself.</summary>
    public int Cost => (int)(Form & 3);
}
