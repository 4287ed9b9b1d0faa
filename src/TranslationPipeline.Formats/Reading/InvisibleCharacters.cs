using System.Text;

namespace TranslationPipeline.Formats;

/// <summary>Characters without a glyph: which are, what they are called, and whether they have a job where they stand.</summary>
internal static class InvisibleCharacters
{
    /// <summary>Short label for showing the character; null when it is visible or ordinary white space.</summary>
    public static string? Label(int codePoint) => codePoint switch
    {
        0x00AD => "SHY",
        0x034F => "CGJ",
        0x061C => "ALM",
        0x115F or 0x1160 or 0x3164 or 0xFFA0 => "HF",
        0x180E => "MVS",
        0x200B => "ZWSP",
        0x200C => "ZWNJ",
        0x200D => "ZWJ",
        0x200E => "LRM",
        0x200F => "RLM",
        0x2028 => "LS",
        0x2029 => "PS",
        0x202A => "LRE",
        0x202B => "RLE",
        0x202C => "PDF",
        0x202D => "LRO",
        0x202E => "RLO",
        0x2060 => "WJ",
        >= 0x2061 and <= 0x2064 => "INV",
        0x2066 => "LRI",
        0x2067 => "RLI",
        0x2068 => "FSI",
        0x2069 => "PDI",
        >= 0x206A and <= 0x206F => "DEP",
        0xFEFF => "BOM",
        >= 0xFFF9 and <= 0xFFFB => "IA",
        >= 0xE0000 and <= 0xE007F => "TAG",
        >= 0xE0100 and <= 0xE01EF => "VS",
        < 0x20 and not (0x09 or 0x0A or 0x0D) => $"{codePoint:X2}",
        >= 0x7F and <= 0x9F => $"{codePoint:X2}",
        >= 0xFDD0 and <= 0xFDEF => $"{codePoint:X}",
        _ when (codePoint & 0xFFFE) == 0xFFFE => $"{codePoint:X}",
        _ => null,
    };

    /// <summary>Variation selectors of the BMP.</summary>
    public static bool IsVariationSelector(char c) => c is >= '\uFE00' and <= '\uFE0F';

    /// <summary>True when the invisible character at <paramref name="index"/> has no accepted job there.</summary>
    public static bool IsSuspicious(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        switch (c)
        {
            case '\u00AD' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u180E' or '\u200B' or (>= '\u2060' and <= '\u2064') or '\uFEFF':
                return true;
            case '\u200C' or '\u200D': // joiners shape Arabic and Indic letters and emoji; between other letters they only hide
                return index > 0 && index + 1 < text.Length && IsPlainLetter(text[index - 1]) && IsPlainLetter(text[index + 1]);
            case >= '\uFE00' and <= '\uFE0F':
                return index > 0 && IsVariationSelector(text[index - 1]);
            case '\uDB40' when index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]):
                return IsSuspiciousPlane14(text, index);
            default:
                return false;
        }
    }

    // Tags are right in a flag of a region (black flag, letters, end); selectors 17 and up after an ideograph.
    private static bool IsSuspiciousPlane14(ReadOnlySpan<char> text, int index)
    {
        var codePoint = char.ConvertToUtf32(text[index], text[index + 1]);
        if (codePoint is >= 0xE0100 and <= 0xE01EF)
        {
            return index == 0 || !(text[index - 1] is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') || IsIdeographAbove(text[..index]));
        }

        var start = index;
        while (start >= 2 && index - start <= 16 && text[start - 2] == '\uDB40')
        {
            start -= 2;
        }

        return codePoint < 0xE0080 && !(start >= 2 && Rune.DecodeLastFromUtf16(text[..start], out var rune, out _) == System.Buffers.OperationStatus.Done && rune.Value == 0x1F3F4);
    }

    private static bool IsIdeographAbove(ReadOnlySpan<char> before) =>
        Rune.DecodeLastFromUtf16(before, out var rune, out _) == System.Buffers.OperationStatus.Done && rune.Value is >= 0x20000 and <= 0x323AF;

    private static bool IsPlainLetter(char c) => char.IsLetter(c) && c is < '\u0590' or (>= '\u1E00' and < '\u2000') or (>= '\u3040' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');
}
