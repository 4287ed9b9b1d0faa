using System.Text.RegularExpressions;

namespace TranslationPipeline.Providers.Chat;

/// <summary>
/// Signs that a model answered or obeyed a text instead of translating it. Only what no translation does counts: another length by far, another
/// script, an address or number that the source does not have, a language name of an assistant that speaks of itself.
/// </summary>
internal static partial class ChatAnswerCheck
{
    /// <summary>What is wrong, in words without any text; null when nothing is.</summary>
    public static string? Problem(TranslationItem item, string target, LanguageTag to)
    {
        var source = item.Text;
        var sourceLetters = source.Count(char.IsLetter);
        var targetLetters = target.Count(char.IsLetter);
        if (sourceLetters > 0 && targetLetters == 0)
        {
            return "it is empty";
        }

        var dense = IsDense(to.Language);
        if (sourceLetters >= 20 && targetLetters < sourceLetters * (dense ? 0.08 : 0.35))
        {
            return "it is much shorter than its source";
        }

        if (targetLetters > Math.Max(60, sourceLetters * (source.Any(IsDenseLetter) ? 12 : 3.0)))
        {
            return "it is much longer than its source";
        }

        if (Script(to.Language) is { } inScript && targetLetters >= 8 && target.Count(inScript) < targetLetters * 0.3 && source.Count(inScript) < sourceLetters * 0.5)
        {
            return "it is not in the script of the target language";
        }

        return Addresses().Matches(target).Any(m => !source.Contains(m.Value, StringComparison.OrdinalIgnoreCase)) ? "it has an address that the source does not have"
            : Assistant().IsMatch(target) && !Assistant().IsMatch(source) ? "it speaks about itself"
            : null;
    }

    private static bool IsDense(string language) => language is "zh" or "ja" or "ko" or "th";

    private static bool IsDenseLetter(char c) => c is >= '\u2E80' and <= '\uD7FF';

    private static Func<char, bool>? Script(string language) => language switch
    {
        "ru" or "uk" or "be" or "bg" or "mk" or "kk" or "ky" or "mn" or "tg" or "tt" or "ba" => static c => c is >= '\u0400' and <= '\u052F',
        "el" => static c => c is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF'),
        "ar" or "fa" or "ur" or "ps" or "ug" => static c => c is >= '\u0600' and <= '\u08FF',
        "he" or "yi" => static c => c is >= '\u0590' and <= '\u05FF',
        "hi" or "mr" or "ne" => static c => c is >= '\u0900' and <= '\u097F',
        "zh" or "ja" => IsDenseLetter,
        "ko" => static c => c is >= '\uAC00' and <= '\uD7AF',
        "ka" => static c => c is >= '\u10A0' and <= '\u10FF',
        "hy" => static c => c is >= '\u0530' and <= '\u058F',
        "th" => static c => c is >= '\u0E00' and <= '\u0E7F',
        "en" or "de" or "fr" or "es" or "it" or "pt" or "pl" or "tr" or "uz" or "az" or "nl" or "cs" => static c => c < '\u0250',
        _ => null,
    };

    [GeneratedRegex(@"https?://[^\s""<>]+|[\w.]+@[\w.]+\.\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\b(as an ai|language model|i can(no|')t (help|assist|comply)|i'm sorry, but|system prompt)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assistant();
}
