using System.Reflection;

namespace TranslationPipeline.Formats;

public sealed class DiagnosticsDocumentTests
{
    [Fact]
    public void Every_code_stands_once_in_the_document_and_every_documented_code_exists()
    {
        var codes = new[] { typeof(InputDiagnostics), typeof(ExportDiagnostics) }
            .SelectMany(static t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(static f => (string)f.GetValue(null)!).Order(StringComparer.Ordinal);
        var documented = File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "docs", "diagnostics.md"))
            .Where(static l => l.StartsWith("| `", StringComparison.Ordinal)).Select(static l => l.Split('`')[1]).Order(StringComparer.Ordinal);

        Assert.Equal(codes, documented.Where(static c => c.StartsWith("encoding.", StringComparison.Ordinal) || c.StartsWith("input.", StringComparison.Ordinal) || c.StartsWith("format.", StringComparison.Ordinal) || c.StartsWith("text.", StringComparison.Ordinal) || c.StartsWith("export.", StringComparison.Ordinal)));
    }
}
