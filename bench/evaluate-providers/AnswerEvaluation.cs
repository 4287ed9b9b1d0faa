using System.Text.RegularExpressions;
using TranslationPipeline.Providers.Chat;

namespace TranslationPipeline.ProvidersEvaluation;

/// <summary>
/// How often the check of chat answers refuses a translation of people: sentences of NTREX articles (development half), paired where two languages cut an
/// article into as many sentences of like length.
/// </summary>
internal static partial class AnswerEvaluation
{
    private static readonly string[] Sources = ["en", "ru", "de", "zh"];

    public static void Run(string file, Report report, bool showErrors)
    {
        var articles = File.ReadLines(file).Select(static l => l.Split('\t', 2)).GroupBy(static f => f[0]).ToDictionary(static g => g.Key, static g => g.Select(static f => f[1]).ToList());
        var (pairs, instructions) = (0, 0);
        var problems = new List<(string Problem, string Text, bool IsInstruction)>();
        foreach (var from in Sources)
        {
            foreach (var to in articles.Keys.Where(to => to != from))
            {
                foreach (var (source, target) in articles[from].Zip(articles[to]).SelectMany(static a => Pair(a.First, a.Second)))
                {
                    pairs++;
                    var isInstruction = AnswerSigns.IsInstruction(source);
                    instructions += isInstruction ? 1 : 0;
                    if (ChatAnswerCheck.Problem(new TranslationItem("1", source), target, LanguageTag.Parse(from), LanguageTag.Parse(to)) is { } problem)
                    {
                        problems.Add((problem, $"{from}-{to}\t{source}\t{target}", isInstruction));
                    }
                }
            }
        }

        var refused = 100.0 * problems.Count / pairs;
        report.Add("answers.honest-refused", refused, $"% of {pairs} pairs", "<= 1", refused <= 1);
        report.Add("answers.read-like-instructions", 100.0 * instructions / pairs, "%", "-", true);
        foreach (var group in problems.GroupBy(static p => (p.Problem, p.IsInstruction)).OrderByDescending(static g => g.Count()))
        {
            Console.Error.WriteLine($"  {group.Count()}\t{group.Key.Problem}{(group.Key.IsInstruction ? " (reads like an instruction)" : "")}");
            foreach (var (_, text, _) in showErrors ? group.Where(static (_, i) => i % 37 == 0).Take(8) : [])
            {
                Console.Error.WriteLine($"      {text}");
            }
        }
    }

    private static List<(string Source, string Target)> Pair(string source, string target)
    {
        var (a, b) = (Sentences().Split(source), Sentences().Split(target));
        if (a.Length != b.Length || a.Length < 3)
        {
            return [];
        }

        var density = target.Count(char.IsLetter) / (double)source.Count(char.IsLetter);
        var pairs = a.Zip(b).ToList();
        // One sentence cut elsewhere shifts all that follow: such articles are left out.
        return pairs.All(p => p.Second.Count(char.IsLetter) / (density * Math.Max(1, p.First.Count(char.IsLetter))) is > 0.4 and < 2.5) ? pairs : [];
    }

    [GeneratedRegex(@"(?<=[.!?。！？।։؟][""”»’\)]*)\s+(?=\S)|(?<=[。！？][”」]?)")]
    private static partial Regex Sentences();
}
