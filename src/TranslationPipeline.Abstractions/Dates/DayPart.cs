namespace TranslationPipeline;

/// <summary>The parts of a day that TIMEX3 names.</summary>
public enum DayPart
{
    /// <summary><c>TMO</c>.</summary>
    Morning,

    /// <summary><c>TMI</c>, around noon.</summary>
    Midday,

    /// <summary><c>TAF</c>.</summary>
    Afternoon,

    /// <summary><c>TEV</c>.</summary>
    Evening,

    /// <summary><c>TNI</c>.</summary>
    Night,

    /// <summary><c>TDT</c>, the hours of daylight or work.</summary>
    Daytime,
}
