using System.IO.Enumeration;

namespace TranslationPipeline.Formats;

/// <summary>A path with <c>*</c>, <c>?</c> and <c>**</c>. Matching is linear in the number of folders for each <c>**</c>.</summary>
internal sealed class PathPattern
{
    private readonly string[] parts;

    public PathPattern(string pattern)
    {
        var all = pattern.Split('/', Path.DirectorySeparatorChar);
        var literal = all.TakeWhile(static p => !IsPattern(p)).Count();
        var root = string.Join(Path.DirectorySeparatorChar, all[..literal]);
        Root = literal == 0 ? "." : root.Length == 0 ? Path.DirectorySeparatorChar.ToString() : root;
        parts = all[literal..];
    }

    /// <summary>The folder below which all matches lie.</summary>
    public string Root { get; }

    public static bool IsPattern(string text) => text.AsSpan().ContainsAny('*', '?');

    /// <summary>True when the path below <see cref="Root"/> matches all parts.</summary>
    public bool IsMatch(string path)
    {
        var names = Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar);
        var reached = new bool[parts.Length + 1];
        reached[0] = true;
        OpenDoubleStars(reached);
        foreach (var name in names)
        {
            var next = new bool[parts.Length + 1];
            for (var i = 0; i < parts.Length; i++)
            {
                next[i] |= reached[i] && parts[i] == "**";
                next[i + 1] |= reached[i] && parts[i] != "**" && FileSystemName.MatchesSimpleExpression(parts[i], name, ignoreCase: false);
            }

            OpenDoubleStars(next);
            reached = next;
        }

        return reached[parts.Length];
    }

    // "**" may stand for no folder at all.
    private void OpenDoubleStars(bool[] reached)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            reached[i + 1] |= reached[i] && parts[i] == "**";
        }
    }
}
