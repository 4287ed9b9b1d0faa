using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>Simplified or traditional: characters that only one of the two writes.</summary>
internal static class HanVariants
{
    private const sbyte Simplified = 1;
    private const sbyte Traditional = -1;

    private static readonly Lazy<sbyte[]> Table = new(Build);

    /// <summary>Number of simplified-only minus number of traditional-only characters.</summary>
    public static int Balance(ReadOnlySpan<char> letters)
    {
        var table = Table.Value;
        var balance = 0;
        foreach (var c in letters)
        {
            balance += table[c];
        }

        return balance;
    }

    private static sbyte[] Build()
    {
        var table = new sbyte[char.MaxValue + 1];
        foreach (var row in EmbeddedTable.Read("han-variants.tsv", "variant", "characters", "source"))
        {
            foreach (var c in row[1])
            {
                table[c] = row[0] == "Hans" ? Simplified : Traditional;
            }
        }

        return table;
    }
}
