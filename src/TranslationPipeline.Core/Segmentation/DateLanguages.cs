using System.Collections.Frozen;
using TranslationPipeline.Dates;

namespace TranslationPipeline.Segmentation;

/// <summary>What segmentation must know of dates: where a full stop after a number makes an ordinal.</summary>
internal static class DateLanguages
{
    private static readonly FrozenSet<string> OrdinalDot = FrozenSet.Create(StringComparer.Ordinal, "de", "cs", "sk", "pl", "da", "nb", "no", "fi", "hu", "hr", "sl", "tr", "et", "lv", "is");

    /// <summary>True for languages that write <c>10. Januar</c>.</summary>
    public static bool UsesOrdinalDot(string language) => OrdinalDot.Contains(language);

    /// <summary>True when the text begins with the name of a month.</summary>
    public static bool StartsWithMonth(ReadOnlySpan<char> text, string language)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
        {
            length++;
        }

        return LanguageTag.TryParse(language, out var tag) && DateLexicon.For(tag).IsMonth(text[..length]);
    }
}
