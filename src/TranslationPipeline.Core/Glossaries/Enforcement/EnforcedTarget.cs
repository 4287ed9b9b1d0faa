using TranslationPipeline.Checking;

namespace TranslationPipeline.Glossaries;

/// <summary>A target on its way through <see cref="EnforceStage"/>: its text so far and the required terms it still lacks.</summary>
internal sealed class EnforcedTarget
{
    private readonly List<RequiredTerm> required;
    private bool isChanged;

    private EnforcedTarget(SegmentView segment, TargetText target)
    {
        Segment = segment;
        Target = target;
        required = RequiredTerm.Of(segment, target.Language);
        Missing = Lacks(target.Text);
    }

    public SegmentView Segment { get; }

    public TargetText Target { get; private set; }

    public string Text => Target.Text;

    public IReadOnlyList<RequiredTerm> Required => required;

    public List<RequiredTerm> Missing { get; private set; }

    public List<Finding> Findings { get; } = [];

    /// <summary>False for the text of a person, which is only reported on.</summary>
    public bool MayChange => Target.Origin != TargetOrigin.Human;

    /// <summary>The target of a segment in one language; null when it has none.</summary>
    public static EnforcedTarget? Of(SegmentView segment, LanguageTag language) =>
        segment.Targets.FirstOrDefault(t => t.Language == language) is { } target ? new EnforcedTarget(segment, target) : null;

    /// <summary>Takes another text when it lacks fewer terms and no placeholder that the present one has.</summary>
    public void TryTake(string text, IEnumerable<Finding> changes)
    {
        if (text == Text || string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var lacks = Lacks(text);
        if (lacks.Count >= Missing.Count || LostPlaceholders(text) > LostPlaceholders(Text))
        {
            return;
        }

        Target = Target with { Text = text };
        Missing = lacks;
        isChanged = true;
        Findings.AddRange(changes);
    }

    /// <summary>Adds what another request cost.</summary>
    public void Billed(BilledAmount amount)
    {
        if (amount.Amount > 0)
        {
            Target = Target with { Billed = new BilledAmount(amount.Unit, amount.Amount + (Target.Billed.Unit == amount.Unit ? Target.Billed.Amount : 0)) };
            isChanged = true;
        }
    }

    /// <summary>Tells of forms that were put in the place of a mark: whether they agree with the sentence, a person has to look.</summary>
    public IEnumerable<Finding> InDictionaryForm(string text, LanguageTag language) => required
        .Select(term => (Term: term, At: text.IndexOf(term.Forms[0], StringComparison.OrdinalIgnoreCase)))
        .Where(static t => t.At >= 0)
        .Select(t => new Finding(FindingCategories.Terms, Severity.Neutral, TextRange.At(t.At, t.Term.Forms[0].Length), $"'{t.Term.Forms[0]}' was put in its dictionary form: see whether it agrees")
        {
            Side = TextSide.Target,
            Language = language,
        });

    /// <summary>What changed; null when nothing did.</summary>
    public SegmentTarget? ToResult() => !isChanged && Findings.Count == 0
        ? null
        : new SegmentTarget { Number = Segment.Number, Target = isChanged ? Target : null, Findings = [.. Findings] };

    private List<RequiredTerm> Lacks(string text) => required.FindAll(term => !term.IsIn(text, Target.Language));

    private int LostPlaceholders(string text) => PairChecker.Default.Check(new CheckRequest
    {
        Source = Segment.Text,
        Target = text,
        SourceLanguage = Segment.Language,
        TargetLanguage = Target.Language,
        InlineCodes = Segment.InlineCodes,
    }).Count(static f => f.Category == FindingCategories.Placeholders);
}
