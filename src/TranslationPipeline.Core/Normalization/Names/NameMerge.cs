using System.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Puts the letters of a text into the hyphens and spaces of a form with the same key.</summary>
internal static class NameMerge
{
    /// <summary>Returns the repaired text; letters behind the end of the form (an ending) are kept as they stand.</summary>
    /// <param name="text">The name as it stands.</param>
    /// <param name="form">The form with the same key.</param>
    /// <param name="takeLetters">Take the form's letters, in the case of the text, to bring lost diacritics back.</param>
    public static string Merge(string text, string form, bool takeLetters)
    {
        var result = new StringBuilder(form.Length);
        int t = 0, f = 0;
        while (true)
        {
            while (t < text.Length && NameKey.Fold(text[t]) == '\0')
            {
                t++;
            }

            var gap = f;
            while (f < form.Length && NameKey.Fold(form[f]) == '\0')
            {
                f++;
            }

            if (t >= text.Length || f >= form.Length || NameKey.Fold(text[t]) != NameKey.Fold(form[f]))
            {
                return result.Append(form, gap, f >= form.Length && t >= text.Length ? f - gap : 0).Append(text, t, text.Length - t).ToString();
            }

            result.Append(form, gap, f - gap);
            result.Append(!takeLetters ? text[t] : char.IsUpper(text[t]) ? char.ToUpperInvariant(form[f]) : form[f]);
            t++;
            f++;
            while (!takeLetters && t < text.Length && System.Globalization.CharUnicodeInfo.GetUnicodeCategory(text[t]) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                result.Append(text[t++]);
            }
        }
    }
}
