using TranslationPipeline.Checking;
using TranslationPipeline.Formats.Glossaries;
using TranslationPipeline.Glossaries;
using TranslationPipeline.Translation;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>How many required terms are in the targets after <see cref="EnforceStage"/>, with an engine that honours 70 % of them.</summary>
internal static class EnforceEvaluation
{
    private const int Segments = 2_000;

    private static readonly string[] Frames =
    [
        "The {0} was discussed with {{name}} on Monday.", "They signed the {0} and the {1}.", "Minister {{0}} said that the {0} depends on the {1}, and the {2} too.",
        "<b>Read</b> about the {0}!", "Nobody mentioned the {0} in %s.",
    ];

    public static async Task RunAsync(string glossaryFile, MetricReport report)
    {
        Glossary glossary;
        await using (var stream = File.OpenRead(glossaryFile))
        {
            glossary = GlossaryReader.Read(glossaryFile, stream).Glossary;
        }

        var matcher = TermMatcher.Compile([glossary]);
        var english = LanguageTag.Parse("en");
        foreach (var (language, applies) in new[] { ("ru", true), ("ru", false), ("de", true), ("kk", false), ("tr", true), ("es", false) })
        {
            var target = LanguageTag.Parse(language);
            var engine = new HonouringEngine(applies, seed: language.Length + language[0]);
            var random = new Random(language[0]);
            var views = Enumerable.Range(1, Segments).Select(number => Segment(number, Text(glossary, english, random), matcher, english, target)).ToList();
            var context = new DocumentContext { Targets = [target], Language = english };
            var first = await new TranslateStage(engine, null).RunAsync(views, context, CancellationToken.None);
            views = [.. views.Select(v => v with { Targets = [first.First(t => t.Number == v.Number).Target!] })];
            var before = views.Sum(Missing);
            var enforced = (await new EnforceStage(matcher, engine).RunAsync(views, context, CancellationToken.None)).Where(static r => r.Target is not null).ToDictionary(static r => r.Number, static r => r.Target!);
            views = [.. views.Select(v => enforced.TryGetValue(v.Number, out var text) ? v with { Targets = [text] } : v)];
            int required = 0, missing = 0, flagged = 0, lost = 0;
            foreach (var view in views)
            {
                var findings = PairChecker.Default.Check(new CheckRequest
                {
                    Source = view.Text,
                    Target = view.Targets[0].Text,
                    SourceLanguage = english,
                    TargetLanguage = target,
                    SourceAnnotations = view.Annotations,
                });
                var lacks = Missing(view);
                required += view.Annotations.OfType<TermAnnotation>().Select(static a => a.Concept).Distinct().Count();
                missing += lacks;
                flagged += Math.Min(lacks, findings.Count(static f => f.Category == FindingCategories.Terms));
                lost += findings.Count(static f => f.Category == FindingCategories.Placeholders);
            }

            var name = $"enforce.{language}.{(applies ? "takes-terms" : "plain")}";
            report.AtLeast($"{name}.satisfied({required}; before {100.0 * (required - before) / required:0.0})", 100.0 * (required - missing) / required, 99.5);
            report.AtLeast($"{name}.satisfied-or-flagged", 100.0 * (required - missing + flagged) / required, 100);
            report.AtMost($"{name}.placeholders-lost", lost, 0);
        }
    }

    private static string Text(Glossary glossary, LanguageTag language, Random random)
    {
        string Term() => glossary.Concepts[random.Next(glossary.Concepts.Length)].Terms.First(t => t.Language == language).Text;
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, Frames[random.Next(Frames.Length)], Term(), Term(), Term());
    }

    private static SegmentView Segment(int number, string text, TermMatcher matcher, LanguageTag from, LanguageTag to) => new()
    {
        Number = number,
        UnitKind = UnitKind.Paragraph,
        Text = text,
        Language = from,
        Annotations = [.. matcher.Match(text, from, null).Select(m => GlossaryStage.Annotate(m, text, [to], null))],
    };

    // Counted by the engine's own bookkeeping of right forms, not by the matcher that is being judged.
    private static int Missing(SegmentView view) => view.Annotations.OfType<TermAnnotation>()
        .DistinctBy(static a => a.Concept)
        .Count(a => a.Targets.Length > 0 && !a.Targets.Any(form => HonouringEngine.IsHonoured(view.Targets[0].Text, form.Text)));
}
