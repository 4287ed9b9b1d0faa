using System.Buffers;

namespace TranslationPipeline.Normalization.Spacing;

/// <summary>
/// Text about commands and signs: a sign of programming stands free, or an option (-x, --long). There a free mark is as likely the matter
/// as damage.
/// </summary>
internal static class TechnicalProse
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("^*=|~{}<>\\@`$#[-");

    public static bool Is(string text)
    {
        if (text.Contains("((", StringComparison.Ordinal))
        {
            return true;
        }

        var at = text.AsSpan().IndexOfAny(Signs);
        while (at >= 0)
        {
            if ((at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '"' or '“' or '«' or '„') && IsSign(text, at))
            {
                return true;
            }

            var next = text.AsSpan(at + 1).IndexOfAny(Signs);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static bool IsSign(string text, int at) => text[at] switch
    {
        '`' => true,
        '-' => at + 1 < text.Length && (text[at + 1] == '-' ? at + 2 < text.Length && char.IsAsciiLetter(text[at + 2])
            : char.IsAsciiLetter(text[at + 1]) && (at + 2 == text.Length || !char.IsLetter(text[at + 2]))),
        _ => at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]),
    };
}
