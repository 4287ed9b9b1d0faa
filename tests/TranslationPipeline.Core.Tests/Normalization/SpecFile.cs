namespace TranslationPipeline.Core.Tests.Normalization;

/// <summary>Reads the spec rows of this folder: <c>\n</c>, <c>\t</c>, <c>\uXXXX</c> stand for characters that are hard to see.</summary>
internal static class SpecFile
{
    public static IEnumerable<string[]> Read(string name)
    {
        var path = Path.Combine(Repository.Root, "tests", "TranslationPipeline.Core.Tests", "Specs", name);
        foreach (var line in File.ReadLines(path).Where(static l => l.Length > 0 && l[0] != '#').Skip(1))
        {
            yield return [.. line.Split('\t').Select(Unescape)];
        }
    }

    public static string Unescape(string cell)
    {
        var text = cell.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal);
        for (var at = text.IndexOf("\\u", StringComparison.Ordinal); at >= 0; at = text.IndexOf("\\u", at + 1, StringComparison.Ordinal))
        {
            text = string.Concat(text.AsSpan(0, at), ((char)Convert.ToInt32(text.Substring(at + 2, 4), 16)).ToString(), text.AsSpan(at + 6));
        }

        return text;
    }
}
