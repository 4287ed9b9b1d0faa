namespace TranslationPipeline.Dates;

/// <summary>A token of a run, or a node that the grammar made of several.</summary>
internal struct Item
{
    /// <summary>First code unit.</summary>
    public int Start;

    /// <summary>One past the last code unit.</summary>
    public int End;

    /// <summary>Everything it can be.</summary>
    public ClassSet Classes;

    /// <summary>The value when it is a number.</summary>
    public double Number;

    /// <summary>Numeric dates: the three numbers as written. Clocks: hour, minute, second (-1 when not written).</summary>
    public int A;

    /// <inheritdoc cref="A"/>
    public int B;

    /// <inheritdoc cref="A"/>
    public int C;

    /// <summary>Separator of a numeric date.</summary>
    public char Separator;

    /// <summary>Shape of a numeric date.</summary>
    public NumericShape Shape;

    /// <summary>The words' readings; null for numbers and nodes.</summary>
    public LexiconEntry? Entry;

    /// <summary>The meaning of a node; null for tokens.</summary>
    public Draft? Draft;

    /// <summary>Written in digits, not in words.</summary>
    public bool IsDigits;
}
