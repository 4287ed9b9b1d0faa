using System.Collections.Frozen;

namespace TranslationPipeline.Glossaries;

/// <summary>The endings of one paradigm, e.g. <c>а у ом е ы ов ам ами ах</c>.</summary>
internal sealed class EndingTail : TailRule
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> endings;
    private readonly int longest;

    /// <summary>Takes folded endings; the empty one must be listed to be allowed.</summary>
    public EndingTail(IEnumerable<string> endings)
    {
        var set = endings.ToFrozenSet(StringComparer.Ordinal);
        this.endings = set.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = set.Max(static e => e.Length);
    }

    /// <inheritdoc/>
    public override bool Accepts(ReadOnlySpan<char> stem, ReadOnlySpan<char> tail) => tail.Length <= longest && endings.Contains(tail);
}
