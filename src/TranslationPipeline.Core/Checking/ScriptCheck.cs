using TranslationPipeline.Text;

namespace TranslationPipeline.Checking;

/// <summary>Most of the target is written in a script that its language does not use.</summary>
internal sealed class ScriptCheck : IPairCheck
{
    private const int FewestLetters = 12;

    /// <inheritdoc/>
    public void Run(TextPair pair, FindingList findings)
    {
        var language = pair.Request.TargetLanguage;
        if (!LanguageScripts.Knows(language))
        {
            return;
        }

        int right = 0, wrong = 0, small = 0;
        foreach (var c in pair.PlainTarget)
        {
            var script = Scripts.Of(c);
            if (script == Script.Zyyy)
            {
                continue;
            }

            if (LanguageScripts.Uses(language, script))
            {
                right++;
            }
            else
            {
                wrong++;
                small += char.IsUpper(c) ? 0 : 1;
            }
        }

        // Names and codes stay in their own script: only running text in small letters counts.
        if (wrong >= FewestLetters && wrong > right * 3 && small * 2 > wrong && HasRunningText(pair.PlainTarget, language))
        {
            findings.AddTarget(FindingCategories.Language, Severity.Critical, new TextRange(0, pair.Target.Length), $"The target is not written in the script of the language '{language}'");
        }
    }

    private static bool HasRunningText(string text, LanguageTag language) => WordRange.Split(text)
        .Select(word => text[word.Range.Start])
        .Count(c => !LanguageScripts.Uses(language, Scripts.Of(c)) && Scripts.Of(c) != Script.Zyyy && !char.IsUpper(c)) >= 3;
}
