namespace TranslationPipeline.Normalization.Names;

/// <summary>One press convention for one language: a single pass of the longest rule that fits its context.</summary>
internal sealed class NameConvention
{
    private const string Vowels = "аеёиоуыэюяіїєәөүұ";
    private readonly Dictionary<char, NameConventionRule[]> rules;

    /// <summary>The convention adds endings of its own language.</summary>
    public bool IsGrammar { get; init; }

    public NameConvention(IEnumerable<NameConventionRule> rules)
    {
        this.rules = rules.GroupBy(static r => r.Letters[0]).ToDictionary(
            static g => g.Key,
            static g => g.OrderByDescending(static r => r.Letters.Length).ThenByDescending(static r => r.Context.Length > 0).ToArray());
    }

    public void Generate(string name, int limit, Action<ReadOnlySpan<char>> found)
    {
        Span<char> buffer = stackalloc char[(name.Length * 5) + 8];
        var left = limit;
        Walk(name, 0, buffer, 0, ref left, found);
    }

    private void Walk(string name, int at, Span<char> buffer, int length, ref int left, Action<ReadOnlySpan<char>> found)
    {
        while (at < name.Length)
        {
            var rule = Rule(name, at);
            if (rule is null)
            {
                if (NameKey.Fold(name[at]) is var folded && folded != '\0')
                {
                    buffer[length++] = folded;
                }

                at++;
                continue;
            }

            var next = at + rule.Letters.Length;
            for (var i = rule.Outputs.Length - 1; i > 0 && left > 1; i--)
            {
                left--;
                rule.Outputs[i].CopyTo(buffer[length..]);
                Walk(name, next, buffer, length + rule.Outputs[i].Length, ref left, found);
            }

            rule.Outputs[0].CopyTo(buffer[length..]);
            length += rule.Outputs[0].Length;
            at = next;
        }

        found(buffer[..length]);
    }

    private NameConventionRule? Rule(string name, int at)
    {
        if (!rules.TryGetValue(name[at], out var candidates))
        {
            return null;
        }

        foreach (var rule in candidates)
        {
            if (string.CompareOrdinal(name, at, rule.Letters, 0, rule.Letters.Length) == 0 && Holds(rule, name, at))
            {
                return rule;
            }
        }

        return null;
    }

    private static bool Holds(NameConventionRule rule, string name, int at)
    {
        var before = at > 0 ? name[at - 1] : '\0';
        var afterAt = at + rule.Letters.Length;
        var after = afterAt < name.Length ? name[afterAt] : '\0';
        return rule.Context switch
        {
            "" => true,
            "start" => !char.IsLetter(before),
            "end" => !char.IsLetter(after),
            "softened" => !char.IsLetter(before) || IsVowel(before) || before is 'ь' or 'ъ' or 'й' or '\'' or '’',
            "front" => after is 'е' or 'ё' or 'и' or 'і' or 'э' or 'ю' or 'я' or 'є' or 'ї',
            "intervocalic" => IsVowel(before) && IsVowel(after),
            "consonant" => char.IsLetter(before) && !IsVowel(before) && before is not ('ь' or 'ъ' or 'й'),
            _ => false,
        };
    }

    private static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);
}
