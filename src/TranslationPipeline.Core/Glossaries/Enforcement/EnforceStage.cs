using TranslationPipeline.Pipeline;
using TranslationPipeline.Translation;

namespace TranslationPipeline.Glossaries;

/// <summary>
/// Makes sure that targets have the required terms: verifies them with the inflected matcher, mends what can be mended in place, asks the
/// provider again by stronger means for the rest, and reports deprecated and forbidden terms of the target and terms translated in two ways.
/// What is still missing is reported by the checks. Texts of people are never changed, and no placeholder is ever given up for a term.
/// </summary>
public sealed class EnforceStage : IBatchStage
{
    private readonly TermMatcher matcher;
    private readonly ITranslationProvider? provider;
    private readonly TermRepair repair;

    /// <summary>Creates the stage.</summary>
    /// <param name="matcher">The compiled glossaries.</param>
    /// <param name="provider">Whom to ask again; null only mends and reports.</param>
    public EnforceStage(TermMatcher matcher, ITranslationProvider? provider)
    {
        this.matcher = matcher ?? throw new ArgumentNullException(nameof(matcher));
        this.provider = provider;
        repair = new TermRepair(matcher);
    }

    /// <inheritdoc/>
    public string Name => StageNames.Enforce;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SegmentTarget>> RunAsync(IReadOnlyList<SegmentView> segments, DocumentContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(segments);
        ArgumentNullException.ThrowIfNull(context);
        var date = context.Anchor.Date;
        var results = new List<SegmentTarget>();
        foreach (var language in context.Targets)
        {
            var works = segments.Select(s => EnforcedTarget.Of(s, language)).OfType<EnforcedTarget>().ToList();
            foreach (var work in works.Where(static w => w.MayChange && w.Missing.Count > 0))
            {
                var (text, changes) = repair.Mend(work.Text, language, work.Missing, date);
                work.TryTake(text, changes);
            }

            if (provider is not null)
            {
                await AskAgainAsync(Open(works, TermMeans.Reference), TermMeans.Reference, 0, language, cancellationToken).ConfigureAwait(false);
                for (var kind = 0; kind < TermMarks.KindCount; kind++)
                {
                    await AskAgainAsync(Open(works, TermMeans.Placeholder), TermMeans.Placeholder, kind, language, cancellationToken).ConfigureAwait(false);
                }
            }

            foreach (var work in works)
            {
                work.Findings.AddRange(TermFindings.InTarget(matcher, work.Text, language, date));
            }

            TermConsistency.Report(works);
            results.AddRange(works.Select(static w => w.ToResult()).OfType<SegmentTarget>());
        }

        return results;
    }

    private List<EnforcedTarget> Open(List<EnforcedTarget> works, TermMeans means) =>
        works.FindAll(w => w.MayChange && w.Missing.Exists(term => TermPlan.Stronger(provider!.Capabilities, term).Contains(means)));

    private async ValueTask AskAgainAsync(List<EnforcedTarget> works, TermMeans means, int kind, LanguageTag language, CancellationToken cancellationToken)
    {
        foreach (var group in works.Where(w => w.Target.Provider == provider!.Name || w.Target.Origin == TargetOrigin.Provider).GroupBy(static w => w.Segment.Language))
        {
            // Equal texts are asked once, as in the first request.
            var asked = group.Select(work => (Work: work, Marks: means == TermMeans.Placeholder ? TermMarks.For(work.Segment, work.Required, kind) : null))
                .Where(a => means != TermMeans.Placeholder || a.Marks is not null)
                .ToLookup(a => SegmentWork.Identity(a.Work.Segment, language, $"{provider!.Name}; terms={means}; {a.Marks?.Item.Text}"));
            if (asked.Count == 0)
            {
                continue;
            }

            var items = asked.Select(same => (same.First().Marks?.Item ?? new TranslationItem("", same.First().Work.Segment.Text) { InlineCodes = same.First().Work.Segment.InlineCodes }) with
            {
                Id = same.Key,
                Terms = SegmentWork.Terms(same.First().Work.Segment, language),
            });
            var request = new TranslationRequest([.. items], group.Key, language)
            {
                Context = means == TermMeans.Reference ? Reference(group) : null,
            };
            IReadOnlyList<TranslationOutcome> outcomes;
            try
            {
                outcomes = await provider!.TranslateAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (ProviderException)
            {
                return; // budget or network: the translation that is there stays, and the checks say what it lacks
            }

            foreach (var outcome in outcomes)
            {
                foreach (var (work, marks) in asked[outcome.Id])
                {
                    work.Billed(outcome.Billed);
                    if (outcome.Text is { } answer && (marks is null ? answer : marks.Restore(answer)) is { } text)
                    {
                        work.TryTake(text, marks is null ? [] : work.InDictionaryForm(text, language));
                    }
                }
            }
        }
    }

    private static string Reference(IEnumerable<EnforcedTarget> works) =>
        string.Join("; ", works.SelectMany(static w => w.Missing).Select(static t => $"{t.Source} = {t.Forms[0]}").Distinct(StringComparer.Ordinal));
}
