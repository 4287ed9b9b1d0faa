using System.Collections.Immutable;

namespace TranslationPipeline.Providers.InlineCodes;

/// <summary>What a code does wherever it stands.</summary>
/// <param name="Kind">Alone, opening or closing; alone when the same characters both open and close (<c>**</c>).</param>
/// <param name="Closings">For an opening code: the codes that may close it.</param>
internal sealed record CodeRole(InlineCodeKind Kind, ImmutableHashSet<string> Closings)
{
    private static readonly ImmutableHashSet<string> None = [];

    public static CodeRole Of(InlineCodeKind kind) => new(kind, None);

    public static CodeRole Opening(IEnumerable<string> closings) => new(InlineCodeKind.Opening, closings.ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>The role of a code that has this one in one place and <paramref name="other"/> in another.</summary>
    public CodeRole And(CodeRole other) => Kind == other.Kind
        ? this with { Closings = Closings.Union(other.Closings) }
        : Of(InlineCodeKind.Placeholder);
}
