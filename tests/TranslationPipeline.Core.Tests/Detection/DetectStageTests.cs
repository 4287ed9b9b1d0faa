using TranslationPipeline.Detection;

namespace TranslationPipeline.Core.Tests.Detection;

public sealed class DetectStageTests
{
    private const string KazakhText = "Мемлекет басшысы жаңа заңның келесі жылы күшіне енетінін мәлімдеді.";

    private static readonly DetectStage Stage = new(LanguageDetector.Default);

    [Fact]
    public void Run_unit_gives_one_annotation_over_it()
    {
        var annotation = Run(KazakhText, new DocumentContext());

        Assert.Equal(new TextRange(0, KazakhText.Length), annotation.Range);
        Assert.Equal(("kk", "Cyrl", "detect.text"), (annotation.Language.Value, annotation.Script, annotation.Rule));
    }

    [Fact]
    public void Run_declared_language_is_taken_as_given()
    {
        var context = new DocumentContext { Metadata = new DocumentMetadata { DeclaredLanguage = LanguageTag.Parse("ru") } };

        var annotation = Run(KazakhText, context);

        Assert.Equal(("ru", "detect.declared"), (annotation.Language.Value, annotation.Rule));
        Assert.Equal("kk", annotation.Alternatives[0].Language.Value);
    }

    [Fact]
    public void Run_short_unit_follows_the_language_of_the_document()
    {
        var context = new DocumentContext { Language = LanguageTag.Parse("kk") };

        Assert.Equal(("kk", "detect.document"), (Run("Астана", context).Language.Value, Run("Астана", context).Rule));
    }

    [Fact]
    public void Run_short_unit_follows_the_other_units_before_the_document_is_known()
    {
        var context = new DocumentContext { Units = [Unit(1, "Астана"), Unit(2, KazakhText)] };

        Assert.Equal("kk", Run("Астана", context).Language.Value);
    }

    [Fact]
    public void Run_short_unit_in_another_script_keeps_its_own_language()
    {
        var context = new DocumentContext { Language = LanguageTag.Parse("kk") };

        Assert.Equal("ka", Run("თბილისი", context).Language.Value);
    }

    [Fact]
    public void Run_codes_in_a_document_stay_zxx()
    {
        var context = new DocumentContext { Language = LanguageTag.Parse("kk") };

        Assert.Equal(LanguageTag.Zxx, Run("{0} 2022-01-10", context).Language);
    }

    private static LanguageAnnotation Run(string text, DocumentContext context) =>
        Assert.IsType<LanguageAnnotation>(Assert.Single(Stage.Run(Unit(1, text), context).Annotations));

    private static Unit Unit(int number, string text) =>
        new() { Number = number, Kind = UnitKind.Paragraph, SourceRange = new TextRange(0, text.Length), Text = text };
}
