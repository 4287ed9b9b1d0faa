namespace TranslationPipeline.Text;

/// <summary>Reads the language tables that are built into the assembly: TSV with a header row; <c>#</c> starts a comment line.</summary>
internal static class EmbeddedTable
{
    /// <summary>Reads the rows below the header. Cells are not trimmed; every row has as many cells as the header.</summary>
    /// <param name="name">File name, e.g. <c>quotes.tsv</c>; unique in the assembly.</param>
    /// <param name="columns">The header that the caller was written for; checked.</param>
    /// <exception cref="InvalidDataException">The table is missing or malformed: a defect of the build, not of the input.</exception>
    public static IEnumerable<string[]> Read(string name, params string[] columns)
    {
        using var reader = new StreamReader(Open(name));
        var number = 0;
        var header = true;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (header ? !cells.SequenceEqual(columns) : cells.Length != columns.Length)
            {
                throw new InvalidDataException($"{name}:{number}: expected the columns {string.Join(' ', columns)}");
            }

            if (!header)
            {
                yield return cells;
            }

            header = false;
        }
    }

    /// <summary>Opens a built-in file by its file name.</summary>
    public static Stream Open(string name)
    {
        var assembly = typeof(EmbeddedTable).Assembly;
        return assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"built-in table {name} is missing");
    }

    /// <summary>Opens a built-in file where it lies in the mapped program file.</summary>
    public static UnmanagedMemoryStream OpenMapped(string name) =>
        Open(name) as UnmanagedMemoryStream ?? throw new InvalidDataException($"built-in table {name} is not mapped");
}
