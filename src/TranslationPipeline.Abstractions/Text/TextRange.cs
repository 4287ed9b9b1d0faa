namespace TranslationPipeline;

/// <summary>A half-open range <c>[Start, End)</c> in UTF-16 code units of the text it was given with.</summary>
/// <param name="Start">First code unit, from 0.</param>
/// <param name="End">One past the last code unit; never below <paramref name="Start"/> in a valid range.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>True for an insertion point.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>The range of <paramref name="length"/> code units that begins at <paramref name="start"/>.</summary>
    public static TextRange At(int start, int length) => new(start, start + length);

    /// <summary>True when <paramref name="index"/> lies inside; the end is outside.</summary>
    public bool Contains(int index) => index >= Start && index < End;

    /// <summary>True when <paramref name="other"/> lies wholly inside; borders may touch.</summary>
    public bool Contains(TextRange other) => other.Start >= Start && other.End <= End;

    /// <summary>True when both share at least one code unit. Ranges that only touch do not overlap.</summary>
    public bool Overlaps(TextRange other) => Start < other.End && other.Start < End;

    /// <summary>The same range <paramref name="offset"/> code units further on.</summary>
    public TextRange Shift(int offset) => new(Start + offset, End + offset);

    /// <summary>The characters of <paramref name="text"/> in this range.</summary>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[Start..End];
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{Start},{End})";
}
