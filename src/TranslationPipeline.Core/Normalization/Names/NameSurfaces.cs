using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Compares the text of a name with a form that has the same key, letter by letter and gap by gap.</summary>
internal static class NameSurfaces
{
    /// <summary>Says how <paramref name="text"/> differs from <paramref name="form"/>; both must have the same key, or the form's key may be a prefix.</summary>
    public static NameSurface Compare(ReadOnlySpan<char> text, ReadOnlySpan<char> form)
    {
        var result = NameSurface.Same;
        int t = 0, f = 0;
        while (t < text.Length && f < form.Length)
        {
            var textGap = t;
            var formGap = f;
            while (t < text.Length && NameKey.Fold(text[t]) == '\0')
            {
                t++;
            }

            while (f < form.Length && NameKey.Fold(form[f]) == '\0')
            {
                f++;
            }

            if (t >= text.Length || f >= form.Length)
            {
                break;
            }

            if (textGap > 0 || formGap > 0)
            {
                result |= Gap(text[textGap..t], form[formGap..f], char.IsUpper(text[t]) && !char.IsUpper(text[t - 1 >= textGap && textGap > 0 ? textGap - 1 : 0]));
            }

            result |= Letter(text, t, form, f);
            t++;
            f++;
        }

        return result;
    }

    private static NameSurface Letter(ReadOnlySpan<char> text, int t, ReadOnlySpan<char> form, int f)
    {
        var a = Lower(text[t]);
        var b = Lower(form[f]);
        if (a == b && MarksAfter(text, t) == MarksAfter(form, f))
        {
            return NameSurface.Same;
        }

        if (Compose(text, t) == Compose(form, f))
        {
            return NameSurface.Same;
        }

        return NameKey.Fold(text[t]) == a && MarksAfter(text, t) == 0 ? NameSurface.LostDiacritics : NameSurface.OtherDiacritics;
    }

    private static NameSurface Gap(ReadOnlySpan<char> text, ReadOnlySpan<char> form, bool capital)
    {
        int hyphens = 0, spaces = 0, invisible = 0, apostrophes = 0, dashes = 0, lines = 0, formHyphens = 0, formSpaces = 0, formApostrophes = 0;
        foreach (var c in text)
        {
            if (c == '-')
            {
                hyphens++;
            }
            else if (NameWords.IsHyphen(c))
            {
                hyphens++;
                dashes++;
            }
            else if (NameWords.IsApostrophe(c))
            {
                apostrophes++;
            }
            else if (char.IsWhiteSpace(c))
            {
                spaces++;
                lines += c == '\n' ? 1 : 0;
            }
            else if (NameWords.IsInvisible(c))
            {
                invisible++;
            }
        }

        foreach (var c in form)
        {
            formHyphens += NameWords.IsHyphen(c) ? 1 : 0;
            formApostrophes += NameWords.IsApostrophe(c) ? 1 : 0;
            formSpaces += char.IsWhiteSpace(c) ? 1 : 0;
        }

        var result = invisible > 0 ? NameSurface.Invisible : NameSurface.Same;
        if (apostrophes != formApostrophes || (apostrophes > 0 && spaces > formSpaces))
        {
            result |= NameSurface.Apostrophe;
        }

        if (lines > 0 && hyphens > 0)
        {
            result |= NameSurface.LineBreak;
        }

        if (formHyphens > 0)
        {
            result |= hyphens == 0 && spaces == 0 ? NameSurface.LostHyphen
                : hyphens == 1 && spaces == 0 && dashes == 0 ? NameSurface.Same : NameSurface.BrokenHyphen;
        }
        else if (formSpaces > 0)
        {
            result |= hyphens > 0 || spaces == 0 ? NameSurface.LostSpace : NameSurface.Same;
        }
        else if (hyphens > 0)
        {
            result |= NameSurface.ExtraHyphen | (capital ? NameSurface.CapitalInside : NameSurface.Same);
        }
        else if (spaces > 0)
        {
            result |= NameSurface.ExtraSpace | (capital ? NameSurface.CapitalInside : NameSurface.Same);
        }

        return result;
    }

    // Case apart: İ and I are different letters, but both are the capital of some i.
    private static char Lower(char c) => c switch
    {
        'İ' => 'i',
        _ => char.ToLowerInvariant(c),
    };

    private static int MarksAfter(ReadOnlySpan<char> text, int at)
    {
        var hash = 0;
        for (var i = at + 1; i < text.Length && CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark; i++)
        {
            hash = unchecked((hash * 31) + text[i]);
        }

        return hash;
    }

    private static string Compose(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && CharUnicodeInfo.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark)
        {
            end++;
        }

        return UnicodeForms.Compose(text[at] == 'İ' ? "i\u0307" : text[at..end].ToString().ToLowerInvariant());
    }
}
