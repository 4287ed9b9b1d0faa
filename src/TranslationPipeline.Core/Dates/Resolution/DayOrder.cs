using TranslationPipeline.Text;

namespace TranslationPipeline.Dates;

/// <summary>Order of day and month in numeric dates: evidence in the text, then region and language.</summary>
/// <param name="DayFirst">Day before month.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="DottedIsDayFirst">In this language 10.01.2022 has one reading.</param>
internal readonly record struct DayOrder(bool DayFirst, double Confidence, bool DottedIsDayFirst)
{
    private static readonly Lazy<Dictionary<string, string>> Orders = new(static () =>
        EmbeddedTable.Read("dates-languages.tsv", "language", "order", "script", "source").ToDictionary(static r => r[0], static r => r[1], StringComparer.Ordinal));

    /// <summary>The convention of a language and region.</summary>
    public static DayOrder Of(LanguageTag language)
    {
        var region = language.Region;
        var order = Orders.Value.GetValueOrDefault(language.Language, "dmy");
        return language.Language == "en"
            ? new DayOrder(region is not (null or "US" or "PH"), region is null ? 0.6 : 0.85, region is not (null or "US" or "PH"))
            : new DayOrder(order != "mdy", language.IsUndetermined ? 0.6 : 0.85, !language.IsUndetermined);
    }

    /// <summary>The same with the evidence of the numeric dates that have only one reading; contradicting evidence is none.</summary>
    public DayOrder With(int dayFirstSeen, int monthFirstSeen) => (dayFirstSeen, monthFirstSeen) switch
    {
        ( > 0, 0) => this with { DayFirst = true, Confidence = 0.95 },
        (0, > 0) => this with { DayFirst = false, Confidence = 0.95 },
        ( > 0, > 0) => this with { Confidence = 0.5 },
        _ => this,
    };
}
