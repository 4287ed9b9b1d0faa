using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Checking;

/// <summary>The scripts that languages are written in, and which languages share many words, from <c>language-scripts.tsv</c>.</summary>
internal static class LanguageScripts
{
    private static readonly FrozenDictionary<string, (Script[] Scripts, string Family)> Rows =
        EmbeddedTable.Read("language-scripts.tsv", "language", "scripts", "family", "source")
            .ToFrozenDictionary(static row => row[0], static row => (row[1].Split(' ').Select(Enum.Parse<Script>).ToArray(), row[2]));

    /// <summary>True when the scripts of the language are known.</summary>
    public static bool Knows(LanguageTag language) => Rows.ContainsKey(language.Language);

    /// <summary>True when the language is written in the script, or is unknown. A script in the tag itself decides alone.</summary>
    public static bool Uses(LanguageTag language, Script script)
    {
        if (language.Script is { } written && Rows.TryGetValue(language.Language, out var row) && row.Scripts.Length > 1)
        {
            return written switch { "Hans" or "Hant" => script == Script.Hani, _ => written == script.ToString() };
        }

        return !Rows.TryGetValue(language.Language, out row) || row.Scripts.Contains(script);
    }

    /// <summary>True when both may be written in one script, or one is unknown.</summary>
    public static bool Share(LanguageTag a, LanguageTag b) =>
        !Rows.TryGetValue(a.Language, out var row) || row.Scripts.Any(s => Uses(a, s) && Uses(b, s));

    /// <summary>True for languages so near that whole phrases are written alike, as Russian and Belarusian.</summary>
    public static bool AreRelatives(LanguageTag a, LanguageTag b) =>
        Rows.TryGetValue(a.Language, out var first) && Rows.TryGetValue(b.Language, out var second) && first.Family == second.Family && first.Family != "-";
}
