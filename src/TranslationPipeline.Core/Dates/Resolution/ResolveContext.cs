using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>What the resolver may know besides the expression.</summary>
/// <param name="Anchor">The date that relative words are read from; null when there is none.</param>
/// <param name="Direction">Which way the sentence looks.</param>
/// <param name="DayFirst">Order of day and month in numeric dates.</param>
/// <param name="OrderConfidence">How sure that order is, 0 to 1.</param>
/// <param name="DecimalStyle">Language in which 10.01.2022 can only be day first.</param>
internal readonly record struct ResolveContext(LocalDate? Anchor, Direction Direction, bool DayFirst, double OrderConfidence, bool DecimalStyle);
