namespace TranslationPipeline.Dates;

/// <summary>All that one form can mean in a language.</summary>
internal sealed class LexiconEntry
{
    private readonly List<Reading> readings = [];

    /// <summary>Classes of all readings.</summary>
    public ClassSet Classes { get; private set; }

    /// <summary>The language's suffixes may follow.</summary>
    public bool TakesSuffix { get; private set; }

    /// <summary>Adds a reading.</summary>
    public void Add(Reading reading, bool takesSuffix)
    {
        readings.Add(reading);
        Classes |= ClassSet.Of(reading.Class);
        TakesSuffix |= takesSuffix;
    }

    /// <summary>The reading of a class that is in <see cref="Classes"/>.</summary>
    public Reading Of(TokenClass tokenClass)
    {
        foreach (var reading in readings)
        {
            if (reading.Class == tokenClass)
            {
                return reading;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(tokenClass));
    }
}
