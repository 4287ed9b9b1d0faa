namespace TranslationPipeline.Formats;

/// <summary>One document as it was read, before it is cut into units.</summary>
/// <param name="Text">The decoded text, line ends as they were; without lone surrogates.</param>
/// <param name="Metadata">What the file says about it.</param>
/// <param name="ContentHash">SHA-256 of the bytes it was read from (the line, in JSON Lines), 64 lower-case hexadecimal digits.</param>
public sealed record RawDocument(string Text, DocumentMetadata Metadata, string ContentHash)
{
    /// <summary>The id the file gives it; null when it gives none. Not checked: any text.</summary>
    public string? Id { get; init; }

    /// <summary>Its place in the file, from 1.</summary>
    public int Number { get; init; } = 1;
}
