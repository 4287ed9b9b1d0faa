namespace TranslationPipeline.Cli.Tests;

public sealed class GlossaryCommandTests : IDisposable
{
    private readonly TestHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Import_of_pairs_makes_a_glossary_that_export_and_diff_understand()
    {
        host.Write("pairs.en-ru.tsv", "agenda\tповестка дня\ntreaty\tдоговор\n");

        Assert.Equal(0, await host.RunAsync("glossary", "import", "pairs.en-ru.tsv", "--into", "mine.csv", "--dry-run"));
        Assert.Contains("added 2, changed 0, unchanged 0, conflicts 0", host.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(host.Folder, "mine.csv")));

        Assert.Equal(0, await host.RunAsync("glossary", "import", "pairs.en-ru.tsv", "--into", "mine.csv"));
        Assert.Equal(0, await host.RunAsync("glossary", "import", "pairs.en-ru.tsv", "--into", "mine.csv"));
        Assert.Contains("added 0, changed 0, unchanged 2, conflicts 0", host.Output, StringComparison.Ordinal);

        Assert.Equal(0, await host.RunAsync("glossary", "export", "mine.csv", "--format", "deepl", "--from", "en", "--to", "ru"));
        Assert.Equal("agenda\tповестка дня\ntreaty\tдоговор\n", host.Output);

        host.Write("new.csv", File.ReadAllText(Path.Combine(host.Folder, "mine.csv")).Replace("договор", "соглашение", StringComparison.Ordinal));
        Assert.Equal(0, await host.RunAsync("glossary", "diff", "mine.csv", "new.csv"));
        Assert.Contains("\tru\tдоговор\tсоглашение", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Impact_and_run_after_an_edit_name_and_translate_just_the_segments_it_touches()
    {
        host.Write("terms.csv", "id,en,ru\nagenda,agenda,повестка дня\n");
        host.Write("in/a.txt", "The agenda was long.\n\nThe treaty was short.\n\nNothing else happened.\n");
        string[] options = ["--set", "glossaries=terms.csv", "--set", "names="];
        Assert.Equal(0, await host.RunAsync(["run", "in", "--to", "ru", "--provider", "demo", .. options]));

        host.Write("edit/terms.csv", "id,en,ru\nagenda,agenda,повестка дня\ntreaty,treaty,договор\n");
        Assert.Equal(0, await host.RunAsync(["glossary", "impact", "edit/terms.csv", .. options]));
        var line = Assert.Single(host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("+treaty", line, StringComparison.Ordinal);
        Assert.Contains("1 of 3 segments change", host.Error, StringComparison.Ordinal);

        Assert.Equal(0, await host.RunAsync(["glossary", "impact", "terms.csv", .. options]));
        Assert.Empty(host.Output);
    }

    [Fact]
    public async Task Merge_with_a_contradiction_writes_the_file_and_exits_with_1()
    {
        host.Write("base.csv", "id,en,note\na,x,n\n");
        host.Write("ours.csv", "id,en,note\na,x,mine\n");
        host.Write("theirs.csv", "id,en,note\na,x,theirs\n");

        Assert.Equal(1, await host.RunAsync("glossary", "merge", "base.csv", "ours.csv", "theirs.csv"));
        Assert.StartsWith("# conflict a note", File.ReadAllText(Path.Combine(host.Folder, "ours.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_tells_that_a_column_of_the_editors_is_lost()
    {
        host.Write("terms.csv", "id,en,ru,reviewer\nagenda,agenda,повестка дня,Anna\n");

        Assert.Equal(0, await host.RunAsync("glossary", "export", "terms.csv", "--format", "tbx", "-o", "terms.tbx"));
        Assert.Contains("lost: the values of the unknown column 'reviewer'", host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stats_suggest_and_explain_answer()
    {
        host.Write("terms.csv", "id,en,ru\nagenda,agenda,повестка дня\n");
        host.Write("a.txt", "The peace treaty was signed.\nThe peace treaty holds.\nNobody breaks the peace treaty.\n");

        Assert.Equal(0, await host.RunAsync("glossary", "stats", "terms.csv"));
        Assert.Contains("language\tru\t1\t0 concepts", host.Output, StringComparison.Ordinal);
        Assert.Equal(0, await host.RunAsync("glossary", "suggest", "a.txt", "--glossary", "terms.csv"));
        Assert.StartsWith("peace treaty\t3\t1\t", host.Output, StringComparison.Ordinal);
        Assert.Equal(0, await host.RunAsync("glossary", "explain", "повестки дня", "--glossary", "terms.csv"));
        Assert.StartsWith("agenda\tterms.csv", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_with_a_glossary_names_missing_and_forbidden_terms()
    {
        host.Write("terms.csv", "id,en,ru,status\nagenda,agenda,повестка,preferred\nagenda,,программа,forbidden\n");
        const string Lines = """
            {"id":1,"source":"The agenda is open.","target":"Наша программа открыта.","sourceLanguage":"en","targetLanguage":"ru"}
            {"id":2,"source":"The agenda is open.","target":"Мы говорили о повестке.","sourceLanguage":"en","targetLanguage":"ru"}
            {"id":3,"source":"Our treaty.","target":"Наше письмо.","sourceLanguage":"en","targetLanguage":"ru","terms":[{"source":"treaty","target":"договор"}]}
            """;

        Assert.Equal(0, await host.RunWithInputAsync(Lines + "\n", "check", "--glossary", "terms.csv"));

        var answers = host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("requires 'повестка'", answers[0], StringComparison.Ordinal);
        Assert.Contains("\"message\":\"The term 'программа' is forbidden; write 'повестка'\",\"side\":\"target\",\"fix\":\"повестка\"", answers[0], StringComparison.Ordinal);
        Assert.EndsWith("\"findings\":[]}", answers[1], StringComparison.Ordinal);
        Assert.Contains("requires 'договор'", answers[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terms_without_a_dictionary_in_the_configured_folder_says_so_and_goes_on()
    {
        host.Write("terms.csv", "id,ru\nagenda,повестка\n");
        Directory.CreateDirectory(Path.Combine(host.Folder, "empty"));

        Assert.Equal(0, await host.RunWithInputAsync("""{"id":1,"text":"о повестке","language":"ru"}""" + "\n", "terms", "--glossary", "terms.csv", "--set", $"dictionaries={Path.Combine(host.Folder, "empty")}"));

        Assert.Contains("\"term\":\"повестка\"", host.Output, StringComparison.Ordinal);
        Assert.Contains("glossary.dictionary", host.Error, StringComparison.Ordinal);
    }
}
