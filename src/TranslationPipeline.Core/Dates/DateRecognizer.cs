using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace TranslationPipeline.Dates;

/// <summary>Finds dates, times, durations and sets in text and types them. Safe for concurrent use.</summary>
public sealed class DateRecognizer
{
    private readonly ConcurrentBag<RecognizerScratch> scratches = [];

    private DateRecognizer()
    {
    }

    /// <summary>The recogniser with the built-in languages.</summary>
    public static DateRecognizer Default { get; } = new();

    /// <summary>True when there are tables for a language; in others only numeric dates are found.</summary>
    public static bool Knows(LanguageTag language) => DateLexicon.Knows(language);

    /// <summary>Finds every date in <paramref name="text"/>.</summary>
    /// <param name="text">One paragraph or more; evidence for the order of day and month is taken from all of it.</param>
    /// <param name="language">Its language; for one without tables only numeric dates are found.</param>
    /// <param name="anchor">The date that "Monday" and "yesterday" are read from.</param>
    /// <returns>Ascending, not overlapping; empty when there is none.</returns>
    public ImmutableArray<DateAnnotation> Recognize(string text, LanguageTag language, AnchorDate anchor) => Recognize(text, language, anchor, null);

    /// <summary>Finds every date and what is wrong with it.</summary>
    /// <param name="text">See <see cref="Recognize(string, LanguageTag, AnchorDate)"/>.</param>
    /// <param name="language">Its language.</param>
    /// <param name="anchor">The date that "Monday" and "yesterday" are read from.</param>
    /// <param name="policy">What to do with ambiguous dates.</param>
    public DateReading Read(string text, LanguageTag language, AnchorDate anchor, AmbiguousDates policy)
    {
        var problems = new List<(TextRange Range, string Message)>();
        return DateReading.Of(Recognize(text, language, anchor, problems), problems, policy);
    }

    /// <summary>The same; expressions that look like dates and are impossible are added to <paramref name="problems"/>.</summary>
    private ImmutableArray<DateAnnotation> Recognize(string text, LanguageTag language, AnchorDate anchor, List<(TextRange Range, string Message)>? problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(anchor);
        if (!scratches.TryTake(out var scratch))
        {
            scratch = new RecognizerScratch();
        }

        try
        {
            return scratch.Recognize(text, language, anchor, problems);
        }
        finally
        {
            scratches.Add(scratch);
        }
    }
}
