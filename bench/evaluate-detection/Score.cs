using System.Globalization;

namespace TranslationPipeline.DetectionEvaluation;

/// <summary>Accuracy of one file of items, macro-averaged over its languages.</summary>
internal sealed class Score
{
    private static readonly string[][] Groups = [["nb", "nn"], ["hr", "bs", "sr"], ["id", "ms"]];

    private readonly Dictionary<string, (int Right, int All)> languages = [];
    private readonly Dictionary<string, (int Right, int All)> groups = [];
    private readonly Dictionary<(string Is, string Said), int> confusions = [];

    /// <summary>Counts one answer. Both are compared without script: <c>sr-Latn</c> counts for <c>sr</c>.</summary>
    public void Add(string language, string answer)
    {
        var isRight = answer == language;
        var (rightInGroup, allInGroup) = groups.GetValueOrDefault(language);
        groups[language] = (rightInGroup + (Group(answer) == Group(language) ? 1 : 0), allInGroup + 1);
        var (right, all) = languages.GetValueOrDefault(language);
        languages[language] = (right + (isRight ? 1 : 0), all + 1);
        if (!isRight)
        {
            confusions[(language, answer)] = confusions.GetValueOrDefault((language, answer)) + 1;
        }
    }

    /// <summary>Mean of the languages' accuracies, in percent.</summary>
    public double Macro => 100 * languages.Values.Average(static pair => (double)pair.Right / pair.All);

    /// <summary>The same over languages with at least so many items.</summary>
    public double MacroFrom(int least) => 100 * languages.Values.Where(pair => pair.All >= least).Average(static pair => (double)pair.Right / pair.All);

    /// <summary>The same with nb/nn, hr/bs/sr and id/ms taken as one language each, in percent.</summary>
    public double Grouped => 100 * groups.Values.Average(static pair => (double)pair.Right / pair.All);

    /// <summary>Accuracy of one language, in percent.</summary>
    public double Of(string language) => languages.TryGetValue(language, out var pair) ? 100.0 * pair.Right / pair.All : double.NaN;

    /// <summary>Languages, worst first.</summary>
    public string Languages => string.Join(' ', languages.OrderBy(static pair => (double)pair.Value.Right / pair.Value.All)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}:{Of(pair.Key):F1}")));

    /// <summary>The most frequent confusions, as right answer > given answer.</summary>
    public string Confusions => string.Join(' ', confusions.OrderByDescending(static pair => pair.Value).Take(40).Select(static pair => $"{pair.Key.Is}>{pair.Key.Said}:{pair.Value}"));

    /// <summary>The language without script; romanised classes keep theirs.</summary>
    public static string Base(string tag) => tag is "sr-Latn" or "zh-Hant" or "zh-Hans" or "uz-Cyrl" or "az-Cyrl" or "bs-Cyrl" ? tag[..2] : tag;

    private static string Group(string language) => Groups.FirstOrDefault(group => group.Contains(language))?[0] ?? language;
}
