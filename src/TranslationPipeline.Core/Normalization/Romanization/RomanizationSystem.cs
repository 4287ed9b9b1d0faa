namespace TranslationPipeline.Normalization;

/// <summary>A published table that writes a language in another script, nearly always Latin.</summary>
/// <param name="Id">Stable id: authority, language, scripts, year, e.g. <c>bgnpcgn-rus-Cyrl-Latn-1947</c>, or the schema name of iuliia, e.g. <c>mvd_782</c>.</param>
/// <param name="Name">Name of the table for people.</param>
/// <param name="Source">Where the table is published.</param>
/// <param name="Language">ISO 639 code of the language written, as in the id; <c>und</c> for a whole script.</param>
/// <param name="Reversible">True when every output can be read back letter by letter.</param>
public sealed record RomanizationSystem(string Id, string Name, string Source, string Language, bool Reversible);
