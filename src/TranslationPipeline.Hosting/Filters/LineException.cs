namespace TranslationPipeline.Hosting.Filters;

/// <summary>One line of a filter cannot be used; the code and the message become its answer.</summary>
public sealed class LineException(string code, string message) : Exception(message)
{
    /// <summary>Stable code, e.g. <c>line.missing</c>.</summary>
    public string Code { get; } = code;
}
