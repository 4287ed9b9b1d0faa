using System.Globalization;
using TranslationPipeline.Normalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>
/// Which systems can be read back: every pair of letters that a table knows, alone and with a capital first, must come back as it was. What the
/// catalogue says of a system must agree.
/// </summary>
internal static class ReverseEvaluation
{
    private const int MaxLetters = 150; // more are syllables or signs; pairs of those are left out

    public static void Run()
    {
        var wrong = 0;
        foreach (var system in Romanizer.Systems)
        {
            var romanizer = Romanizer.Find(system.Id)!;
            var failure = Failure(romanizer);
            if (failure is null != system.Reversible)
            {
                wrong++;
                Console.WriteLine($"  {system.Id}: the catalogue says {(system.Reversible ? "yes" : "no")}, measured {failure ?? "reversible"}");
            }
        }

        Console.WriteLine($"reversible systems: {Romanizer.Systems.Count(static s => s.Reversible)} of {Romanizer.Systems.Count}");
        Console.WriteLine($"systems whose flag is wrong: {wrong}, goal 0, {(wrong == 0 ? "pass" : "fail")}");
    }

    private static string? Failure(Romanizer romanizer)
    {
        var letters = romanizer.Letters.Where(static l => l.Length == 1 && (char.IsLetter(l[0]) || char.GetUnicodeCategory(l[0]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)).Distinct().ToArray();
        if (letters.Length is 0 or > MaxLetters)
        {
            return "no letters";
        }

        if (letters.Any(static l => Scripts.Of(l[0]) == Script.Latn))
        {
            letters = [.. letters.Union("abcdefghijklmnopqrstuvwxyz".Select(static c => c.ToString()))];
        }

        // Signs such as Ъ and Ь have no capital in Latin letters.
        foreach (var first in letters.Where(l => char.IsLetter(l[0]) && (!char.IsUpper(l[0]) || romanizer.Romanize(l) != romanizer.Romanize(l.ToLowerInvariant()))))
        {
            foreach (var second in letters.Where(static l => !char.IsUpper(l[0])).Prepend(""))
            {
                var word = first + second;
                if (!romanizer.TryReverse(romanizer.Romanize(word), out var back) || back != word)
                {
                    return $"{word} -> {romanizer.Romanize(word)} -> {back}";
                }
            }
        }

        return null;
    }
}
