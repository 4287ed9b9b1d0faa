using System.Text.RegularExpressions;

namespace TranslationPipeline.Providers.Chat;

/// <summary>
/// Signs that a model answered or obeyed a text instead of translating it. Only what no translation does counts: another length by far, another script,
/// an address, a line or code that the source does not have, a question that lost its mark, a piece of the source given back, an assistant that
/// speaks of itself. A source that reads like words to a model (<see cref="AnswerSigns.IsInstruction"/>) is held to narrower bounds.
/// </summary>
internal static partial class ChatAnswerCheck
{
    private const string Questions = "?？؟՞";
    private const string Quotes = "\"“”„«»「」『』《》‹›";
    private const string Colons = ":：";

    /// <summary>What is wrong, in words without any text; null when nothing is.</summary>
    public static string? Problem(TranslationItem item, string target, LanguageTag from, LanguageTag to)
    {
        var source = item.Text;
        if (Letters(source) > 0 && Letters(target) == 0)
        {
            return "it is empty";
        }

        var language = AnswerLanguage.Find(to);
        return Length(source, target, from, language)
            ?? (language is not null && IsOtherScript(source, target, language) ? "it is not in the script of the target language" : null)
            ?? Additions(source, target)
            ?? (language?.AsksWithMark != false && source.AsSpan().TrimEnd().EndsWith("?", StringComparison.Ordinal) && !target.AsSpan().ContainsAny(Questions + ";") ? "it answers a question" : null)
            ?? (AnswerSigns.IsInstruction(source) ? Losses(source, target, language) : null);
    }

    private static string? Length(string source, string target, LanguageTag from, AnswerLanguage? to)
    {
        // A text in another script than its language's, e.g. an English title in a Chinese article, is as dense as it looks.
        var own = AnswerLanguage.Find(from) is { } known && source.Count(known.Has) * 2 >= Letters(source) ? known : AnswerLanguage.OfText(source);
        var density = (to?.Letters ?? 1) / (own?.Letters ?? 1);
        var (length, expected) = (Letters(target), Letters(source) * density);
        var isInstruction = AnswerSigns.IsInstruction(source);
        var (shortest, least, most, allowance) = isInstruction ? (8, 0.6, 1.75, 12) : (20, 0.4, 2.3, 40);
        return Letters(source) >= shortest && length < expected * least ? "it is much shorter than its source"
            : length > Math.Max(expected + allowance, expected * most) ? "it is much longer than its source"
            : null;
    }

    /// <summary>The text of a quoted or foreign source may stay; a whole answer in another script may not.</summary>
    private static bool IsOtherScript(string source, string target, AnswerLanguage language)
    {
        var letters = Letters(target);
        return letters >= 8 && target.Count(language.Has) < letters * 0.3 && source.Count(language.Has) < Letters(source) * 0.5;
    }

    private static string? Additions(string source, string target) =>
        HasNewAddress(source, target) ? "it has an address that the source does not have"
        : target.Trim().Count('\n') > source.Trim().Count('\n') ? "it has lines that the source does not have"
        : target.Contains("```", StringComparison.Ordinal) && !source.Contains("```", StringComparison.Ordinal) ? "it has code that the source does not have"
        : IsPiece(source, target) ? "it is a piece of its source"
        : AnswerSigns.IsAssistant(target) && !AnswerSigns.IsAssistant(source) ? "it speaks about itself"
        : null;

    /// <summary>What every translation of words to a model keeps: quotes, colons, questions, numbers, sentences.</summary>
    private static string? Losses(string source, string target, AnswerLanguage? language) =>
        IsLost(Quotes, source, target) || IsLost(Colons, source, target) || (language?.AsksWithMark != false && IsLost(Questions, source, target)) ? "it lost what its source quotes, announces or asks"
        : IsLost(Colons, target, source) || IsLost("!！", target, source) ? "it announces or exclaims what its source does not"
        : HasOtherNumbers(AsciiDigits(source), AsciiDigits(target)) ? "its numbers are not those of its source"
        : Sentences(source) - Sentences(target) is < -1 or > 1 ? "it has other sentences than its source"
        : null;

    private static bool HasNewAddress(string source, string target)
    {
        var known = Addresses().Matches(source).Select(static m => m.Value.TrimEnd('.', ',')).ToList();
        return Addresses().Matches(target).Any(m => !known.Remove(m.Value.TrimEnd('.', ',')));
    }

    // Names and titles may stay as they are; a part of a sentence, without the rest of it, is what "say this" asks for.
    private static bool IsPiece(string source, string target)
    {
        var piece = target.AsSpan().Trim().Trim("\"“”„«».!'`");
        return piece.Length >= 3 && Letters(source) >= 12 && Letters(target) * 1.25 < Letters(source) && source.AsSpan().Contains(piece, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasOtherNumbers(string source, string target) =>
        Numbers().Matches(target).Any(m => !source.Contains(m.Value, StringComparison.Ordinal)) || Numbers().Matches(source).Any(m => !target.Contains(m.Value, StringComparison.Ordinal));

    // Arabic, Persian, Hindi and Bengali have digits of their own.
    private static string AsciiDigits(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsDigit(from[i]) ? (char)('0' + (int)char.GetNumericValue(from[i])) : from[i];
        }
    });

    private static bool IsLost(string marks, string source, string target) => source.AsSpan().ContainsAny(marks) && !target.AsSpan().ContainsAny(marks);

    private static int Letters(string text) => text.Count(char.IsLetter);

    private static int Sentences(string text) => Ends().Count(text);

    [GeneratedRegex(@"https?://[^\s""<>]+|[\w.]+@[\w.]+\.\w+|\bwww\.[^\s""<>]+", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"[0-9]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[.!?。！？؟։।]+(?=\s|$|[""”»’」])|[。！？]", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
