namespace TranslationPipeline.Formats;

/// <summary>The members of one JSON object that are strings or numbers, and where the object stands in the bytes.</summary>
internal sealed record JsonObject(JsonFields Fields, int Start, int Length, bool HasLoneSurrogate);
