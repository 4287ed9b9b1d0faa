using TranslationPipeline.Formats.Glossaries;

namespace TranslationPipeline.Formats.Tests.Glossaries;

/// <summary>The example files in <c>../shared/data/glossary</c>; skipped where the folder is absent.</summary>
public sealed class GlossaryDataTests
{
    [Theory]
    [InlineData("news.csv")]
    [InlineData("news.bom-crlf.csv")]
    [InlineData("news.semicolon.csv")]
    [InlineData("news.utf16le.tsv")]
    [InlineData("news.yaml")]
    [InlineData("news.xlsx")]
    [InlineData("news.date-serials.xlsx")]
    public void ReadFile_news_glossary_is_the_same_in_every_encoding(string name)
    {
        var first = GlossaryReader.ReadFile(Find("valid/news.csv")).Glossary.Concepts;
        var concepts = GlossaryReader.ReadFile(Find("valid/" + name)).Glossary.Concepts;

        Assert.Equal(12, concepts.Length);
        Assert.Equal(first.Select(c => c.Id), concepts.Select(c => c.Id));
        Assert.Equal(first.SelectMany(c => c.Terms).Select(t => t with { Line = 0 }), concepts.SelectMany(c => c.Terms).Select(t => t with { Line = 0 }));
    }

    [Theory]
    [InlineData("tico19.en-ru.deepl.tsv", 306, 2)]
    [InlineData("tico19.google-equiv.csv", 100, 4)]
    [InlineData("tico19.multi.csv", 306, 10)]
    [InlineData("tico19.v3.tbx", 306, 5)]
    [InlineData("news.v2.tbx", 12, 5)]
    [InlineData("news.v3.tbx", 12, 5)]
    public void ReadFile_term_list_has_all_languages(string name, int concepts, int languages)
    {
        var glossary = GlossaryReader.ReadFile(Find("valid/" + name)).Glossary;

        Assert.Equal(concepts, glossary.Concepts.Length);
        Assert.Equal(languages, glossary.Concepts.SelectMany(c => c.Terms).Select(t => t.Language).Distinct().Count());
    }

    [Theory]
    [InlineData("empty.csv", "no-header", 1)]
    [InlineData("header-only.csv", "no-entries", 1)]
    [InlineData("missing-column.csv", "missing-column", 1)]
    [InlineData("unknown-column.csv", "unknown-column", 1)]
    [InlineData("duplicate-id.csv", "duplicate-id", 3)]
    [InlineData("duplicate-term.csv", "duplicate-term", 3)]
    [InlineData("conflict.csv", "conflict", 3)]
    [InlineData("conflict-case.csv", "conflict", 3)]
    [InlineData("preferred-and-forbidden.csv", "preferred-and-forbidden", 3)]
    [InlineData("validity-overlap.csv", "validity-overlap", 3)]
    [InlineData("validity-reversed.csv", "validity", 2)]
    [InlineData("bad-date.csv", "date", 2)]
    [InlineData("impossible-date.csv", "date", 2)]
    [InlineData("bad-status.csv", "status", 2)]
    [InlineData("empty-term.csv", "empty-term", 2)]
    [InlineData("whitespace-term.csv", "white-space", 2)]
    [InlineData("control-char.csv", "control-character", 2)]
    [InlineData("mixed-script.csv", "mixed-script", 2)]
    [InlineData("nfd.csv", "not-nfc", 2)]
    [InlineData("too-few-fields.csv", "field-count", 2)]
    [InlineData("unclosed-quote.csv", "quote", 2)]
    [InlineData("formula.csv", "formula", 2)]
    [InlineData("latin1.csv", "encoding", 2)]
    [InlineData("dnt-mismatch.csv", "do-not-translate", 2)]
    [InlineData("self-cycle.csv", "reference-cycle", 2)]
    [InlineData("target-contains-forbidden.csv", "contains-forbidden", 2)]
    [InlineData("deepl-tab-in-term.tsv", "field-count", 1)]
    [InlineData("deepl-duplicate-source.tsv", "duplicate-source", 2)]
    [InlineData("broken.tbx", "xml", 14)]
    [InlineData("xxe.tbx", "entity", 1)]
    [InlineData("billion-laughs.tbx", "entity", 1)]
    [InlineData("no-lang.tbx", "missing-language", 3)]
    [InlineData("bad-lang.tbx", "language", 3)]
    [InlineData("tabs.yaml", "yaml-tab", 2)]
    [InlineData("dup-key.yaml", "duplicate-key", 3)]
    [InlineData("norway.yaml", "unquoted", 2)]
    [InlineData("not-zip.xlsx", "not-a-workbook", 1)]
    public void ReadFile_invalid_file_is_told_with_its_line(string name, string kind, int line)
    {
        var diagnostics = GlossaryReader.ReadFile(Find("invalid/" + name)).Diagnostics;

        Assert.True(diagnostics.Any(d => d.Code == "glossary." + kind && d.Line == line), string.Join(Environment.NewLine, diagnostics));
    }

    private static string Find(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
        {
            folder = folder.Parent;
        }

        var path = Path.Combine(folder!.Parent!.FullName, "shared", "data", "glossary", "glossaries", name);
        Assert.SkipUnless(File.Exists(path), "../shared/data/glossary is not here");
        return path;
    }
}
