using TranslationPipeline.Providers.Tests.Fakes;

namespace TranslationPipeline.Providers.Tests.InlineCodes;

public sealed class InlineCodeProviderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Damages() => new()
    {
        { "Hello {name}!", "Hola {nombre}!", "a translated placeholder (Apertium eng-spa)" },
        { "Hello {name}!", "Hola!", "one lost" },
        { "Hello {name}!", "Hola {name} {name}!", "one doubled" },
        { "%s and %s", "%s y", "one of two equal ones lost" },
        { "a <b>bold</b> word", "una <b>palabra", "half a pair lost" },
        { "a <b>bold</b> word", "una </b>palabra<b>", "the pair turned round" },
        { "<i>a <b>b</b></i>", "<i>a <b>b</i></b>", "crossing pairs" },
        { "see ${user}", "ver $ {user}", "torn apart" },
        { "100 % sure %d", "100 % seguro % d", "a printf code torn apart" },
        { "plain {0}", "plain {0} <br/>", "markup nobody asked for" },
    };

    public static TheoryData<string, string, string> Kept() => new()
    {
        { "Hello {name}!", "¡Hola, {name}!", "moved punctuation" },
        { "{0} of {1}", "{1}: {0}", "placeholders in another order" },
        { "a <b>bold</b> word", "una palabra <b>en negrita</b>", "a moved pair" },
        { "<b>a</b> <i>b</i>", "<i>b</i> <b>a</b>", "pairs in another order" },
        { "one<br>two", "uno<br>dos", "an element that is never closed in the source" },
        { "100% done", "100% hecho", "a percentage is no placeholder" },
        { "if a < b and c > d", "si a < b y c > d", "comparison signs are no element" },
        { "{count, plural, one {# item}}", "{count, plural, one {# elemento}}", "a message pattern is text to translate" },
        { "no codes", "sin códigos", "nothing to keep" },
        { "<Livingston> beat <Rangers>", "«Ливингстон» обыграл «Рейнджерс»", "damaged quotation marks are text" },
    };

    [Fact]
    public async Task TranslateAsync_candidate_that_lost_its_codes_is_left_out()
    {
        var engine = new ScriptedProvider
        {
            Answer = static (request, _, _) => ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>(
                [.. request.Items.Select(static i => new TranslationOutcome(i.Id) { Text = "Hola {name}", Candidates = ["¡Hola, {name}!", "Hola {nombre}", "{name}, hola"] })]),
        };

        var outcome = (await Build(engine).TranslateAsync(ScriptedProvider.Request("Hello {name}"), Token))[0];

        Assert.Equal(["¡Hola, {name}!", "{name}, hola"], outcome.Candidates);
    }

    [Theory, MemberData(nameof(Damages))]
    public async Task TranslateAsync_damaged_twice_is_an_error_never_a_text(string source, string target, string why)
    {
        var engine = Answering((_, item) => item.Text == source ? target : "no codes here");

        var outcome = (await Build(engine).TranslateAsync(ScriptedProvider.Request(source), Token))[0];

        Assert.True(outcome.Text is null, why);
        Assert.Equal(ProviderErrorKind.PoisonedItem, outcome.Error?.Kind);
        Assert.Equal("provider.inline-codes", outcome.Error?.Diagnostic.Code);
        Assert.Equal(2, engine.Requests.Count);
    }

    [Theory, MemberData(nameof(Damages))]
    public async Task TranslateAsync_damaged_once_is_repaired_by_asking_with_hidden_codes(string source, string target, string why)
    {
        var engine = Answering((_, item) => item.Text == source ? target : "<< " + item.Text);

        var outcome = (await Build(engine).TranslateAsync(ScriptedProvider.Request(source), Token))[0];

        Assert.Equal("<< " + source, outcome.Text);
        Assert.True(outcome.Error is null, why);
        Assert.DoesNotContain("{name}", engine.Requests[1].Items[0].Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task TranslateAsync_kept_codes_pass_with_one_request(string source, string target, string why)
    {
        var engine = Answering((_, _) => target);

        var outcome = (await Build(engine).TranslateAsync(ScriptedProvider.Request(source), Token))[0];

        Assert.True(outcome.Text == target, why);
        Assert.Single(engine.Requests);
    }

    [Fact]
    public async Task TranslateAsync_markup_in_the_answer_to_plain_text_is_an_error_and_not_asked_again()
    {
        var engine = Answering(static (_, _) => "plain <img src=x>");

        var outcome = (await Build(engine).TranslateAsync(ScriptedProvider.Request("plain"), Token))[0];

        Assert.Equal("provider.inline-codes", outcome.Error?.Diagnostic.Code);
        Assert.Single(engine.Requests); // there is nothing to hide
    }

    [Fact]
    public async Task TranslateAsync_only_damaged_items_are_asked_again_and_both_bills_count()
    {
        var engine = Answering(static (request, item) => request == 1 && item.Id == "id1" ? "lost" : item.Text);

        var outcomes = await Build(engine).TranslateAsync(ScriptedProvider.Request("a {0}", "b {0}", "c"), Token);

        Assert.Equal(["a {0}", "b {0}", "c"], outcomes.Select(static o => o.Text));
        Assert.Equal(["b ⟦1⟧"], engine.Requests[1].Items.Select(static i => i.Text));
        Assert.Equal(10, outcomes[1].Billed.Amount);
    }

    [Fact]
    public async Task TranslateAsync_marks_that_the_text_has_itself_are_not_used()
    {
        var engine = Answering(static (request, item) => request == 1 ? "lost" : item.Text);

        var outcome = (await Build(engine).TranslateAsync(ScriptedProvider.Request("⟦1⟧ and {0}"), Token))[0];

        Assert.Equal("⟦1⟧ and {0}", outcome.Text);
        Assert.Equal("⦃1⦄ and ⦃2⦄", engine.Requests[1].Items[0].Text);
    }

    [Fact]
    public async Task TranslateAsync_declared_codes_of_any_shape_are_kept()
    {
        var item = new TranslationItem("id", "press :key now") { InlineCodes = [new InlineCode("1", InlineCodeKind.Placeholder, new TextRange(6, 10))] };
        var engine = Answering(static (request, asked) => request == 1 ? "pulse :tecla ahora" : asked.Text.Replace("now", "ahora", StringComparison.Ordinal));

        var outcome = (await Build(engine).TranslateAsync(ScriptedProvider.Request() with { Items = [item] }, Token))[0];

        Assert.Equal("press :key ahora", outcome.Text);
    }

    [Theory]
    [InlineData("same", "same", true)]
    [InlineData("<g id=\"1\">a</g> <g id=\"2\">b</g>", "<g id=\"2\">b</g> <g id=\"1\">a</g>", true)]
    [InlineData("**bold** text", "texto **en negrita**", true)]
    [InlineData("**bold** text", "texto en negrita**", false)]
    public async Task TranslateAsync_declared_pairs_may_share_their_characters(string source, string target, bool kept)
    {
        var item = new TranslationItem("id", source)
        {
            InlineCodes = source.StartsWith("**", StringComparison.Ordinal)
                ? [new("1", InlineCodeKind.Opening, new TextRange(0, 2)), new("1", InlineCodeKind.Closing, new TextRange(6, 8))]
                : [],
        };

        var outcome = (await Build(Answering((_, _) => target)).TranslateAsync(ScriptedProvider.Request() with { Items = [item] }, Token))[0];

        Assert.Equal(kept, outcome.Text is not null);
    }

    [Fact]
    public async Task TranslateAsync_impossible_code_fails_alone_and_is_not_sent()
    {
        var bad = new TranslationItem("bad", "x") { InlineCodes = [new InlineCode("1", InlineCodeKind.Placeholder, new TextRange(0, 9))] };
        var engine = new ScriptedProvider();

        var outcomes = await Build(engine).TranslateAsync(ScriptedProvider.Request() with { Items = [bad, new("good", "y")] }, Token);

        Assert.Equal(ProviderErrorKind.InvalidItem, outcomes[0].Error?.Kind);
        Assert.Equal("= y", outcomes[1].Text);
        Assert.Equal(["good"], engine.Requests.Single().Items.Select(static i => i.Id));
    }

    [Fact]
    public async Task TranslateAsync_second_request_fails_keeps_the_other_translations()
    {
        var engine = new ScriptedProvider
        {
            Answer = static (request, number, _) => number == 2
                ? throw ScriptedProvider.Failure(ProviderErrorKind.Transient)
                : ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>([.. request.Items.Select(static i => ScriptedProvider.Echo(i) with { Text = "lost" })]),
        };

        var outcomes = await Build(engine).TranslateAsync(ScriptedProvider.Request("a {0}", "b"), Token);

        Assert.Equal("provider.inline-codes", outcomes[0].Error?.Diagnostic.Code);
        Assert.Equal("lost", outcomes[1].Text);
    }

    private static ITranslationProvider Build(ITranslationProvider engine) => new ProviderBuilder(engine).UseInlineCodes().Build();

    private static ScriptedProvider Answering(Func<int, TranslationItem, string> text) => new()
    {
        Answer = (request, number, _) => ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>(
            [.. request.Items.Select(item => ScriptedProvider.Echo(item) with { Text = text(number, item) })]),
    };
}
