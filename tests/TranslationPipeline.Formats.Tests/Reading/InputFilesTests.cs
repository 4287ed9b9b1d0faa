using System.Diagnostics;

namespace TranslationPipeline.Formats.Reading;

public sealed class InputFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tpipe-inputs").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Expand_folder_walks_in_order_without_hidden_and_unfinished_files()
    {
        Write("b.txt", "a/2.txt", "a/1.txt", "a/c/3.txt", ".git/x.txt", "a/.hidden", "a/new.part");

        Assert.Equal(["b.txt", "a/1.txt", "a/2.txt", "a/c/3.txt"], Names(InputFiles.Expand([folder])));
    }

    [Theory]
    [InlineData("*.txt", "b.txt")]
    [InlineData("a/?.txt", "a/1.txt,a/2.txt")]
    [InlineData("**/*.md", "a/c/4.md,c.md")]
    [InlineData("a/**", "a/1.txt,a/2.txt,a/c/4.md")]
    public void Expand_pattern_matches(string pattern, string expected)
    {
        Write("b.txt", "c.md", "a/1.txt", "a/2.txt", "a/c/4.md");

        Assert.Equal(expected.Split(','), Names(InputFiles.Expand([Path.Combine(folder, pattern)])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Expand_same_file_twice_gives_it_once()
    {
        Write("b.txt");
        var path = Path.Combine(folder, "b.txt");

        Assert.Single(InputFiles.Expand([path, folder, path]));
    }

    [Fact]
    public void Expand_file_whose_name_looks_like_a_pattern_is_that_file()
    {
        Write("what?.txt", "whats.txt");

        Assert.Equal(["what?.txt"], Names(InputFiles.Expand([Path.Combine(folder, "what?.txt")])));
    }

    [Fact]
    public void Expand_dash_is_standard_input() => Assert.True(Assert.Single(InputFiles.Expand(["-"])).IsStandardInput);

    [Theory]
    [InlineData("missing.txt", InputDiagnostics.NotFound)]
    [InlineData("*.none", InputDiagnostics.NoMatch)]
    [InlineData("", InputDiagnostics.BadPath)]
    public void Expand_nothing_there_is_a_problem(string name, string code) =>
        Assert.Equal(code, Assert.Single(InputFiles.Expand([name.Length == 0 ? "" : Path.Combine(folder, name)])).Problem?.Code);

    [Fact]
    public void Expand_path_with_nul_is_a_problem() => Assert.Equal(InputDiagnostics.BadPath, Assert.Single(InputFiles.Expand(["a\0b"])).Problem?.Code);

    [Fact]
    public void Expand_does_not_follow_links_into_loops()
    {
        Write("a/1.txt");
        Directory.CreateSymbolicLink(Path.Combine(folder, "a", "loop"), "..");
        File.CreateSymbolicLink(Path.Combine(folder, "a", "zero.txt"), "/dev/zero");

        var files = InputFiles.Expand([folder]).ToList();

        Assert.Equal(["a/1.txt"], Names(files.Where(static f => f.Problem is null)));
        Assert.Equal([InputDiagnostics.LinkSkipped, InputDiagnostics.LinkSkipped], files.Where(static f => f.Problem is not null).Select(static f => f.Problem!.Code));
    }

    [Fact]
    public void Read_pipe_and_device_are_refused_without_blocking()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes and devices of Linux");
        var pipe = Path.Combine(folder, "pipe.txt");
        using (var make = Process.Start("mkfifo", [pipe]))
        {
            make.WaitForExit();
        }

        var reader = new DocumentReader(ReadLimits.Default);

        Assert.Equal(InputDiagnostics.NotRegular, reader.Read(pipe).Failure?.Code);
        Assert.Equal(InputDiagnostics.NotRegular, reader.Read("/dev/zero").Failure?.Code);
        Assert.Equal(InputDiagnostics.NotRegular, reader.Read(folder).Failure?.Code);
        Assert.Equal(InputDiagnostics.NotRegular, Assert.Single(InputFiles.Expand([folder])).Problem?.Code);
    }

    [Fact]
    public void Read_link_to_a_file_that_was_named_is_read()
    {
        Write("a.txt");
        var link = Path.Combine(folder, "link.txt");
        File.CreateSymbolicLink(link, "a.txt");

        Assert.Equal("text", Assert.Single(new DocumentReader(ReadLimits.Default).Read(link).Documents).Text);
    }

    [Fact]
    public void Read_link_to_itself_missing_file_and_long_path_are_refused()
    {
        var loop = Path.Combine(folder, "self.txt");
        File.CreateSymbolicLink(loop, "self.txt");
        var reader = new DocumentReader(ReadLimits.Default);

        Assert.Equal(ReadStatus.Rejected, reader.Read(loop).Status);
        Assert.Equal(InputDiagnostics.NotFound, reader.Read(Path.Combine(folder, "none.txt")).Failure?.Code);
        Assert.Equal(ReadStatus.Rejected, reader.Read(Path.Combine(folder, new string('x', 5000))).Status);
        Assert.NotNull(Assert.Single(InputFiles.Expand([Path.Combine(folder, new string('x', 5000))])).Problem);
    }

    [Fact]
    public void Read_sparse_file_over_the_limit_is_refused_at_once()
    {
        var path = Path.Combine(folder, "sparse.txt");
        using (var stream = File.Create(path))
        {
            stream.SetLength(10L * 1024 * 1024 * 1024);
        }

        Assert.Equal(InputDiagnostics.TooLarge, new DocumentReader(ReadLimits.Default).Read(path).Failure?.Code);
    }

    private void Write(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "text");
        }
    }

    private IEnumerable<string> Names(IEnumerable<InputFile> files) => files.Select(f => Path.GetRelativePath(folder, f.Path));
}
