namespace TranslationPipeline.Formats;

/// <summary>Finds the files that paths, folders and patterns stand for.</summary>
public static class InputFiles
{
    private static readonly EnumerationOptions OneLevel = new() { RecurseSubdirectories = false, AttributesToSkip = 0, IgnoreInaccessible = false, ReturnSpecialDirectories = false };

    /// <summary>
    /// The files in the order given, each once; within a folder by ordinal name. Folders are walked with all their folders;
    /// links in them are not followed, names that begin with a dot and unfinished <c>.part</c> files are passed over.
    /// In patterns <c>*</c> and <c>?</c> stay within a name and <c>**</c> crosses folders.
    /// </summary>
    /// <param name="pathsOrGlobs">Files, folders, patterns, or <c>-</c> for standard input.</param>
    /// <returns>Lazily; trouble with one path is an item with a problem, never an exception.</returns>
    public static IEnumerable<InputFile> Expand(IEnumerable<string> pathsOrGlobs)
    {
        ArgumentNullException.ThrowIfNull(pathsOrGlobs);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var given in pathsOrGlobs)
        {
            foreach (var file in ExpandOne(given))
            {
                if (file.Problem is not null || seen.Add(file.IsStandardInput ? "-" : Path.GetFullPath(file.Path)))
                {
                    yield return file;
                }
            }
        }
    }

    private static IEnumerable<InputFile> ExpandOne(string given)
    {
        if (given == "-")
        {
            return [new InputFile("-")];
        }

        if (given.Length == 0 || given.Contains('\0', StringComparison.Ordinal))
        {
            return [new InputFile(given) { Problem = PathTrouble.Explain(given, new ArgumentException("not a path")) }];
        }

        if (Directory.Exists(given))
        {
            return Walk(given, _ => true);
        }

        if (PathExists(given) || !PathPattern.IsPattern(given))
        {
            return [FileKinds.Check(given) is { } problem ? new InputFile(given) { Problem = problem } : Existing(given)];
        }

        return Match(given);
    }

    private static InputFile Existing(string path) => PathExists(path) ? new InputFile(path) : new InputFile(path) { Problem = PathTrouble.NotFound(path) };

    private static bool PathExists(string path) => File.Exists(path) || FileKinds.Check(path) is not null;

    private static IEnumerable<InputFile> Match(string given)
    {
        var pattern = new PathPattern(given);
        var any = false;
        if (Directory.Exists(pattern.Root))
        {
            foreach (var file in Walk(pattern.Root, pattern.IsMatch))
            {
                any |= file.Problem is null;
                yield return file;
            }
        }

        if (!any)
        {
            yield return new InputFile(given) { Problem = new Diagnostic(InputDiagnostics.NoMatch, "no file matches the pattern", "Check the pattern; quote it if the shell changes it") { File = given } };
        }
    }

    // Depth first with a list of its own: no recursion, so no depth of folders can overflow the stack.
    private static IEnumerable<InputFile> Walk(string root, Func<string, bool> accepts)
    {
        var pending = new Stack<string>([root]);
        while (pending.TryPop(out var folder))
        {
            var (entries, problem) = List(folder);
            if (problem is not null)
            {
                yield return new InputFile(folder) { Problem = problem };
            }

            for (var i = entries.Count - 1; i >= 0; i--)
            {
                if (entries[i].IsFolder)
                {
                    pending.Push(entries[i].Path);
                }
            }

            foreach (var entry in entries.Where(e => !e.IsFolder && accepts(e.Path)))
            {
                yield return entry.IsLink
                    ? new InputFile(entry.Path) { Problem = new Diagnostic(InputDiagnostics.LinkSkipped, "links inside a folder are not followed", "Name the file itself if it is wanted") { File = entry.Path } }
                    : new InputFile(entry.Path) { Problem = FileKinds.Check(entry.Path) };
            }
        }
    }

    private static (List<Entry> Entries, Diagnostic? Problem) List(string folder)
    {
        var entries = new List<Entry>();
        try
        {
            foreach (var item in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", OneLevel))
            {
                if (item.Name.StartsWith('.') || item.Name.EndsWith(".part", StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                var isLink = item.LinkTarget is not null;
                entries.Add(new Entry(Path.Combine(folder, item.Name), item is DirectoryInfo && !isLink, isLink));
            }
        }
        catch (Exception e) when (PathTrouble.Is(e))
        {
            return (Sorted(entries), PathTrouble.Explain(folder, e));
        }

        return (Sorted(entries), null);
    }

    private static List<Entry> Sorted(List<Entry> entries)
    {
        entries.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return entries;
    }

    private readonly record struct Entry(string Path, bool IsFolder, bool IsLink);
}
