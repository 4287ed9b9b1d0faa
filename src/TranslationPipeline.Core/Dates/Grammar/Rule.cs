namespace TranslationPipeline.Dates;

/// <summary>One row of the grammar: what a sequence of tokens means.</summary>
internal sealed class Rule
{
    /// <summary>Reads a row.</summary>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="order">See <see cref="Order"/>.</param>
    /// <param name="action">What is made, and fields to set: <c>date mod=START</c>.</param>
    public Rule(string name, int order, string action)
    {
        (Name, Order, Id) = (name, order, "dates." + name);
        Guard = RuleGuards.For(name);
        var words = action.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Action = Enum.Parse<RuleAction>(words[0], ignoreCase: true);
        Settings = words.Length == 1 ? [] : [.. words.Skip(1).Select(static s => s.Split('=')).Where(static s => s[0] != "only").Select(static s => RuleSetting.Of(s[0], s[1]))];
        Only = words.FirstOrDefault(static s => s.StartsWith("only=", StringComparison.Ordinal)) is { } only
            ? [.. only[5..].Split('|').Select(static g => Enum.Parse<Grain>(g, ignoreCase: true))]
            : [];
    }

    /// <summary>Rule id without prefix, e.g. <c>day-month-year</c>.</summary>
    public string Name { get; }

    /// <summary>Rule id, e.g. <c>dates.day-month-year</c>.</summary>
    public string Id { get; }

    /// <summary>Row number; of two matches of equal length the earlier row wins.</summary>
    public int Order { get; }

    /// <summary>What is made.</summary>
    public RuleAction Action { get; }

    /// <summary>Set fields of the draft when the match is complete.</summary>
    public Action<Draft>[] Settings { get; }

    /// <summary>The only units of time that the rule's unit may be, from the setting <c>only</c>; empty for all.</summary>
    public Grain[] Only { get; }

    /// <summary>What the sequence of classes cannot say; null for nothing.</summary>
    public RuleGuard? Guard { get; }
}
