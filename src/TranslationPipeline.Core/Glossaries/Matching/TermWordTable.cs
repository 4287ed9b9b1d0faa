namespace TranslationPipeline.Glossaries;

/// <summary>Numbers the distinct words of the terms of one language while they are compiled.</summary>
internal sealed class TermWordTable(LanguageProfile profile, MatchOptions options)
{
    private readonly Dictionary<(string Key, CaseRule Case, string? Raw, bool Inflects, bool IsPhrase, bool IsBeginning), int> numbers = [];

    private readonly List<int> path = [];

    /// <summary>The words by number.</summary>
    public List<TermWord> Words { get; } = [];

    /// <summary>The steps of a term for <see cref="TermTrie.Add"/>; the list is used again for the next term.</summary>
    public List<int> PathOf(TermEntry entry)
    {
        var text = entry.Term.Text;
        path.Clear();
        var first = TermTokenizer.Next(text, 0, profile.ApostropheBreaks);
        var isPhrase = TermTokenizer.Next(text, first.End, profile.ApostropheBreaks).Kind != TermTokenKind.None;
        for (var token = first; token.Kind != TermTokenKind.None; token = TermTokenizer.Next(text, token.End, profile.ApostropheBreaks))
        {
            var raw = text[token.Start..token.End];
            var isBeginning = entry.Term.Match == TermMatchRule.Pattern && token.Kind == TermTokenKind.Word && token.End < text.Length && text[token.End] == '*';
            if (raw == "*" && entry.Term.Match == TermMatchRule.Pattern)
            {
                continue; // it belongs to the word before
            }

            var number = NumberOf(raw, token.Kind, entry, isPhrase, isBeginning);
            path.Add((number * 2) + (path.Count > 0 && token.HasGap ? 1 : 0));
        }

        return path;
    }

    // FOREIGN MINISTRY is shouted, not abbreviated.
    private static bool IsInCapitals(string text) => text.Length > 8 && !text.Any(char.IsLower);

    private static int Letters(string text) => text.Count(char.IsLetter);

    private int NumberOf(string raw, TermTokenKind kind, TermEntry entry, bool isPhrase, bool isBeginning)
    {
        var key = TermFolding.Fold(raw, profile.IsTurkic);
        var isExact = !isPhrase && Letters(entry.Term.Text) < 2;
        var rule = isExact ? CaseRule.Exact : RuleFor(raw, entry, isPhrase);
        var inflects = !isExact && kind == TermTokenKind.Word && entry.Term.Match != TermMatchRule.Exact && !isBeginning;
        var identity = (key, rule, rule == CaseRule.Exact ? raw : null, inflects, isPhrase, isBeginning);
        if (!numbers.TryGetValue(identity, out var number))
        {
            number = Words.Count;
            numbers.Add(identity, number);
            Words.Add(new TermWord(raw, key, rule, inflects, isPhrase, isBeginning));
        }

        return number;
    }

    private CaseRule RuleFor(string raw, TermEntry entry, bool isPhrase)
    {
        if (options.AnyCase)
        {
            return CaseRule.Any;
        }

        if (entry.Term.CaseSensitive)
        {
            return CaseRule.Exact;
        }

        if (!char.IsUpper(raw[0]))
        {
            return CaseRule.Any;
        }

        if (Letters(raw) > 1 && !raw.Any(char.IsLower) && !(isPhrase && IsInCapitals(entry.Term.Text)))
        {
            return CaseRule.Upper;
        }

        var isName = entry.Concept.Kind is not null || entry.Term.Parts is not null
            || entry.Term.PartOfSpeech?.Contains("proper", StringComparison.OrdinalIgnoreCase) == true;
        return isName || (!isPhrase && (profile.NounsAreCapitalised || profile.CapitalWords.Contains(raw))) ? CaseRule.Capital : CaseRule.Any;
    }
}
