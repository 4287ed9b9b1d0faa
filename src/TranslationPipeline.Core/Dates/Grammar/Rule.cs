namespace TranslationPipeline.Dates;

/// <summary>One row of the grammar: what a sequence of tokens means.</summary>
/// <param name="Name">Rule id without prefix, e.g. <c>day-month-year</c>.</param>
/// <param name="Order">Row number; of two matches of equal length the earlier row wins.</param>
/// <param name="Action">What is made.</param>
/// <param name="Settings">Fields to set, <c>name=value</c>.</param>
internal sealed record Rule(string Name, int Order, RuleAction Action, (string Name, string Value)[] Settings);
