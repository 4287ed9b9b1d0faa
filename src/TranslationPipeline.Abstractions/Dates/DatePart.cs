namespace TranslationPipeline;

/// <summary>One end of an interval as it stands in the text, for consumers that annotate both ends separately as TimeML does.</summary>
/// <param name="Range">Where it stands, within the range of the whole expression.</param>
/// <param name="TimexValue">TIMEX3 value of this end.</param>
/// <param name="Iso">ISO 8601 form of the NodaTime value.</param>
public sealed record DatePart(TextRange Range, string TimexValue, string? Iso);
