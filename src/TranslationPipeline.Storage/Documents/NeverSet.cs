using System.Collections.Immutable;

namespace TranslationPipeline.Storage.Documents;

/// <summary>Arrays that a caller never set.</summary>
internal static class NeverSet
{
    /// <summary>The array, empty when it was never set.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> array) => array.IsDefault ? [] : array;
}
