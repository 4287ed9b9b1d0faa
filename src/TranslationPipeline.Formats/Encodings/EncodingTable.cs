using System.Globalization;

namespace TranslationPipeline.Formats;

/// <summary>Reads the tables built into this assembly: TSV with a header row; <c>#</c> starts a comment line.</summary>
internal static class EncodingTable
{
    /// <summary>The rows below the header.</summary>
    /// <param name="name">File name, e.g. <c>encodings.tsv</c>.</param>
    /// <param name="columns">The header that the caller was written for.</param>
    /// <exception cref="InvalidDataException">The table is missing or malformed: a defect of the build, not of the input.</exception>
    public static IEnumerable<string[]> Read(string name, params string[] columns)
    {
        using var stream = typeof(EncodingTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"built-in table {name} is missing");
        using var reader = new StreamReader(stream);
        var header = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (header ? !cells.SequenceEqual(columns) : cells.Length != columns.Length)
            {
                throw new InvalidDataException($"{name}: expected the columns {string.Join(' ', columns)}");
            }

            if (!header)
            {
                yield return cells;
            }

            header = false;
        }
    }

    /// <summary>The upper half of a code page as 128 characters.</summary>
    public static string ReadPage(string name)
    {
        Span<char> page = stackalloc char[128];
        foreach (var row in Read(name + ".tsv", "byte", "code-point", "source"))
        {
            page[int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture) - 128] = (char)int.Parse(row[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        }

        return new string(page);
    }
}
