namespace TranslationPipeline.Dates;

/// <summary>One row of the grammar: what a sequence of tokens means.</summary>
/// <param name="Name">Rule id without prefix, e.g. <c>day-month-year</c>.</param>
/// <param name="Order">Row number; of two matches of equal length the earlier row wins.</param>
/// <param name="Action">What is made.</param>
/// <param name="Settings">Fields to set, <c>name=value</c>.</param>
internal sealed record Rule(string Name, int Order, RuleAction Action, (string Name, string Value)[] Settings)
{
    /// <summary>The only units of time that the rule's unit may be, from the setting <c>only</c>; empty for all.</summary>
    public Grain[] Only { get; } = [.. Settings.Where(static s => s.Name == "only").SelectMany(static s => s.Value.Split('|')).Select(static g => Enum.Parse<Grain>(g, ignoreCase: true))];
}
