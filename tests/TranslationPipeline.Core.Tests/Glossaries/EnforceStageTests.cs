using TranslationPipeline.Glossaries;

namespace TranslationPipeline.Core.Tests.Glossaries;

public sealed class EnforceStageTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Russian = LanguageTag.Parse("ru");

    private static readonly Concept Agenda = new("agenda")
    {
        Terms =
        [
            new Term(English, "agenda"),
            new Term(Russian, "повестка"),
            new Term(Russian, "программа") { Status = TermStatus.Forbidden, Replacement = "повестка" },
        ],
    };

    [Fact]
    public async Task Run_target_with_the_inflected_term_is_left_alone()
    {
        var engine = new ScriptedProvider();

        Assert.Empty(await RunAsync(engine, Segment("The agenda is open.", "Мы говорили о повестке.")));
        Assert.Empty(engine.Asked);
    }

    [Fact]
    public async Task Run_term_left_in_the_source_language_is_mended_without_asking()
    {
        var engine = new ScriptedProvider();

        var result = Assert.Single(await RunAsync(engine, Segment("The agenda is open.", "Наша agenda открыта.")));

        Assert.Equal("Наша повестка открыта.", result.Target!.Text);
        Assert.Equal((Severity.Neutral, TextSide.Target), (Assert.Single(result.Findings).Severity, result.Findings[0].Side));
        Assert.Empty(engine.Asked);
    }

    [Fact]
    public async Task Run_forbidden_term_in_the_target_becomes_the_required_one_in_the_same_form()
    {
        var result = Assert.Single(await RunAsync(new ScriptedProvider(), Segment("on the agenda", "Это стоит в программе.")));

        Assert.Equal("Это стоит в повестке.", result.Target!.Text);
    }

    [Fact]
    public async Task Run_missing_term_is_asked_for_with_a_mark_and_written_in_its_place()
    {
        var engine = new ScriptedProvider("⟦T1⟧ открыта для {0}.");

        var result = Assert.Single(await RunAsync(engine, Segment("The agenda is open to {0}.", "План открыт для {0}.")));

        Assert.Equal("The ⟦T1⟧ is open to {0}.", Assert.Single(engine.Asked).Text);
        Assert.Equal("Повестка открыта для {0}.", result.Target!.Text);
        Assert.Contains(result.Findings, f => f.Severity == Severity.Neutral && f.Range == new TextRange(0, 8));
    }

    [Theory]
    [InlineData("Документ открыт для {0}.")] // the mark is lost
    [InlineData("⟦T1⟧ и ⟦T1⟧ открыты для {0}.")] // the mark is doubled
    [InlineData("⟦T1⟧ открыта.")] // a placeholder would be lost
    public async Task Run_answer_that_costs_a_mark_or_a_placeholder_is_not_taken(string answer)
    {
        var results = await RunAsync(new ScriptedProvider(answer), Segment("The agenda is open to {0}.", "План открыт для {0}."));

        Assert.DoesNotContain(results, static r => r.Target is not null);
    }

    [Fact]
    public async Task Run_engine_that_takes_terms_is_asked_in_words_first()
    {
        var engine = new ScriptedProvider("Наша повестка открыта.") { AppliesTerms = true };

        var result = Assert.Single(await RunAsync(engine, Segment("Our agenda is open.", "Наш план открыт.")));

        Assert.Equal("agenda = повестка", Assert.Single(engine.Contexts));
        Assert.Equal("Наша повестка открыта.", result.Target!.Text);
    }

    [Fact]
    public async Task Run_text_of_a_person_is_reported_on_and_never_changed()
    {
        var segment = Segment("The agenda is open.", "Наша программа открыта.");
        var human = segment with { Targets = [segment.Targets[0] with { Origin = TargetOrigin.Human, Provider = null }] };

        var result = Assert.Single(await RunAsync(new ScriptedProvider("⟦T1⟧"), human));

        Assert.Null(result.Target);
        Assert.Equal((Severity.Major, "повестка"), (Assert.Single(result.Findings).Severity, result.Findings[0].Fix));
    }

    [Fact]
    public async Task Run_failing_provider_leaves_the_translation_that_is_there()
    {
        var results = await RunAsync(new ScriptedProvider { Fails = true }, Segment("The agenda is open.", "План открыт."));

        Assert.DoesNotContain(results, static r => r.Target is not null);
    }

    [Fact]
    public async Task Run_concept_translated_in_two_ways_is_reported_where_it_leaves_the_common_form()
    {
        var concept = Agenda with { Terms = [.. Agenda.Terms, new Term(Russian, "план") { Status = TermStatus.Admitted }] };
        string[] targets = ["Повестка открыта.", "Повестка закрыта.", "План открыт."];
        var segments = targets
            .Select((target, i) => Segment("The agenda.", target, concept) with { Number = i + 1 }).ToArray();

        var result = Assert.Single(await RunAsync(concept, new ScriptedProvider(), segments));

        Assert.Equal(3, result.Number);
        Assert.Equal("'agenda' is 'план' here and 'повестка' elsewhere in the document", Assert.Single(result.Findings).Message);
    }

    private static SegmentView Segment(string source, string target, Concept? concept = null)
    {
        var matches = TermMatcher.Compile([new Glossary("test") { Concepts = [concept ?? Agenda] }]).Match(source, English, null);
        return new SegmentView
        {
            Number = 1,
            UnitKind = UnitKind.Paragraph,
            Text = source,
            Language = English,
            Annotations = [.. matches.Select(m => GlossaryStage.Annotate(m, source, [Russian], null))],
            Targets = [new TargetText(Russian, target, TargetOrigin.Provider) { WorkIdentity = "w", Provider = "scripted" }],
        };
    }

    private static ValueTask<IReadOnlyList<SegmentTarget>> RunAsync(ScriptedProvider engine, params SegmentView[] segments) => RunAsync(Agenda, engine, segments);

    private static ValueTask<IReadOnlyList<SegmentTarget>> RunAsync(Concept concept, ScriptedProvider engine, params SegmentView[] segments) =>
        new EnforceStage(TermMatcher.Compile([new Glossary("test") { Concepts = [concept] }]), engine)
            .RunAsync(segments, new DocumentContext { Targets = [Russian] }, TestContext.Current.CancellationToken);

    private sealed class ScriptedProvider(params string[] answers) : ITranslationProvider
    {
        public List<TranslationItem> Asked { get; } = [];

        public List<string> Contexts { get; } = [];

        public bool AppliesTerms { get; init; }

        public bool Fails { get; init; }

        public string Name => "scripted";

        public ProviderCapabilities Capabilities => new() { MaxItems = 10, AppliesTerms = AppliesTerms };

        public bool Supports(LanguageTag source, LanguageTag target) => true;

        public BilledAmount Estimate(TranslationRequest request) => BilledAmount.Nothing;

        public ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
        {
            if (Fails)
            {
                throw new ProviderException(ProviderErrorKind.QuotaExhausted, new Diagnostic("provider.budget", "no money", "Pay."));
            }

            Asked.AddRange(request.Items);
            Contexts.AddRange(request.Context is { } context ? [context] : []);
            return ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>([.. request.Items.Select(item => new TranslationOutcome(item.Id) { Text = answers[Math.Min(Asked.Count, answers.Length) - 1] })]);
        }
    }
}
