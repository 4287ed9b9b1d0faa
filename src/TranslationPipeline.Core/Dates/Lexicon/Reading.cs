namespace TranslationPipeline.Dates;

/// <summary>One thing a word can mean.</summary>
/// <param name="Class">Its class in the grammar.</param>
/// <param name="Value">Number, month, weekday, offset, minutes: what the class needs.</param>
/// <param name="Grain">Unit of time, for units and relative words.</param>
/// <param name="Text">TIMEX3 code or zone id, for marks; null elsewhere.</param>
internal sealed record Reading(TokenClass Class, double Value, Grain Grain = Grain.None, string? Text = null);
