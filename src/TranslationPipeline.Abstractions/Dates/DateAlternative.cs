namespace TranslationPipeline;

/// <summary>Another reading of an ambiguous date.</summary>
/// <param name="TimexValue">TIMEX3 value.</param>
/// <param name="Iso">ISO 8601 form of the NodaTime value; null when it is not complete.</param>
/// <param name="Reason">Why it is possible, e.g. <c>month before day</c>.</param>
public sealed record DateAlternative(string TimexValue, string? Iso, string Reason);
