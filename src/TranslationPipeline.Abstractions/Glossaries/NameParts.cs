namespace TranslationPipeline;

/// <summary>Parts of a personal name in one language; each may be null.</summary>
/// <param name="Given">Given name, e.g. <c>Kassym-Jomart</c>.</param>
/// <param name="Patronymic">Patronymic, e.g. <c>Kemelevich</c>; known even where the preferred form leaves it out.</param>
/// <param name="Family">Family name, e.g. <c>Tokayev</c>.</param>
public sealed record NameParts(string? Given, string? Patronymic, string? Family);
