using System.Buffers;
using TranslationPipeline.Checking;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>Damages human translations in one way each and counts how often the checker names the damage.</summary>
internal static class SeededEvaluation
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”«»„");

    private static readonly (string Name, string Category, Func<CheckRequest, CheckRequest?> Damage)[] Kinds =
    [
        ("digit", FindingCategories.Numbers, ChangeDigit),
        ("number-lost", FindingCategories.Numbers, LoseNumber),
        ("placeholder-lost", FindingCategories.Placeholders, static r => r with { Source = r.Source + " {0}" }),
        ("tag-lost", FindingCategories.Placeholders, static r => r with { Source = $"<b>{r.Source}</b>", Target = $"<b>{r.Target}" }),
        ("empty", FindingCategories.Completeness, static r => r with { Target = "" }),
        ("half-lost", FindingCategories.Completeness, static r => r.Source.Length < 120 ? null : r with { Target = r.Target[..(r.Target.Length / 2)] }),
        ("copied", FindingCategories.Untranslated, static r => r.Source.Count(static c => c == ' ') < 5 ? null : r with { Target = r.Source }),
        ("quote-lost", FindingCategories.Quotes, LoseQuote),
        ("question-lost", FindingCategories.Punctuation, static r => r.Source.EndsWith('?') && r.Target.EndsWith('?') ? r with { Target = r.Target[..^1] + "." } : null),
        ("doubled-space", FindingCategories.Punctuation, static r => r.Target.Contains(' ', StringComparison.Ordinal) ? r with { Target = r.Target.Insert(r.Target.IndexOf(' ', StringComparison.Ordinal), " ") } : null),
    ];

    public static void Run(IReadOnlyList<CheckRequest> pairs, MetricReport report)
    {
        foreach (var (name, category, damage) in Kinds)
        {
            int seeded = 0, found = 0;
            foreach (var request in pairs)
            {
                if (PairChecker.Default.Check(request).IsEmpty && damage(request) is { } damaged)
                {
                    seeded++;
                    found += PairChecker.Default.Check(damaged).Any(f => f.Category == category) ? 1 : 0;
                }
            }

            report.AtLeast($"check.seeded.{name}", 100.0 * found / Math.Max(1, seeded), 90);
        }
    }

    private static CheckRequest? ChangeDigit(CheckRequest request)
    {
        var at = FindNumber(request);
        if (at < 0)
        {
            return null;
        }

        var characters = request.Target.ToCharArray();
        characters[at] = characters[at] == '9' ? '1' : (char)(characters[at] + 1);
        return request with { Target = new string(characters) };
    }

    private static CheckRequest? LoseNumber(CheckRequest request)
    {
        var start = FindNumber(request);
        if (start < 0)
        {
            return null;
        }

        var end = start;
        while (end < request.Target.Length && (char.IsAsciiDigit(request.Target[end]) || request.Target[end] is '.' or ','))
        {
            end++;
        }

        return request with { Target = request.Target.Remove(start, end - start) };
    }

    // The first number of at least two digits that the source writes alike.
    private static int FindNumber(CheckRequest request)
    {
        for (var i = 0; i + 1 < request.Target.Length; i++)
        {
            if (char.IsAsciiDigit(request.Target[i]) && char.IsAsciiDigit(request.Target[i + 1]) && (i == 0 || !char.IsLetterOrDigit(request.Target[i - 1]))
                && request.Source.Contains(request.Target.Substring(i, 2), StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static CheckRequest? LoseQuote(CheckRequest request)
    {
        var at = request.Target.AsSpan().LastIndexOfAny(Quotes);
        return at >= 0 && request.Source.AsSpan().ContainsAny(Quotes) ? request with { Target = request.Target.Remove(at, 1) } : null;
    }
}
