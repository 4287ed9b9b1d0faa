using static TranslationPipeline.Testing.ProviderCases.ProviderProbe;

namespace TranslationPipeline.Testing.ProviderCases;

/// <summary>Any text is answered: with a translation or with an error of its own, and its neighbours are not touched.</summary>
internal static class TextCases
{
    public static IEnumerable<ProviderCase> All { get; } =
    [
        new("texts-empty", "an empty text gives an empty text or an InvalidItem error", probe => BlankAsync(probe, "")),
        new("texts-white-space", "white space gives white space or an InvalidItem error", probe => BlankAsync(probe, " \t\n\u00A0\u3000")),
        new("texts-line-breaks", "a text with line breaks is one item", probe => OddAsync(probe, "First line.\nSecond line.\r\n\r\nThird line.")),
        new("texts-delimiters", "quotes, backslashes and markup characters are text", probe => OddAsync(probe, "a \"b\" 'c' \\d\\ <e & f> ]]> \t # %")),
        new("texts-look-like-data", "texts that look like data are text", LikeDataAsync),
        new("texts-scripts", "every script comes back as well-formed text without replacement characters", ScriptsAsync),
        new("texts-beyond-16-bits", "characters outside the Basic Multilingual Plane are not torn apart", BeyondAsync),
        new("texts-lone-surrogate", "a lone surrogate is no crash", probe => OddAsync(probe, "a \uD800 b \uDC00 c")),
        new("texts-control-characters", "control characters and noncharacters are no crash", probe => OddAsync(probe, "a\0b\u0001c\u001Bd\u007Fe\uFFFEf\uFFFFg\uFEFFh\u2028i")),
        new("texts-combining", "a thousand combining marks are no crash", probe => OddAsync(probe, "e" + new string('\u0301', Math.Min(1_000, probe.Capabilities.MaxUnitsPerItem / 4)))),
    ];

    private static async Task<ProviderVerdict> BlankAsync(ProviderProbe probe, string text)
    {
        var outcomes = await AskBesideAsync(probe, text).ConfigureAwait(false);
        Require(
            outcomes[0].Error is { Kind: ProviderErrorKind.InvalidItem } || (outcomes[0].Text is { } answer && string.IsNullOrWhiteSpace(answer)),
            $"the answer is '{outcomes[0].Text}' {outcomes[0].Error}");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> OddAsync(ProviderProbe probe, string text)
    {
        var outcomes = await AskBesideAsync(probe, text).ConfigureAwait(false);
        Require(!string.IsNullOrEmpty(outcomes[0].Text) || outcomes[0].Error is not null, "the odd text has no answer");
        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> LikeDataAsync(ProviderProbe probe)
    {
        foreach (var text in new[] { "null", "true", "0", "{}", "[]", "undefined", "NaN", "--help", "../x", "[ru]" })
        {
            await OddAsync(probe, text).ConfigureAwait(false);
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> ScriptsAsync(ProviderProbe probe)
    {
        foreach (var text in new[] { "Қазақстан Республикасы", "上海合作组织", "منظمة شنغهاي للتعاون", "ประเทศไทย", "대한민국", "İstanbul’da şöyle", "Ελλάδα", "भारत" })
        {
            await WellFormedAsync(probe, text).ConfigureAwait(false);
        }

        return ProviderVerdict.Passed;
    }

    private static async Task<ProviderVerdict> BeyondAsync(ProviderProbe probe)
    {
        foreach (var text in new[] { "𠮷野家 𠀋", "👩‍👩‍👧‍👦 🇰🇿", "𐌰𐌱𐌲", "mathematical 𝒙" })
        {
            await WellFormedAsync(probe, text).ConfigureAwait(false);
        }

        return ProviderVerdict.Passed;
    }

    private static async Task WellFormedAsync(ProviderProbe probe, string text)
    {
        if (probe.Capabilities.CountUnit.Count(text) > probe.Capabilities.MaxUnitsPerItem)
        {
            return;
        }

        var answer = (await AskBesideAsync(probe, text).ConfigureAwait(false))[0];
        Require(!string.IsNullOrEmpty(answer.Text) || answer.Error is not null, "a text has no answer");
        Require(answer.Text is null || !HasReplacement(answer.Text), "the answer has a lone surrogate or U+FFFD");
    }

    /// <summary>Asks for the text and, where a request holds two, for an ordinary one beside it, which must be translated.</summary>
    private static async Task<IReadOnlyList<TranslationOutcome>> AskBesideAsync(ProviderProbe probe, string text)
    {
        string[] texts = probe.Capabilities.MaxItems > 1 ? [text, probe.Text(0)] : [text];
        var outcomes = await probe.AskAsync(probe.Request(texts)).ConfigureAwait(false);
        Require(texts.Length == 1 || !string.IsNullOrWhiteSpace(outcomes[1].Text), "the ordinary text beside it was not translated");
        return outcomes;
    }

    private static bool HasReplacement(string text)
    {
        foreach (var rune in text.EnumerateRunes()) // gives U+FFFD for a lone surrogate
        {
            if (rune.Value == 0xFFFD)
            {
                return true;
            }
        }

        return false;
    }
}
