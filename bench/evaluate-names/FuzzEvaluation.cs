using TranslationPipeline.Normalization;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>
/// Damages known names in sentences by twelve operators and counts what the whole stage restores exactly; sentences of clean prose
/// without a known name must come back bit for bit, and everything must settle in one run.
/// </summary>
internal static class FuzzEvaluation
{
    private const double Goal = 97;

    private static readonly string[] Frames = ["The statement was published after the talks with {0} on Monday.", "According to {0}, nothing has been decided yet.", "Reporters asked about {0} again."];

    private static readonly (string Name, Func<string, Random, string?> Damage)[] Operators =
    [
        ("hyphen", static (n, r) => Inside(n, r, "-")),
        ("soft hyphen", static (n, r) => Inside(n, r, "\u00AD")),
        ("zero-width space", static (n, r) => Inside(n, r, "\u200B")),
        ("hyphen and line break", static (n, r) => Inside(n, r, "-\n")),
        ("homoglyph", static (n, r) => Swap(n, r, "aeopcx", "аеорсх")),
        ("digit for letter", static (n, r) => Swap(n, r, "olO", "010")),
        ("space before hyphen", static (n, _) => Once(n, "-", " -")),
        ("space after hyphen", static (n, _) => Once(n, "-", "- ")),
        ("dash for hyphen", static (n, _) => Once(n, "-", "–")),
        ("combining marks", static (n, _) => Decompose(n)),
        ("doubled space", static (n, _) => Once(n, " ", "  ")),
        ("word joiner", static (n, r) => Inside(n, r, "\u2060")),
    ];

    public static int Run(NameAuthority authority, IReadOnlyList<Glossary> glossaries, string prose)
    {
        var stage = NormalizeStage.Create(authority);
        var random = new Random(4);
        var names = glossaries.SelectMany(static g => g.Concepts)
            .SelectMany(static c => c.Terms.Where(static t => t.Language.Value == "en" && t.Status == TermStatus.Preferred && t.ValidTo is null))
            .Select(static t => t.Text).Where(static t => t.Length >= 6).Distinct().ToList();
        int all = 0, restored = 0, unsettled = 0;
        foreach (var (name, damage) in Operators)
        {
            int tried = 0, right = 0;
            var failures = new List<string>();
            foreach (var known in names)
            {
                if (damage(known, random) is not { } damaged || damaged == known)
                {
                    continue;
                }

                var frame = Frames[random.Next(Frames.Length)];
                var actual = Apply(stage, string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, damaged), "en");
                unsettled += Apply(stage, actual, "en") == actual ? 0 : 1;
                tried++;
                if (actual == string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, known))
                {
                    right++;
                }
                else if (failures.Count < 6)
                {
                    failures.Add($"{damaged.Replace("\n", "\\n", StringComparison.Ordinal)} => {actual}");
                }
            }

            all += tried;
            restored += right;
            Console.WriteLine($"fuzz {name}: {right}/{tried} {100.0 * right / Math.Max(1, tried):F1}");
            failures.ForEach(static f => Console.WriteLine($"  {f}"));
        }

        Report("fuzz restored exactly, percent", 100.0 * restored / all, Goal, restored * 100.0 >= Goal * all);
        int texts = 0, same = 0;
        foreach (var cells in File.ReadLines(prose).Select(static l => l.Split('\t')))
        {
            if (!LanguageTag.TryParse(cells[0], out var language))
            {
                continue;
            }

            foreach (var sentence in cells[^1].Split(". ").Where(static s => s.Length > 20))
            {
                var result = Run(stage, sentence, language.Value);
                if (!result.Annotations.IsEmpty)
                {
                    continue;
                }

                texts++;
                same += result.Edits.Any(static e => e.Outcome == EditOutcome.Apply && e.Rule.StartsWith("names.", StringComparison.Ordinal)) ? 0 : 1;
                var once = Apply(sentence, result);
                unsettled += once == sentence || Apply(stage, once, language.Value) == once ? 0 : 1;
            }
        }

        Report("sentences without known names left alone by the names rules, percent", 100.0 * same / Math.Max(1, texts), 100, same == texts);
        Report("texts that a second run changes", unsettled, 0, unsettled == 0);
        return 0;
    }

    private static void Report(string name, double value, double goal, bool pass) =>
        Console.WriteLine(FormattableString.Invariant($"{name}: {value:F2}, goal {goal}, {(pass ? "pass" : "fail")}"));

    public static StageResult Run(NormalizeStage stage, string text, string language)
    {
        var tag = LanguageTag.Parse(language);
        return stage.Run(new Unit { Number = 1, Kind = UnitKind.Paragraph, SourceRange = new TextRange(0, text.Length), Text = text, Language = tag }, new DocumentContext { Language = tag, Targets = [LanguageTag.Parse("ru")] });
    }

    private static string Apply(NormalizeStage stage, string text, string language) => Apply(text, Run(stage, text, language));

    public static string Apply(string text, StageResult result)
    {
        var builder = new System.Text.StringBuilder();
        var at = 0;
        foreach (var edit in result.Edits.Where(static e => e.Outcome == EditOutcome.Apply))
        {
            builder.Append(text, at, edit.Range.Start - at).Append(edit.Replacement);
            at = edit.Range.End;
        }

        return builder.Append(text, at, text.Length - at).ToString();
    }

    // Inside a word of six letters and more, two letters from either end.
    private static string? Inside(string name, Random random, string mark)
    {
        var words = name.Split(' ');
        var candidates = Enumerable.Range(0, words.Length).Where(i => words[i].Length >= 6 && words[i].All(char.IsLetter)).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var chosen = candidates[random.Next(candidates.Count)];
        words[chosen] = words[chosen].Insert(random.Next(2, words[chosen].Length - 2), mark);
        return string.Join(' ', words);
    }

    private static string? Swap(string name, Random random, string from, string to)
    {
        var places = Enumerable.Range(1, name.Length - 1).Where(i => from.Contains(name[i], StringComparison.Ordinal) && char.IsLetter(name[i - 1])).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        var at = places[random.Next(places.Count)];
        return name[..at] + to[from.IndexOf(name[at], StringComparison.Ordinal)] + name[(at + 1)..];
    }

    private static string? Once(string name, string from, string to)
    {
        var at = name.IndexOf(from, StringComparison.Ordinal);
        return at < 0 ? null : name[..at] + to + name[(at + from.Length)..];
    }

    private static string Decompose(string name) => Text.UnicodeForms.Decompose(name);
}
