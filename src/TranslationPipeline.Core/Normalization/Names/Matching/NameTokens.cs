using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>Cuts a name into words and reads each.</summary>
internal static class NameTokens
{
    private const int MaxTokens = 10;

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
        for (var i = 0; i < words.Count && result.Count < MaxTokens;)
        {
            if (ReadForm(words, i, out var taken) is { } form)
            {
                result.Add(form);
                i += taken;
                continue;
            }

            if (Token(words[i].Word, words[i].Dotted, words.Count, language) is { } token)
            {
                result.Add(token);
            }

            i++;
        }

        return result;
    }

    // Limited liability company, o.O.O., GmbH: not as the first and only words of a name.
    private static NameToken? ReadForm(List<(string Word, bool Dotted)> words, int at, out int taken)
    {
        for (taken = Math.Min(NameWordClasses.LongestForm, words.Count - at); taken > 0; taken--)
        {
            var keys = words.GetRange(at, taken).ConvertAll(static w => NameKey.Of(w.Word));
            var phrase = string.Join(' ', keys);
            if (taken < words.Count && (NameWordClasses.Form(phrase) ?? (keys.TrueForAll(static k => k.Length == 1) && taken > 1 ? NameWordClasses.Form(string.Concat(keys)) : null)) is { } form)
            {
                return new NameToken(form, form, [], [], Script.Latn, NameTokenKind.Form, 0);
            }
        }

        return null;
    }

    private static bool IsInside(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || Folding.Fold(text[at]) == '\0' || System.Globalization.CharUnicodeInfo.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.SpacingCombiningMark
        || (Folding.Fold(text[at]) == '\'' && at + 1 < text.Length && char.IsLetter(text[at + 1]));

    private static NameToken? Token(string word, bool dotted, int count, LanguageTag? language)
    {
        var script = NameForm.ScriptOf(word);
        var sounds = NameSounds.Of(word, script);
        var key = NameKey.Of(word);
        var symbols = script is Script.Latn or Script.Zyyy or Script.Hani ? [] : NameSymbols.Of(word, script);
        var number = count > 1 ? NameWordClasses.Number(word, key) : 0;
        if (sounds.Length == 0 && symbols.Length == 0)
        {
            return null;
        }

        var initial = !NameLanguages.IsUnspaced(script) && (key.Length == 1 || (dotted && key.Length <= 3));
        var kind = number > 0 && !dotted ? NameTokenKind.Number
            : count > 1 && NameWordClasses.IsParticle(key) ? NameTokenKind.Particle
            : initial ? NameTokenKind.Initial
            : NameTokenKind.Word;
        return new NameToken(key, sounds, symbols, Stems(key, script, language), script, kind, number);
    }

    private static List<string> Stems(string key, Script script, LanguageTag? language)
    {
        var result = new List<string>();
        if (script != Script.Cyrl || key.Length < 4)
        {
            return result;
        }

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
