using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Glossaries;

namespace TranslationPipeline.Hosting.Tests.Glossaries;

public sealed class NameLoaderTests : IDisposable
{
    private const string Header = "concept\tkind\tlanguage\tterm\tstatus\n";
    private readonly string folder = Directory.CreateTempSubdirectory("tpipe-names-").FullName;

    private string Cache => Path.Combine(folder, "cache");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Load_keeps_the_compiled_form_and_reads_it_the_next_time()
    {
        Write("place:x\tcity\ten\tVernograd\tpreferred\n");

        var first = Load();
        var file = Assert.Single(Directory.GetFiles(Cache));
        var written = File.GetLastWriteTimeUtc(file);
        var second = Load();

        Assert.Equal(first.Authority.SpellingCount, second.Authority.SpellingCount);
        Assert.Equal(first.ContentHash, second.ContentHash);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Assert.Single(Directory.GetFiles(Cache))));
    }

    [Fact]
    public void Load_an_edited_file_is_never_served_from_the_cache()
    {
        Write("place:x\tcity\ten\tVernograd\tpreferred\n");
        Load();
        Write("place:x\tcity\ten\tVernograd\tpreferred\nplace:y\tcity\ten\tHightown\tpreferred\n");

        Assert.Equal(2, Load().Authority.Count);
    }

    [Fact]
    public void Load_a_damaged_cache_is_made_again()
    {
        Write("place:x\tcity\ten\tVernograd\tpreferred\n");
        Load();
        var file = Assert.Single(Directory.GetFiles(Cache));
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..100]);

        Assert.Equal(1, Load().Authority.Count);
        Assert.True(new FileInfo(file).Length > 100);
    }

    [Fact]
    public void Load_files_with_rows_left_out_are_told_every_time()
    {
        Write("place:x\tcity\ten\tVernograd\tpreferred\nplace:y\tcity\tno tag\tHightown\tpreferred\n");

        Assert.Single(Load().Diagnostics);
        Assert.Single(Load().Diagnostics);
        Assert.False(Directory.Exists(Cache));
    }

    [Fact]
    public void Load_without_a_writable_cache_compiles()
    {
        Write("place:x\tcity\ten\tVernograd\tpreferred\n");
        File.WriteAllText(Cache, "a file where the folder should be");

        Assert.Equal(1, Load().Authority.Count);
    }

    [Fact]
    public void Renew_after_an_edit_equals_loading_anew()
    {
        Write("place:x\tcity\ten\tVernograd\tpreferred\nplace:y\tcity\ten\tHightown\tpreferred\n");
        Write("place:z\tcity\ten\tMidtown\tpreferred\n", "other.tsv");
        var loaded = Load();
        Write("place:x\tcity\ten\tNewgrad\tpreferred\nplace:q\tcity\tno tag\tLowtown\tpreferred\n");
        File.Delete(Path.Combine(folder, "names", "other.tsv"));

        var renewed = NameLoader.Renew(loaded, Configuration());
        var anew = Load();

        Assert.Equal(anew.ContentHash, renewed.ContentHash);
        Assert.Equal(anew.Diagnostics, renewed.Diagnostics);
        Assert.Equal(anew.Authority.Count, renewed.Authority.Count);
        Assert.Equal(["place:x"], renewed.Authority.ToGlossary("city").Concepts.Select(static c => c.Id));
        Assert.Same(renewed, NameLoader.Renew(renewed, Configuration()));
    }

    private void Write(string rows, string file = "mine.tsv")
    {
        Directory.CreateDirectory(Path.Combine(folder, "names"));
        File.WriteAllText(Path.Combine(folder, "names", file), Header + rows);
    }

    private LoadedNames Load() => NameLoader.Load(Configuration());

    private PipelineConfiguration Configuration() => ConfigurationLoader.Load(new ConfigurationSources
    {
        WorkingDirectory = folder,
        ProgramDirectory = folder,
        CacheDirectory = Cache,
        Sets = [$"names={Path.Combine(folder, "names")}"],
    });
}
