using System.Text.RegularExpressions;

namespace TranslationPipeline.Providers.Chat;

/// <summary>Words by which a model speaks of itself, and words that speak to one. The table is <c>answer-signs.tsv</c>.</summary>
internal static class AnswerSigns
{
    private static readonly Lazy<List<Regex>> Assistant = new(static () => Of("assistant"));
    private static readonly Lazy<List<Regex>> Instruction = new(static () => Of("instruction"));

    public static bool IsAssistant(string text) => Assistant.Value.Exists(sign => sign.IsMatch(text));

    /// <summary>True for a text that a model could take for words to itself; also for harmless ones, which must only keep to narrower bounds.</summary>
    public static bool IsInstruction(string text) => Instruction.Value.Exists(sign => sign.IsMatch(text));

    private static List<Regex> Of(string kind) =>
    [
        .. EmbeddedTable.Read("answer-signs.tsv").Where(r => r[0] == kind).Select(static r =>
            new Regex(r[1], RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)),
    ];
}
