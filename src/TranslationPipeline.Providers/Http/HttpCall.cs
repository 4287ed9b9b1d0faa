using System.Collections.Immutable;

namespace TranslationPipeline.Providers.Http;

/// <summary>One request to a service, independent of the library that sends it.</summary>
/// <param name="Method">e.g. <c>POST</c>.</param>
/// <param name="Address">Full address; never holds a key.</param>
internal sealed record HttpCall(string Method, Uri Address)
{
    public ImmutableArray<(string Name, string Value)> Headers { get; init; } = [];

    public byte[]? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>The texts in it, with which the sizes that an error names are compared; empty for none.</summary>
    public ImmutableArray<TranslationItem> Items { get; init; } = [];

    /// <summary>Stays the same when the same request is repeated.</summary>
    public string? RequestId { get; init; }
}
