namespace TranslationPipeline.Formats;

/// <summary>A range of a text that gets markup of its own.</summary>
/// <param name="Range">Where; empty for a place between two characters.</param>
/// <param name="Open">Markup before it.</param>
/// <param name="Close">Markup after it.</param>
/// <param name="After">Markup once after the whole range, also when it had to be split: references and tooltips.</param>
/// <param name="ShowSpaces">White space in it is what was changed.</param>
internal sealed record TextMark(TextRange Range, string Open, string Close, string After = "", bool ShowSpaces = false);
