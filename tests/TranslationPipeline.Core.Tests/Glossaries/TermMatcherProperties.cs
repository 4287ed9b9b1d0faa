using CsCheck;

namespace TranslationPipeline.Core.Tests.Glossaries;

public sealed class TermMatcherProperties
{
    private static readonly string[] Languages = ["en", "ru", "uk", "kk", "tr", "de", "ar", "he", "fr", "zh", "th", "ko", "el", "pl"];

    private static readonly Gen<string> Language = Gen.Int[0, Languages.Length - 1].Select(static i => Languages[i]);

    // Letters of many scripts, marks, lone surrogates, noncharacters.
    private static readonly Gen<string> Text = Gen.Char["aAäßIıİŞ'’-‑. \n\t0٣йЙёЁқҚўάΣς가は合ไمةאל\"״\u0301\u00AD\u200D\uD800\uDC00\uFFFE\uFFFF。"].Array[0, 40].Select(static c => new string(c));

    [Fact]
    public void Match_random_text_gives_ascending_ranges_inside_it() => Gen.Select(Text, Text, Language).Sample(static (term, text, language) =>
    {
        var tag = LanguageTag.Parse(language);
        var matcher = TermMatcherTests.Compile(new Term(tag, term), new Term(tag, "aä"), new Term(tag, "合"));
        var end = 0;
        foreach (var match in matcher.Match(text, tag, null))
        {
            Assert.True(match.Range.Start >= end && match.Range.End > match.Range.Start && match.Range.End <= text.Length);
            end = match.Range.End;
        }
    });

    [Fact]
    public void Match_term_between_spaces_is_found() => Gen.Select(Gen.Char["абвгдежзийклмнопрстabcdefgqstyäö"].Array[3, 12].Select(static c => new string(c)), Language).Sample(static (term, language) =>
    {
        var tag = LanguageTag.Parse(language);
        Assert.Equal(new TextRange(2, 2 + term.Length), Assert.Single(TermMatcherTests.Compile(new Term(tag, term)).Match($". {term} .", tag, null)).Range);
    });
}
