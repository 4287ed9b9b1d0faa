using System.Diagnostics;
using System.Text;
using CsCheck;
using TranslationPipeline.Detection;

namespace TranslationPipeline.Core.Tests.Detection;

public sealed class LanguageDetectorTests
{
    // Letters whose upper and lower case lead back to each other.
    private const string Letters = "aeiouäöüčšžłñçğşəñabcdefghjklmnprstvz    абвгдежзийклмнопрстуфхцчшщыьэюяәғқңөұүһіїєґћђљњ";
    private static readonly Gen<string> Words = Gen.Int[0, Letters.Length - 1].Array[0, 60].Select(static numbers => string.Concat(numbers.Select(static k => Letters[k])));

    public static TheoryData<string, string> Spec => DetectionSpec.Rows();

    [Theory]
    [MemberData(nameof(Spec))]
    public void Detect_spec_row_gives_language(string text, string language) =>
        Assert.Equal(language, LanguageDetector.Default.Detect(text).Language.Value);

    [Theory]
    [InlineData("Президент провел заседание", "Cyrl")]
    [InlineData("ძალიან კარგი ამინდია", "Geor")]
    [InlineData("東京で会議が開かれました", "Jpan")]
    [InlineData("總統主持了政府會議", "Hant")]
    [InlineData("Zdravstvujte, tovarishchi, kak vashe zdorovye", "Latn")]
    public void Detect_text_gives_script(string text, string script) =>
        Assert.Equal(script, LanguageDetector.Default.Detect(text).Script);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("ጤና ይስጥልኝ")]
    public void Detect_no_evidence_gives_und(string text)
    {
        var detection = LanguageDetector.Default.Detect(text);

        Assert.Equal(LanguageTag.Und, detection.Language);
        Assert.Equal(0, detection.Confidence);
    }

    [Fact]
    public void Detect_any_words_give_same_language_in_upper_case() => Words.Sample(static text =>
    {
        var lower = LanguageDetector.Default.Detect(text.ToLowerInvariant());
        var upper = LanguageDetector.Default.Detect(text.ToUpperInvariant());
        Assert.Equal(lower.Language, upper.Language);
        Assert.Equal(lower.Confidence, upper.Confidence, 9);
    });

    [Fact]
    public void Detect_any_words_give_same_language_with_placeholders() => Words.Sample(static text =>
        Assert.Equal(LanguageDetector.Default.Detect(text + " ").Language.IsUndetermined, LanguageDetector.Default.Detect(text + " {0} <br/>").Language.IsUndetermined));

    [Fact]
    public void Detect_any_text_gives_probabilities_in_order() => Gen.String[0, 200].Sample(static text =>
    {
        var detection = LanguageDetector.Default.Detect(text);
        var all = detection.Alternatives.Select(static other => other.Confidence).Prepend(detection.Confidence).ToList();
        Assert.All(all, static confidence => Assert.InRange(confidence, 0, 1));
        Assert.Equal(all.Skip(1).OrderDescending(), all.Skip(1));
        Assert.DoesNotContain(detection.Alternatives, other => other.Language == detection.Language);
    });

    [Theory]
    [InlineData("a")]
    [InlineData("я")]
    [InlineData("ß")]
    [InlineData("字")]
    [InlineData("\uD800")]
    [InlineData("\uDC00\uD800 text \uDBFF")]
    [InlineData("\uFFFE\uFFFF\0\u0301\u0301")]
    [InlineData("Aa Яя Ωω אב عر नम বা தம ไท 字 かな 한글 Աա აბ ጤና")]
    [InlineData("<<<<<<<<<<{{{{{{{{%%%%%%%&&&&&\\\\\\")]
    public void Detect_bad_text_gives_an_answer(string text) =>
        Assert.InRange(LanguageDetector.Default.Detect(text).Confidence, 0, 1);

    [Theory]
    [InlineData("б")]
    [InlineData("a.")]
    [InlineData("<a")]
    [InlineData("{%")]
    [InlineData("a@a:")]
    [InlineData("字か")]
    [InlineData("e\u0301")]
    public void Detect_ten_million_characters_without_space_is_constant(string part)
    {
        var text = new StringBuilder().Insert(0, part, 10_000_000 / part.Length).ToString();
        LanguageDetector.Default.Detect(text);
        var clock = Stopwatch.StartNew();

        LanguageDetector.Default.Detect(text);

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 1);
    }

    [Fact]
    public void Detect_allowed_languages_only_gives_one_of_them()
    {
        LanguageTag[] allowed = [LanguageTag.Parse("kk"), LanguageTag.Parse("uk")];

        var detection = LanguageDetector.Default.Detect("Министр сообщил, что закон вступит в силу", allowed);

        Assert.Contains(detection.Language, allowed);
        Assert.All(detection.Alternatives, other => Assert.Contains(other.Language, allowed));
    }

    [Fact]
    public void Detect_no_allowed_language_of_the_script_gives_und() =>
        Assert.Equal(LanguageTag.Und, LanguageDetector.Default.Detect("Ο υπουργός είπε", [LanguageTag.Parse("ru")]).Language);

    [Fact]
    public void Detect_allocates_only_the_result()
    {
        const string Text = "Министр сообщил, что новый закон вступит в силу в следующем году.";
        LanguageDetector.Default.Detect(Text);
        var before = GC.GetAllocatedBytesForCurrentThread();

        LanguageDetector.Default.Detect(Text);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400);
    }

    [Fact]
    public void Rank_allocates_nothing()
    {
        string[] texts = ["Министр сообщил, что новый закон вступит в силу.", "The minister said so, at https://example.com/{0}.", "総理大臣は新しい法律について述べた。"];
        var candidates = new LanguageCandidate[3];
        Array.ForEach(texts, text => LanguageDetector.Default.Rank(text, candidates));
        var before = GC.GetAllocatedBytesForCurrentThread();

        foreach (var text in texts)
        {
            LanguageDetector.Default.Rank(text, candidates);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Rank_any_text_gives_the_answer_of_Detect() => Words.Sample(static text =>
    {
        var candidates = new LanguageCandidate[2];
        var count = LanguageDetector.Default.Rank(text, candidates);
        var detection = LanguageDetector.Default.Detect(text);

        Assert.Equal((detection.Language, detection.Confidence), (candidates[0].Language, candidates[0].Confidence));
        Assert.Equal(Math.Min(2, 1 + detection.Alternatives.Length), count);
    });

    [Fact]
    public void Detect_text_in_twenty_scripts_gives_an_answer()
    {
        const string Text = "Slovo слово λόγος كلمة מילה բառ სიტყვა शब्द শব্দ சொல் คำ 단어 ことば コトバ 詞語 ቃል ᏗᎧᏁᎢᏍᏗ පදය ಪದ పదం ਸ਼ਬਦ";

        Assert.InRange(LanguageDetector.Default.Detect(Text).Confidence, 0, 1);
    }

    [Fact]
    public void Detect_decomposed_text_gives_same_answer_as_composed()
    {
        const string Text = "Президент России принял участие в заседании";

        var decomposed = LanguageDetector.Default.Detect(Text.Normalize(NormalizationForm.FormD));

        Assert.Equal(LanguageDetector.Default.Detect(Text).Confidence, decomposed.Confidence, 9);
    }
}
