using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Cuts a name into words and reads each as sounds.</summary>
internal static class NameTokens
{
    private const int MaxTokens = 10;

    private static readonly FrozenSet<string> Particles = EmbeddedTable.Read("name-particles.tsv", "particle", "source")
        .Select(static r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    public static List<NameToken> Read(string name, LanguageTag? language)
    {
        var text = UnicodeForms.Compose(name);
        var words = new List<(string Word, bool Dotted)>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && IsInside(text, end))
            {
                end++;
            }

            words.Add((text[i..end], end < text.Length && text[end] == '.'));
            i = end;
        }

        var result = new List<NameToken>();
        foreach (var (word, dotted) in words)
        {
            if (result.Count < MaxTokens && Token(word, dotted, language) is { } token)
            {
                result.Add(token);
            }
        }

        return result;
    }

    private static bool IsInside(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || Folding.Fold(text[at]) == '\0'
        || (Folding.Fold(text[at]) == '\'' && at + 1 < text.Length && char.IsLetter(text[at + 1]));

    private static NameToken? Token(string word, bool dotted, LanguageTag? language)
    {
        var script = NameForm.ScriptOf(word);
        var sounds = NameSounds.Of(word, script);
        if (sounds.Length == 0)
        {
            return null;
        }

        var letters = NameKey.Of(word).Length;
        var initial = !NameLanguages.IsUnspaced(script) && (letters == 1 || (dotted && letters <= 3));
        return new NameToken(sounds, Stems(word, script, language), script, script is Script.Arab or Script.Hebr or Script.Hani or Script.Hang or Script.Kana or Script.Hira, initial, Particles.Contains(NameKey.Of(word)));
    }

    private static List<string> Stems(string word, Script script, LanguageTag? language)
    {
        var result = new List<string>();
        if (script != Script.Cyrl || word.Length < 4)
        {
            return result;
        }

        var key = NameKey.Of(word);
        foreach (var candidate in language is { } known ? [known.Language] : NameInflections.CyrillicLanguages)
        {
            if (NameInflections.For(candidate) is not { } table)
            {
                continue;
            }

            for (var cut = key.Length - 1; cut >= 3 && key.Length - cut <= table.Longest; cut--)
            {
                foreach (var putBack in table.Bases(key.AsSpan(cut)))
                {
                    var stem = NameSounds.Of(string.Concat(key.AsSpan(0, cut), putBack), script);
                    if (stem.Length > 1 && !result.Contains(stem))
                    {
                        result.Add(stem);
                    }
                }
            }
        }

        return result;
    }
}
