namespace TranslationPipeline.Detection;

/// <summary>Sums of n-gram values per order and label while a text is read. Lives on the stack.</summary>
internal readonly ref struct ScoreBoard(Span<int> sums)
{
    /// <summary>Longest n-gram of the table, word boundaries included.</summary>
    public const int Orders = 5;

    /// <summary>Number of the sums that <see cref="NgramTable.ScoreWords"/> fills, after those of the n-gram orders.</summary>
    public const int Words = Orders + 1;

    /// <summary>Sums per label.</summary>
    public const int Features = Words;

    /// <summary>Ints that a board needs.</summary>
    public const int Size = Features * Labels;

    /// <summary>Most labels a table can have.</summary>
    public const int Labels = 64;

    private readonly Span<int> sums = sums;

    /// <summary>Sum for n-grams of <paramref name="order"/> (1 to 5) and a label.</summary>
    public int this[int order, int label] => sums[((order - 1) * Labels) + label];

    /// <summary>All labels of one order.</summary>
    public Span<int> Order(int order) => sums.Slice((order - 1) * Labels, Labels);
}
