using System.Runtime.InteropServices;

namespace TranslationPipeline.LanguageModels;

/// <summary>
/// Turns counts into one value per n-gram, so that the sum over all n-grams of a text is its log-probability under an
/// interpolated language model (absolute discounting) plus a share of the plain conditional log-probabilities of every order.
/// </summary>
/// <remarks>
/// The back-off model as a sum: an n-gram g adds log p(g) - log p(g without its first letter) - log backoff(g without its last
/// letter), which was added when that shorter n-gram was met, + log backoff(g). An n-gram that is missing adds nothing.
/// </remarks>
internal static class ValueModel
{
    private const double Discount = 0.75;
    private const double UnseenLetter = 1.0 / 200;
    private const double UnseenSuffix = 1e-6;
    private const double LetterBonus = 12;
    private const double PlainShare = 0.5;
    private const double PlainBonus = 10;

    /// <summary>The values of all n-grams.</summary>
    public static IEnumerable<NgramValue> Values(NgramCounts counts)
    {
        var totals = new Dictionary<string, long>();
        var kinds = new Dictionary<string, int>();
        foreach (var (ngram, count) in counts.All)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(totals, ngram[..^1], out _) += count;
            CollectionsMarshal.GetValueRefOrAddDefault(kinds, ngram[..^1], out _)++;
        }

        double Backoff(string context) => Discount * kinds[context] / totals[context];

        var logs = new Dictionary<string, double>(counts.All.Count);
        foreach (var (ngram, count) in counts.All.OrderBy(static pair => pair.Key.Length))
        {
            var shorter = ngram.Length == 1 ? UnseenLetter : logs.TryGetValue(ngram[1..], out var log) ? Math.Exp(log) : UnseenSuffix;
            logs[ngram] = Math.Log((Math.Max(count - Discount, 0) / totals[ngram[..^1]]) + (Backoff(ngram[..^1]) * shorter));
        }

        foreach (var (ngram, count) in counts.All)
        {
            var value = logs[ngram];
            if (ngram.Length > 1)
            {
                value -= logs.GetValueOrDefault(ngram[1..], Math.Log(UnseenSuffix)) + Math.Log(Backoff(ngram[..^1]));
            }

            if (totals.ContainsKey(ngram))
            {
                value += Math.Log(Backoff(ngram));
            }

            var context = ngram.Length == 1 ? totals[""] : Math.Max(count, counts[ngram[..^1]]);
            value += PlainShare * (Math.Log((double)count / context) + PlainBonus);
            value += ngram.Length == 1 ? LetterBonus : 0;
            var seen = Math.Max(count - Discount, count * 0.25) / totals[""];
            yield return new NgramValue(ngram, (float)value, (float)seen);
        }
    }
}
