namespace TranslationPipeline.Normalization.Romanization;

/// <summary>Up to four captured ranges of a match; references are numbered from 1.</summary>
[System.Runtime.CompilerServices.InlineArray(8)]
internal struct RomanizationCaptures
{
    private int first;

    /// <summary>Remembers a capture.</summary>
    public void Set(int number, int start, int end)
    {
        if (number is >= 1 and <= 4)
        {
            this[(number - 1) * 2] = start;
            this[((number - 1) * 2) + 1] = end;
        }
    }

    /// <summary>The range of a capture; empty when it did not take part.</summary>
    public readonly (int Start, int End) Get(int number) => number is >= 1 and <= 4 ? (this[(number - 1) * 2], this[((number - 1) * 2) + 1]) : (0, 0);
}
