using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>What decides the compiled form beside the glossaries: this code and the tables that it reads.</summary>
internal static class NameCompilerVersion
{
    /// <summary>Raise it when the code makes something else of the same glossaries; a test tells when that was forgotten.</summary>
    private const int Revision = 2;

    private static readonly Lazy<string> Made = new(Make);

    public static string Value => Made.Value;

    private static string Make()
    {
        using var table = EmbeddedTable.OpenMapped("name-conventions.tsv");
        var bytes = new byte[table.Length];
        table.ReadExactly(bytes);
        return string.Create(CultureInfo.InvariantCulture, $"{Revision}-{NameChecksum.Continue(NameKey.Empty, bytes):x16}");
    }
}
