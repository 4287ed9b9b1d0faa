using System.Collections.Frozen;
using System.Globalization;

namespace TranslationPipeline.Providers.Chat;

/// <summary>How a language looks: its script, and how many letters it needs for what English says in one. The table is <c>answer-languages.tsv</c>.</summary>
internal sealed class AnswerLanguage
{
    private static readonly FrozenDictionary<string, AnswerLanguage> All = EmbeddedTable.Read("answer-languages.tsv")
        .ToFrozenDictionary(static r => r[0], static r => new AnswerLanguage(r), StringComparer.Ordinal);

    private readonly (int First, int Last)[] ranges;

    private AnswerLanguage(string[] row)
    {
        Letters = double.TryParse(row[2], CultureInfo.InvariantCulture, out var letters) ? letters : 1;
        AsksWithMark = row[3] == "yes";
        ranges = [.. row[4].Split(' ').Select(static range => (Hex(range, 0), Hex(range, 5)))];
    }

    /// <summary>Letters for each letter of English.</summary>
    public double Letters { get; }

    /// <summary>Questions end with a mark.</summary>
    public bool AsksWithMark { get; }

    public static AnswerLanguage? Find(LanguageTag tag) => tag.Script is { } script && All.TryGetValue($"{tag.Language}-{script}", out var exact) ? exact
        : tag.Script is null || tag.Language == "zh" ? All.GetValueOrDefault(tag.Language) : null;

    /// <summary>A language that is written as the text is, for texts whose language is not known.</summary>
    public static AnswerLanguage? OfText(string text) =>
        text.FirstOrDefault(char.IsLetter) is var first and not '\0' ? All.Values.FirstOrDefault(l => l.Letters < 0.7 && l.Has(first)) : null;

    public bool Has(char c) => Array.Exists(ranges, range => c >= range.First && c <= range.Last);

    private static int Hex(string range, int at) => int.Parse(range.AsSpan(at, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
