using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace TranslationPipeline.Segmentation;

/// <summary>The compiled lists of rules of a document, by name.</summary>
internal sealed class FrozenRules
{
    private readonly Dictionary<string, ImmutableArray<CompiledSrxRule>> lists = new(StringComparer.Ordinal);

    public FrozenRules(SrxDocument document)
    {
        foreach (var list in document.LanguageRules)
        {
            lists[list.Name] = [.. list.Rules.Select((rule, index) => Guard(() => new CompiledSrxRule(list.Name, index + 1, rule), rule.Before + " / " + rule.After, rule.Line))];
        }
    }

    public ImmutableArray<CompiledSrxRule> this[string name] => lists[name];

    public static Regex Compile(string expression, string shown, int line) =>
        Guard(() => new Regex(IcuPattern.Translate(expression).Text, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromMilliseconds(100)), shown, line);

    /// <summary>The name of the list that the map is for.</summary>
    public string Check(SrxLanguageMap map) => lists.ContainsKey(map.RuleName)
        ? map.RuleName
        : throw new ConfigurationException(new Diagnostic("srx.map", $"the map of '{map.Pattern}' names the rules '{map.RuleName}', which are not there", $"Use one of: {string.Join(", ", lists.Keys)}."));

    private static T Guard<T>(Func<T> compile, string shown, int line)
    {
        try
        {
            return compile();
        }
        catch (ArgumentException exception)
        {
            throw new ConfigurationException(
                new Diagnostic("srx.pattern", $"the expression '{shown}' is not valid: {exception.Message}", "Correct it; SRX uses the regular expressions of ICU.") { Line = line },
                exception);
        }
    }
}
