using System.Collections.Frozen;
using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Checking;

/// <summary>An empty target, or one far shorter or longer than translations between these languages are.</summary>
internal sealed class CompletenessCheck : IPairCheck
{
    private const int ShortestSource = 60;

    // Characters of a translation for each character of English, measured.
    private static readonly FrozenDictionary<string, double> Lengths = EmbeddedTable.Read("text-lengths.tsv", "language", "characters", "source")
        .ToFrozenDictionary(static row => row[0], static row => double.Parse(row[1], CultureInfo.InvariantCulture));

    // How much longer or shorter than usual is far: two or three human translations in a thousand are (NTREX-128, 50 languages).
    private const double Factor = 1.9;
    private const double FactorOfLongTexts = 1.7;
    private const int LongText = 150;

    /// <inheritdoc/>
    public void Run(TextPair pair, FindingList findings)
    {
        var source = CharactersIn(pair.PlainSource);
        var target = CharactersIn(pair.PlainTarget);
        if (pair.Target.AsSpan().Trim().IsEmpty)
        {
            findings.AddTarget(FindingCategories.Completeness, Severity.Critical, new TextRange(0, pair.Target.Length), "The target is empty");
            return;
        }

        if (pair.Source.AsSpan().Trim().IsEmpty)
        {
            findings.AddTarget(FindingCategories.Completeness, Severity.Major, new TextRange(0, pair.Target.Length), "The source is empty, the target is not");
            return;
        }

        var expected = source * ExpectedRatio(pair.Request);
        var factor = source >= LongText ? FactorOfLongTexts : Factor;
        if (source >= ShortestSource && target * factor < expected)
        {
            findings.AddTarget(FindingCategories.Completeness, Severity.Major, new TextRange(0, pair.Target.Length), string.Create(CultureInfo.InvariantCulture, $"The target is very short: {target} characters, about {expected:0} are usual"));
        }
        else if (expected >= ShortestSource && target > expected * factor)
        {
            findings.AddTarget(FindingCategories.Completeness, Severity.Major, new TextRange(0, pair.Target.Length), string.Create(CultureInfo.InvariantCulture, $"The target is very long: {target} characters, about {expected:0} are usual"));
        }
    }

    private static double ExpectedRatio(CheckRequest request) =>
        Lengths.GetValueOrDefault(request.TargetLanguage.Language, 1) / Lengths.GetValueOrDefault(request.SourceLanguage.Language, 1);

    private static int CharactersIn(string text) => text.Count(static c => !char.IsWhiteSpace(c) && c != '\uFFFC');
}
