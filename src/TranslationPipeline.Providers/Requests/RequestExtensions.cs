using System.Collections.Immutable;
using System.Globalization;

namespace TranslationPipeline.Providers.Requests;

/// <summary>Parts of requests. A part never reuses the idempotency key of the whole: the service would answer it with the whole's answer.</summary>
internal static class RequestExtensions
{
    /// <summary>The request for the items at <paramref name="indices"/>, which ascend; the request itself when these are all.</summary>
    public static TranslationRequest Part(this TranslationRequest request, IReadOnlyList<int> indices)
    {
        if (indices.Count == request.Items.Length)
        {
            return request;
        }

        var items = ImmutableArray.CreateBuilder<TranslationItem>(indices.Count);
        foreach (var index in indices)
        {
            items.Add(request.Items[index]);
        }

        var suffix = indices.Count == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{indices[0]}-{indices[^1]}x{indices.Count}");
        return request with { Items = items.MoveToImmutable(), IdempotencyKey = request.Key(suffix) };
    }

    /// <summary>The request for <paramref name="count"/> items from <paramref name="start"/>; the request itself when these are all.</summary>
    public static TranslationRequest Slice(this TranslationRequest request, int start, int count) => count == request.Items.Length
        ? request
        : request with
        {
            Items = request.Items.Slice(start, count),
            IdempotencyKey = request.Key(string.Create(CultureInfo.InvariantCulture, $"{start}-{start + count - 1}x{count}")),
        };

    /// <summary>A key derived from the request's; null when it has none.</summary>
    public static string? Key(this TranslationRequest request, string suffix) =>
        request.IdempotencyKey is { } key ? $"{key}/{suffix}" : null;
}
