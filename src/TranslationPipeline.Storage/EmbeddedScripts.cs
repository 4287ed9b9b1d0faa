using System.Globalization;

namespace TranslationPipeline.Storage;

/// <summary>The migrations that are built into the program, in order.</summary>
internal static class EmbeddedScripts
{
    public static string[] Read(string database)
    {
        var assembly = typeof(EmbeddedScripts).Assembly;
        var scripts = new List<string>();
        while (assembly.GetManifestResourceStream(string.Create(CultureInfo.InvariantCulture, $"{database}.{scripts.Count + 1:0000}.sql")) is { } stream)
        {
            using var reader = new StreamReader(stream);
            scripts.Add(reader.ReadToEnd());
        }

        return [.. scripts];
    }
}
