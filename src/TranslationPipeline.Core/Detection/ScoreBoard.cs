namespace TranslationPipeline.Detection;

/// <summary>Sums of n-gram values per order and label while a text is read. Lives on the stack.</summary>
internal readonly ref struct ScoreBoard(Span<int> sums)
{
    /// <summary>Longest n-gram of the table, word boundaries included.</summary>
    public const int Orders = 5;

    /// <summary>Most labels a table can have.</summary>
    public const int Labels = 64;

    private readonly Span<int> sums = sums;

    /// <summary>Sum for n-grams of <paramref name="order"/> (1 to 5) and a label.</summary>
    public int this[int order, int label] => sums[((order - 1) * Labels) + label];

    /// <summary>All labels of one order.</summary>
    public Span<int> Order(int order) => sums.Slice((order - 1) * Labels, Labels);
}
