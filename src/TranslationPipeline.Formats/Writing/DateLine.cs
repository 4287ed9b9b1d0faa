namespace TranslationPipeline.Formats;

/// <summary>A date as a JSON object; <c>type</c> and <c>value</c> after TIMEX3, <c>iso</c> after ISO 8601.</summary>
internal sealed record DateLine(
    int Start,
    int End,
    string Text,
    string Type,
    string Value,
    string? Mod,
    string? Iso,
    string? Zone,
    string? ZoneFrom,
    bool Ambiguous,
    IReadOnlyList<DateAlternative> Alternatives,
    double Confidence,
    string Rule)
{
    public static DateLine Of(DateAnnotation date, string text) => new(
        date.Range.Start,
        date.Range.End,
        RangeText.Of(text, date.Range),
        date.TimexType,
        date.TimexValue,
        date.Mod,
        date.Iso,
        date.Zone,
        date.ZoneFrom,
        date.Ambiguous,
        date.Alternatives,
        Math.Round(date.Confidence, 4),
        date.Rule);
}
