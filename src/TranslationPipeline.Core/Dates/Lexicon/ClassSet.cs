using System.Numerics;

namespace TranslationPipeline.Dates;

/// <summary>A set of token classes: one bit each.</summary>
internal readonly record struct ClassSet(ulong Low, ulong High)
{
    /// <summary>No class.</summary>
    public static ClassSet None => default;

    /// <summary>True when nothing is in the set.</summary>
    public bool IsEmpty => (Low | High) == 0;

    /// <summary>The first class of the set; the set is not empty.</summary>
    public TokenClass First => (TokenClass)(Low != 0 ? BitOperations.TrailingZeroCount(Low) : 64 + BitOperations.TrailingZeroCount(High));

    /// <summary>The set with only <paramref name="tokenClass"/>.</summary>
    public static ClassSet Of(TokenClass tokenClass) =>
        (int)tokenClass < 64 ? new(1UL << (int)tokenClass, 0) : new(0, 1UL << ((int)tokenClass - 64));

    /// <summary>True when <paramref name="tokenClass"/> is in the set.</summary>
    public bool Has(TokenClass tokenClass) => Overlaps(Of(tokenClass));

    /// <summary>The set without <paramref name="tokenClass"/>.</summary>
    public ClassSet Without(TokenClass tokenClass) => Of(tokenClass) is var one ? new(Low & ~one.Low, High & ~one.High) : this;

    /// <summary>True when both sets share a class.</summary>
    public bool Overlaps(ClassSet other) => ((Low & other.Low) | (High & other.High)) != 0;

    /// <summary>Classes of both sets.</summary>
    public static ClassSet operator |(ClassSet left, ClassSet right) => new(left.Low | right.Low, left.High | right.High);

    /// <summary>Classes that both sets share.</summary>
    public static ClassSet operator &(ClassSet left, ClassSet right) => new(left.Low & right.Low, left.High & right.High);
}
