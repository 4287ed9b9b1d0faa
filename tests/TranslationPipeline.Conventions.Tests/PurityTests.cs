using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TranslationPipeline.Conventions.Tests;

/// <summary>Core is pure text work: it cannot reach network, disk, database or clock, because it does not even name them.</summary>
public class PurityTests
{
    private static readonly string[] Forbidden =
    [
        "System.IO.File", "System.IO.FileStream", "System.IO.FileInfo", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.FileSystemWatcher",
        "System.Net.Http.", "System.Net.Sockets.", "System.Net.Dns", "System.Net.WebClient", "System.Net.WebRequest", "System.Data.", "System.Diagnostics.Process", "System.Console", "System.Threading.Thread", "System.Random",
        "System.Reflection.Emit.",
    ];

    [Theory]
    [InlineData("Abstractions")]
    [InlineData("Core")]
    public void Assembly_names_no_outside_world(string library)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"TranslationPipeline.{library}.dll"));
        using var portable = new PEReader(stream);
        var metadata = portable.GetMetadataReader();

        var types = metadata.TypeReferences.Select(metadata.GetTypeReference).Select(t => $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}");

        Assert.DoesNotContain(types, static t => Forbidden.Any(f => f[^1] == '.' ? t.StartsWith(f, StringComparison.Ordinal) : t == f));
    }
}
