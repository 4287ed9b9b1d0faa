namespace TranslationPipeline.Dates;

/// <summary>A city of the gazetteer.</summary>
/// <param name="Zone">IANA zone.</param>
/// <param name="Country">ISO 3166 code.</param>
/// <param name="Region">The region that must be named beside it; empty for the city that the bare name means.</param>
internal sealed record CityRow(string Zone, string Country, string Region);
