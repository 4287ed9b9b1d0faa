namespace TranslationPipeline.Providers.Http;

/// <summary>What a service answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The body, unpacked; never longer than the sender allows.</param>
/// <param name="Header">Value of a header by its name; null when it is absent.</param>
internal sealed record HttpAnswer(int Status, ReadOnlyMemory<byte> Body, Func<string, string?> Header)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}
