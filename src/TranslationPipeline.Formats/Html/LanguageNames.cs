using System.Collections.Frozen;

namespace TranslationPipeline.Formats;

/// <summary>English names of languages for headings.</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Names =
        EncodingTable.Read("language-names.tsv", "language", "name", "source").ToFrozenDictionary(static row => row[0], static row => row[1]);

    /// <summary>E.g. <c>Chinese (zh-Hant)</c>; the tag alone when the language is not listed.</summary>
    public static string Of(LanguageTag language) => Names.TryGetValue(language.Language, out var name) ? $"{name} ({language.Value})" : language.Value;
}
