namespace TranslationPipeline.Normalization.Characters;

/// <summary>Characters outside the first plane: canonical equivalents, tag characters, lone halves.</summary>
internal static class Surrogates
{
    private const int BlackFlag = 0x1F3F4;

    /// <summary>Looks at the half at <paramref name="at"/>; reports what cannot be repaired.</summary>
    public static Edit? Look(string text, int at, int from, List<Finding> findings, out int next)
    {
        next = at + 1;
        if (!char.IsHighSurrogate(text[at]) || next >= text.Length || !char.IsLowSurrogate(text[next]))
        {
            findings.Add(new Finding(FindingCategories.Characters, Severity.Major, TextRange.At(at, 1), "Half a character: the other half of the surrogate pair is missing."));
            return null;
        }

        next = at + 2;
        var rune = char.ConvertToUtf32(text[at], text[at + 1]);
        if (IsTag(rune))
        {
            while (next + 1 < text.Length && char.IsSurrogatePair(text[next], text[next + 1]) && IsTag(char.ConvertToUtf32(text[next], text[next + 1])))
            {
                next += 2;
            }

            // A flag of a region (England, Scotland) is spelt with tags behind a black flag.
            if (at < 2 || !char.IsSurrogatePair(text[at - 2], text[at - 1]) || char.ConvertToUtf32(text[at - 2], text[at - 1]) != BlackFlag)
            {
                findings.Add(new Finding(FindingCategories.Characters, Severity.Major, new TextRange(at, next), "Invisible tag characters: hidden text that people do not see but programs read."));
            }

            return null;
        }

        if ((rune & 0xFFFE) == 0xFFFE)
        {
            findings.Add(new Finding(FindingCategories.Characters, Severity.Major, TextRange.At(at, 2), $"U+{rune:X} is no character; the text was damaged before it came here."));
            return null;
        }

        if (!CanonicalData.MayChange(rune))
        {
            return null;
        }

        (var change, next) = CanonicalComposition.Find(text, at, from);
        return change is { } c ? new Edit(c.Range, c.Composed, "characters.nfc", "the character has an equal in Unicode normal form C") : null;
    }

    private static bool IsTag(int rune) => rune is 0xE0001 or (>= 0xE0020 and <= 0xE007F);
}
