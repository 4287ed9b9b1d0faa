namespace TranslationPipeline;

/// <summary>The kind of an <see cref="InlineCode"/>, after XLIFF 2 inline elements.</summary>
public enum InlineCodeKind
{
    /// <summary>Stands alone, e.g. <c>{0}</c> or <c>&lt;br/&gt;</c> (XLIFF <c>ph</c>).</summary>
    Placeholder,

    /// <summary>Opens a pair (XLIFF <c>sc</c>).</summary>
    Opening,

    /// <summary>Closes a pair (XLIFF <c>ec</c>).</summary>
    Closing,
}
