namespace TranslationPipeline.Glossaries;

/// <summary>Says whether what follows the stem of a term word makes one of its forms. Immutable and shared between words.</summary>
internal abstract class TailRule
{
    /// <summary>Nothing may follow.</summary>
    public static TailRule Exact { get; } = new ExactTail();

    /// <summary>Anything may follow.</summary>
    public static TailRule Any { get; } = new AnyTail();

    /// <summary>True when <paramref name="stem"/> followed by <paramref name="tail"/> is a form; both are folded.</summary>
    public abstract bool Accepts(ReadOnlySpan<char> stem, ReadOnlySpan<char> tail);

    private sealed class AnyTail : TailRule
    {
        public override bool Accepts(ReadOnlySpan<char> stem, ReadOnlySpan<char> tail) => true;
    }

    private sealed class ExactTail : TailRule
    {
        public override bool Accepts(ReadOnlySpan<char> stem, ReadOnlySpan<char> tail) => tail.IsEmpty;
    }
}
