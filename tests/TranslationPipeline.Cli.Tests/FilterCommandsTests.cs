using System.Text.Json;

namespace TranslationPipeline.Cli.Tests;

public sealed class FilterCommandsTests : IDisposable
{
    private readonly TestHost host = new();

    public static TheoryData<string, string, string> Contract => new()
    {
        { "detect", """{"id":"a","text":"Президент Казахстана выступил с речью"}""", "id language script confidence alternatives" },
        { "detect --sets --spans", """{"id":"a","text":"He came in. Президент Казахстана выступил с речью."}""", "id language script confidence alternatives set spans" },
        { "segment", """{"id":"a","text":"He came. He left."}""", "id segments" },
        { "normalize", """{"id":"a","text":"the leadership of Kazak-hstan","language":"en"}""", "id text edits findings" },
        { "dates", """{"id":"a","text":"They met on Monday.","published":"2022-01-12"}""", "id dateline dates" },
        { "terms", """{"id":"a","text":"security guarantees","language":"en","target":"ru"}""", "id matches" },
        { "match-names", """{"id":"a","a":"Tokayev","b":"Tokaev"}""", "id score same" },
        { "check", """{"id":"a","source":"Pay 5 euros.","target":"Заплатите 6 евро.","sourceLanguage":"en","targetLanguage":"ru"}""", "id findings" },
        { "translate --from en --to ru --provider demo", """{"id":"a","text":"Good morning."}""", "id text provider model billed findings" },
    };

    [Theory, MemberData(nameof(Contract))]
    public async Task Filter_answers_with_the_fields_of_the_contract(string command, string line, string fields)
    {
        Assert.Equal(ExitCode.Done, await host.RunWithInputAsync(line + "\n", command.Split(' ')));

        var answer = JsonDocument.Parse(Assert.Single(host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;
        Assert.Equal("a", answer.GetProperty("id").GetString());
        Assert.Equal(fields.Split(' '), answer.EnumerateObject().Select(static p => p.Name));
    }

    [Fact]
    public async Task Filter_with_bad_lines_answers_each_in_order_and_exits_with_3()
    {
        const string Lines = """
            {"id":1,"text":"Good morning"}
            not json
            {"id":3}
            {"id":4,"text":7}
            [1]
            {"id":6,"text":"a\ud800b"}
            {"id":7,"text":"a","text":"b"}
            {"id":{"x":8},"text":"ok","unknown":true}
            """;

        Assert.Equal(ExitCode.SomeFailed, await host.RunWithInputAsync(Lines, "normalize", "--languages", "en"));

        var answers = host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(8, answers.Count);
        Assert.Equal([false, true, true, true, true, true, true, false], answers.Select(static a => a.TryGetProperty("error", out _)));
        Assert.Equal("line.missing", answers[2].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(8, answers[7].GetProperty("id").GetProperty("x").GetInt32());
        Assert.DoesNotContain("   at ", host.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""Министр сообщил \ud800, что закон вступит в силу""", "ru")]
    [InlineData("""\uDC00The minister said that \\ud800 \ud83d\ude00 would\uDBFF""", "en")]
    [InlineData("""\ud800""", "zxx")]
    public async Task Detect_lone_surrogate_gets_an_answer(string text, string language)
    {
        Assert.Equal(ExitCode.Done, await host.RunWithInputAsync($"{{\"id\":1,\"text\":\"{text}\"}}\n", "detect"));

        var answer = JsonDocument.Parse(host.Output).RootElement;
        Assert.Equal(language, answer.GetProperty("language").GetString());
    }

    [Fact]
    public async Task Detect_lone_surrogate_moves_no_span()
    {
        await host.RunWithInputAsync("""{"id":1,"text":"\ud800 \ud83d\ude00 Президент Казахстана выступил с речью."}""", "detect", "--spans");

        var spans = JsonDocument.Parse(host.Output).RootElement.GetProperty("spans");
        Assert.Equal("\ufffd 😀 Президент Казахстана выступил с речью.".Length, Assert.Single(spans.EnumerateArray()).GetProperty("end").GetInt32());
    }

    [Fact]
    public async Task Normalize_gives_ranges_of_the_text_given()
    {
        const string Text = "The leadership of Kazak-hstan and K.-Zh. K. Tokayev .";
        await host.RunWithInputAsync(JsonSerializer.Serialize(new { id = 1, text = Text, language = "en" }), "normalize");

        var answer = JsonDocument.Parse(host.Output).RootElement;
        Assert.Equal("The leadership of Kazakhstan and Kassym-Jomart Tokayev.", answer.GetProperty("text").GetString());
        Assert.All(answer.GetProperty("edits").EnumerateArray(), edit =>
            Assert.Equal(edit.GetProperty("original").GetString(), Text[edit.GetProperty("start").GetInt32()..edit.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public async Task Romanize_lists_systems_and_refuses_an_unknown_one()
    {
        Assert.Equal(ExitCode.Done, await host.RunAsync("romanize", "--list"));
        Assert.NotEmpty(host.Output);
        Assert.Equal(ExitCode.Usage, await host.RunAsync("romanize", "--system", "nothing"));
        Assert.Equal(ExitCode.Usage, await host.RunAsync("romanize"));
    }

    [Fact]
    public async Task Translate_without_provider_is_refused()
    {
        Assert.Equal(ExitCode.Usage, await host.RunWithInputAsync("""{"id":1,"text":"a"}""", "translate", "--to", "ru"));
        Assert.Contains("--provider", host.Error, StringComparison.Ordinal);
    }

    public void Dispose() => host.Dispose();
}
