namespace TranslationPipeline.Checking;

/// <summary>End marks as the scripts write them.</summary>
internal static class EndMarks
{
    /// <summary>The mark before <paramref name="end"/>; <paramref name="at"/> gets its place, empty at the end when there is none.</summary>
    public static EndMark Read(string text, int end, LanguageTag language, out TextRange at)
    {
        at = new TextRange(end, end);
        if (end == 0)
        {
            return EndMark.None;
        }

        var start = end;
        while (start > 0 && KindOf(text[start - 1], language) != EndMark.None)
        {
            start--;
        }

        at = new TextRange(start, end);
        var marks = text.AsSpan(start, end - start);
        if (marks.IsEmpty)
        {
            return EndMark.None;
        }

        foreach (var c in marks)
        {
            if (KindOf(c, language) is EndMark.Question or EndMark.Exclamation)
            {
                return KindOf(c, language); // ?! and ?.. ask
            }
        }

        return marks.Length > 1 && KindOf(marks[0], language) == EndMark.FullStop ? EndMark.Ellipsis : KindOf(marks[0], language);
    }

    /// <summary>The mark as the language writes it.</summary>
    public static string Write(EndMark mark, LanguageTag language)
    {
        var isHan = language.Language is "zh" or "ja" or "yue";
        var isArabic = language.Language is "ar" or "fa" or "ur" or "ps" or "ug" or "ckb";
        return mark switch
        {
            EndMark.Question => isHan ? "？" : isArabic ? "؟" : language.Language == "el" ? ";" : "?",
            EndMark.Exclamation => isHan ? "！" : "!",
            EndMark.Ellipsis => isHan ? "……" : "…",
            EndMark.Colon => isHan ? "：" : ":",
            EndMark.FullStop => isHan ? "。" : ".",
            _ => "",
        };
    }

    /// <summary>True for languages that write the mark inside the sentence or not at all: Armenian, Thai, Lao, Khmer, Burmese, Amharic.</summary>
    public static bool WritesInside(LanguageTag language) => language.Language is "hy" or "th" or "lo" or "km" or "my" or "am";

    private static EndMark KindOf(char c, LanguageTag language) => c switch
    {
        '.' or '。' or '।' or '．' or '۔' or '।' => EndMark.FullStop,
        '?' or '？' or '؟' or '՞' => EndMark.Question,
        ';' or '\u037E' when language.Language == "el" => EndMark.Question,
        '!' or '！' or '՜' => EndMark.Exclamation,
        '…' => EndMark.Ellipsis,
        ':' or '：' => EndMark.Colon,
        _ => EndMark.None,
    };
}
