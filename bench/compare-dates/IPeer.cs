namespace TranslationPipeline.DatesComparison;

/// <summary>A recogniser to compare.</summary>
internal interface IPeer
{
    /// <summary>Name in the tables.</summary>
    string Name { get; }

    /// <summary>How many times the texts of the speed table are read: fast peers need more for a steady clock.</summary>
    int Rounds { get; }

    /// <summary>True when it has the language.</summary>
    bool Knows(string language);

    /// <summary>Reads all texts, in order, once to warm up and then <paramref name="rounds"/> times.</summary>
    /// <returns>The dates of each text, and the processor seconds of one round.</returns>
    (List<DateAnnotation>[] Dates, double Seconds) ReadAll(string language, IReadOnlyList<(string Text, string? Anchor)> texts, int rounds);
}
