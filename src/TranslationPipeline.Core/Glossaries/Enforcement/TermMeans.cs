namespace TranslationPipeline.Glossaries;

/// <summary>How a required term is brought into a translation, from the mildest to the strongest.</summary>
internal enum TermMeans
{
    /// <summary>The engine is told nothing; its answer is verified and mended.</summary>
    Check,

    /// <summary>The term goes with the request: a glossary at the service, markup in the text, or a line of the prompt, as the engine does it.</summary>
    Native,

    /// <summary>As <see cref="Native"/>, with the pair once more as a reference in the context of the request.</summary>
    Reference,

    /// <summary>The words are replaced by a mark that must come back; the required form is written in its place.</summary>
    Placeholder,
}
