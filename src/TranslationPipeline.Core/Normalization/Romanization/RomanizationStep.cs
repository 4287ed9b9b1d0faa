using System.Text;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Romanization;

/// <summary>One pass over the text: at each place the first rule that fits, or one function over the whole text.</summary>
internal sealed class RomanizationStep
{
    private readonly string? function;
    private readonly Dictionary<char, List<RomanizationRule>> byFirst = [];
    private readonly List<RomanizationRule> rules = [];
    private readonly List<RomanizationRule> anywhere = []; // rules whose first character is open

    private RomanizationStep(string? function) => this.function = function;

    public static RomanizationStep Rules() => new(null);

    public static RomanizationStep Function(string name) => new(name);

    public void Add(RomanizationRule rule)
    {
        rule.Order = rules.Count;
        rules.Add(rule);
        if (rule.FirstCharacters is not { } first)
        {
            anywhere.Add(rule);
            return;
        }

        foreach (var c in first)
        {
            if (!byFirst.TryGetValue(c, out var list))
            {
                byFirst.Add(c, list = []);
            }

            list.Add(rule);
        }
    }

    public string Apply(string text) => function switch
    {
        null => ApplyRules(text),
        "compose" => UnicodeForms.Compose(text),
        "decompose" => UnicodeForms.Decompose(text),
        "downcase" => text.ToLowerInvariant(),
        "upcase" => text.ToUpperInvariant(),
        _ => TitleCase(text),
    };

    private string ApplyRules(string text)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var at = 0; at <= text.Length;)
        {
            var rule = Find(text, at, out var end, out var captures);
            if (rule is null)
            {
                at++;
                continue;
            }

            result ??= new StringBuilder(text.Length * 2);
            result.Append(text, copied, at - copied);
            rule.Write(text, at, end, captures, result);
            copied = end;
            at = end > at ? end : at + 1;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    private RomanizationRule? Find(string text, int at, out int end, out RomanizationCaptures captures)
    {
        captures = default;
        end = at;
        List<RomanizationRule>? own = null;
        if (at < text.Length)
        {
            byFirst.TryGetValue(text[at], out own);
        }

        var i = 0;
        var j = 0;
        while (i < (own?.Count ?? 0) || j < anywhere.Count)
        {
            var rule = j >= anywhere.Count || (i < (own?.Count ?? 0) && own![i].Order < anywhere[j].Order) ? own![i++] : anywhere[j++];
            if (rule.Matches(text, at, out end, out captures))
            {
                return rule;
            }
        }

        return null;
    }

    private static string TitleCase(string text)
    {
        var result = text.ToCharArray();
        for (var i = 0; i < result.Length; i++)
        {
            if (i == 0 || result[i - 1] is ' ' or '\n')
            {
                result[i] = char.ToUpperInvariant(result[i]);
            }
        }

        return new string(result);
    }
}
