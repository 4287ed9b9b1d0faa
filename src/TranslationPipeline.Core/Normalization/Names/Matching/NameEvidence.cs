using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>What speaks for and against two names being one: the numbers that the decision weighs.</summary>
internal sealed class NameEvidence
{
    /// <summary>Names of the numbers, in their order, as in <c>name-match-weights.tsv</c>.</summary>
    public static readonly string[] Names =
    [
        "bias", "mean", "worst", "worst>.6", "worst>.75", "worst>.85", "worst>.92", "second", "amount", "open-both", "open-one", "open-a-word", "open-b-word", "none", "single",
        "initials", "number-same", "number-differs", "number-missing", "gender", "sound", "worst-sound", "worst-letters", "worst-letters>.8", "all-letters-same",
        "disorder", "given-swapped", "form-same", "form-differs", "qualified", "joined", "first-differs", "short", "least", "least>.3", "third", "family", "family>.8",
    ];

    /// <summary>The group of names in two scripts that only their sounds compare.</summary>
    public const string Sounds = "sounds";

    private const double SingleCap = 0.97;
    private const double SwappedCap = 0.45;
    private const double NumberCap = 0.3;
    private const double Contradiction = 0.45;
    private const double ContradictionCap = 0.45;
    private const double Likely = 0.55;
    private static readonly int NoPair = Array.IndexOf(Names, "none");
    private static readonly int Single = Array.IndexOf(Names, "single");
    private static readonly int Worst = Array.IndexOf(Names, "worst");
    private static readonly int NumberDiffers = Array.IndexOf(Names, "number-differs");
    private static readonly int Swapped = Array.IndexOf(Names, "given-swapped");

    private NameEvidence(string group, double[] values, bool inverted)
    {
        Cap = values[NumberDiffers] > 0 ? NumberCap : values[Worst] < Contradiction ? ContradictionCap : values[Swapped] > 0 && !inverted ? SwappedCap : values[Single] > 0 ? SingleCap : 1;
        Group = group;
        Values = values;
    }

    /// <summary>Which weights apply: the scripts of the two names decide.</summary>
    public string Group { get; }

    /// <summary>False when no word of one name is like any of the other.</summary>
    public bool HasPair => Values[NoPair] == 0;

    /// <summary>The most that the score may be: one word alone is never certain, words that contradict each other or given names in another order or another number are another person.</summary>
    public double Cap { get; }

    /// <summary>One number for each of <see cref="Names"/>.</summary>
    public double[] Values { get; }

    public static NameEvidence? Read(string a, string b, LanguageTag? languageA, LanguageTag? languageB, IReadOnlyDictionary<Script, NameChannel> channels)
    {
        var left = NameTokens.Read(a, languageA);
        var right = NameTokens.Read(b, languageB);
        if (left.Count == 0 || right.Count == 0)
        {
            return null;
        }

        var (tokensA, tokensB, pairs) = Align(left, right, channels);
        return new NameEvidence(GroupOf(tokensA[0].Script, tokensB[0].Script, channels), Measure(tokensA, tokensB, pairs, IsQualified(a) != IsQualified(b)), a.Contains(',', StringComparison.Ordinal) != b.Contains(',', StringComparison.Ordinal));
    }

    // Chinese, Japanese and Korean names are written in one word: the readings and divisions that fit best are compared.
    private static (List<NameToken> A, List<NameToken> B, List<NamePair> Pairs) Align(List<NameToken> left, List<NameToken> right, IReadOnlyDictionary<Script, NameChannel> channels)
    {
        (List<NameToken>, List<NameToken>, List<NamePair>) best = (left, right, []);
        var bestValue = double.NegativeInfinity;
        foreach (var a in NameReadings.Of(left, right))
        {
            foreach (var b in NameReadings.Of(right, a))
            {
                var (pairs, value) = NameAlignment.Find(a, b, channels);
                var open = Open(a, pairs, static p => (p.A, p.CountA)).Sum(static t => t.Weight) + Open(b, pairs, static p => (p.B, p.CountB)).Sum(static t => t.Weight);
                value -= 0.1 * open;
                if (value > bestValue)
                {
                    bestValue = value;
                    best = (a, b, pairs);
                }
            }
        }

        return best;
    }

    private static IEnumerable<NameToken> Open(List<NameToken> tokens, List<NamePair> pairs, Func<NamePair, (int First, int Count)> side) =>
        tokens.Where((_, i) => !pairs.Exists(p => side(p) is var (first, count) && i >= first && i < first + count));

    private static double[] Measure(List<NameToken> a, List<NameToken> b, List<NamePair> pairs, bool qualified)
    {
        var substantive = pairs.FindAll(static p => p.IsSubstantive);
        var openA = Open(a, pairs, static p => (p.A, p.CountA)).ToList();
        var openB = Open(b, pairs, static p => (p.B, p.CountB)).ToList();
        var fits = substantive.ConvertAll(static p => p.Fit.Value);
        fits.Sort();
        var worst = fits.Count > 0 ? fits[0] : 0;
        var second = fits.Count > 1 ? fits[1] : worst;
        var weight = substantive.Sum(static p => p.Weight);
        double Mean(Func<NamePair, double> of) => weight > 0 ? substantive.Sum(p => p.Weight * of(p)) / weight : 0;
        double Min(Func<NamePair, double> of) => substantive.Count > 0 ? substantive.Min(of) : 0;
        var family = Family(a, b, pairs) ?? Mean(static p => p.Fit.Value);
        var least = Min(p => (p.Fit.Value - 0.5) * Math.Min(Math.Min(a[p.A].Latin.Length, b[p.B].Latin.Length), 8) / 4.0);
        var weightA = openA.Where(static t => t.Kind is NameTokenKind.Word or NameTokenKind.Initial).Sum(static t => t.Weight);
        var weightB = openB.Where(static t => t.Kind is NameTokenKind.Word or NameTokenKind.Initial).Sum(static t => t.Weight);
        var numbers = pairs.Exists(p => a[p.A].Kind == NameTokenKind.Number);
        var forms = pairs.Exists(p => a[p.A].Kind == NameTokenKind.Form);
        var formsA = openA.Exists(static t => t.Kind == NameTokenKind.Form);
        var formsB = openB.Exists(static t => t.Kind == NameTokenKind.Form);
        var numberA = openA.Exists(static t => t.Kind == NameTokenKind.Number);
        var numberB = openB.Exists(static t => t.Kind == NameTokenKind.Number);
        var letters = Min(static p => p.Fit.Letters);
        var disorder = pairs.Where((p, i) => i > 0 && pairs[i - 1].B > p.B).Any();
        var allGiven = substantive.Count == 2 && substantive.TrueForAll(p => NameWordClasses.IsGivenName(a[p.A].Key));
        return
        [
            1, Mean(static p => p.Fit.Value), worst, Above(worst, 0.6), Above(worst, 0.75), Above(worst, 0.85), Above(worst, 0.92), second,
            Math.Min(weight, 5) / 5, Math.Min(Math.Min(weightA, weightB), 3), Math.Min(Math.Max(weightA, weightB), 4),
            openA.Exists(static t => t.IsSubstantive) ? 1 : 0, openB.Exists(static t => t.IsSubstantive) ? 1 : 0,
            substantive.Count == 0 ? 1 : 0, a.Count == 1 && b.Count == 1 ? 1 : 0,
            pairs.Exists(p => a[p.A].Kind == NameTokenKind.Initial || b[p.B].Kind == NameTokenKind.Initial) ? 1 : 0,
            numbers && worst >= Likely ? 1 : 0, numberA && numberB ? 1 : 0, numberA != numberB ? 1 : 0,
            substantive.Exists(p => NameGender.Differ(a[p.A].Sounds, b[p.B].Sounds)) ? 1 : 0,
            Mean(static p => p.Fit.Sound), Min(static p => p.Fit.Sound), letters, Above(letters, 0.8),
            letters >= 1 && weightA + weightB == 0 ? 1 : 0, disorder ? 1 : 0, disorder && allGiven ? 1 : 0,
            forms ? 1 : 0, formsA && formsB ? 1 : 0, qualified ? 1 : 0, pairs.Exists(static p => p.CountA + p.CountB > 2) ? 1 : 0,
            substantive.Exists(p => FirstDiffers(a[p.A], b[p.B])) ? 1 : 0,
            substantive.Exists(p => p.Fit.Value < 1 && Math.Min(a[p.A].Sounds.Length, b[p.B].Sounds.Length) <= 4) ? 1 : 0,
            least, Above(least, 0.3), fits.Count > 2 ? fits[2] : second, family, Above(family, 0.8),
        ];
    }

    // The family name of a Korean name that was divided.
    private static double? Family(List<NameToken> a, List<NameToken> b, List<NamePair> pairs) =>
        a is [{ Script: Script.Hang }, _] && pairs.FindIndex(static p => p.A == 0) is var i && i >= 0 ? pairs[i].Fit.Value
        : b is [{ Script: Script.Hang }, _] && pairs.FindIndex(static p => p.B == 0) is var j && j >= 0 ? pairs[j].Fit.Value
        : null;

    private static double Above(double value, double from) => Math.Max(0, value - from);

    private static bool FirstDiffers(NameToken a, NameToken b) =>
        a.Sounds.Length > 0 && b.Sounds.Length > 0 && NameSoundDistance.Likeness(a.Sounds[..1], b.Sounds[..1], false) < 0.7;

    private static string GroupOf(Script a, Script b, IReadOnlyDictionary<Script, NameChannel> channels)
    {
        if (a == b)
        {
            return "same";
        }

        if (a == Script.Latn || b is Script.Hang or Script.Hebr or Script.Arab)
        {
            (a, b) = (b, a);
        }

        return !channels.ContainsKey(a) || b is Script.Hang or Script.Hebr or Script.Arab or Script.Hani or Script.Kana or Script.Hira ? Sounds : a switch
        {
            Script.Hang => "hangul",
            Script.Hebr or Script.Arab => "abjad",
            _ => "letters",
        };
    }

    // Odessa, Texas; Kazan (river): the addition says that another one is meant.
    private static bool IsQualified(string name) => name.AsSpan().IndexOfAny("(,") > 0;
}
