namespace TranslationPipeline.LanguageModels;

/// <summary>What an n-gram says about one label, in steps of the table.</summary>
internal readonly record struct Posting(int Label, sbyte Value);
