namespace TranslationPipeline.Cli.Tests;

public sealed class NamesCommandTests : IDisposable
{
    private readonly TestHost host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("paranames", "wikidata_id\teng\tlabel\tlanguage\ttype\nQ1\tVernograd\tVernograd\ten\tLOC\n")]
    [InlineData("jrc", "7\tO\ten\tVernograd\n")]
    [InlineData("ftm", "{\"id\":\"NK-1\",\"schema\":\"Company\",\"properties\":{\"name\":[\"Vernograd\"]}}\n")]
    [InlineData("wikidata", "[\n{\"id\":\"Q1\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Vernograd\"}},\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q515\"}}}}]}}\n]\n")]
    public async Task Import_rows_are_names_that_normalize_repairs(string source, string content)
    {
        host.Write("source.txt", content);
        Assert.Equal(0, await host.RunAsync("names", "import", "--source", source, "source.txt"));
        host.Write("names/imported.tsv", host.Output);

        Assert.Equal(0, await host.RunWithInputAsync("""{"id":1,"text":"He lives in Verno-grad now.","language":"en"}""", "normalize", "--set", "names=names"));

        Assert.Contains("\"text\":\"He lives in Vernograd now.\"", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_a_broken_line_is_told_and_the_rest_comes()
    {
        host.Write("source.txt", "no line of it\n7\tP\ten\tMinskov\n");

        Assert.Equal(3, await host.RunAsync("names", "import", "--source", "jrc", "source.txt"));

        Assert.Contains("Minskov", host.Output, StringComparison.Ordinal);
        Assert.Contains("source.txt:1:1: names.row", host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_writes_a_file_that_the_next_start_reads()
    {
        host.Write("names/mine.tsv", "concept\tkind\tlanguage\tterm\tstatus\nplace:x\tcity\ten\tVernograd\tpreferred\n");

        Assert.Equal(0, await host.RunAsync("names", "compile", "--folder", "cache", "--set", "names=names"));

        Assert.StartsWith("names-", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(host.Folder, "cache")))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggest_groups_spellings_of_one_unknown_name()
    {
        host.Write("a.txt", "We met Zhumabekov. Then came Zhumabekow, and Zhumabekov left. It was Zhumabekow.\n");

        Assert.Equal(0, await host.RunAsync("names", "suggest", "a.txt", "--from", "en", "--set", "names="));

        Assert.Contains("Zhumabekov", host.Output, StringComparison.Ordinal);
        Assert.Contains("Zhumabekow", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_tells_collisions_and_a_broken_row_with_its_place()
    {
        host.Write("names/mine.tsv", "concept\tkind\tlanguage\tterm\tstatus\nplace:x\tcity\tfr\tHouse\tpreferred\nplace:y\tcity\tnot a tag\tVernograd\tpreferred\n");

        Assert.Equal(3, await host.RunAsync("glossary", "lint", "names"));

        Assert.Contains("mine.tsv:2:1: names.collision.word: place:x is spelled like ordinary words of en: house", host.Output, StringComparison.Ordinal);
        Assert.Contains("mine.tsv:3:", host.Output, StringComparison.Ordinal);
    }
}
