using System.Globalization;
using TranslationPipeline.Checking;

namespace TranslationPipeline.DatesEvaluation;

/// <summary>
/// The date check on translations by people: every finding there is a false alarm. Then one number of one date of the target is changed,
/// and the check must notice. The documents are NTREX news articles, aligned by their order.
/// </summary>
internal static class CheckEvaluation
{
    private static readonly string[] Languages = ["ru", "uk", "be", "kk", "ky", "uz", "tr", "az", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ro", "el", "zh", "ja", "ko", "ar", "fa", "he", "hi", "vi"];

    public static void Run(string folder, string part, bool show, Report report)
    {
        var file = Path.Combine(folder, "..", "langid", part, "ntrex.documents.tsv");
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"no data: {file} is missing");
            return;
        }

        var documents = File.ReadLines(file).Select(static l => l.Split('\t')).GroupBy(static c => c[0], static c => c[1]).ToDictionary(static g => g.Key, static g => g.ToArray(), StringComparer.Ordinal);
        var (pairs, alarms, damaged, noticed) = (0, 0, 0, 0);
        foreach (var language in Languages)
        {
            var (alarmsHere, damagedHere, noticedHere) = (0, 0, 0);
            for (var i = 0; i < documents["en"].Length; i++)
            {
                var request = Request(documents["en"][i], documents[language][i], language);
                var findings = DateFindings(request);
                pairs++;
                alarmsHere += findings.Count;
                if (show)
                {
                    findings.ForEach(f => Console.WriteLine($"  {language} {i}: {f.Message}"));
                }

                foreach (var wrong in Damage(request))
                {
                    damagedHere++;
                    noticedHere += DateFindings(wrong).Count > findings.Count ? 1 : 0;
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {language}: {alarmsHere} false alarms, {noticedHere} of {damagedHere} changed dates noticed"));
            alarms += alarmsHere;
            damaged += damagedHere;
            noticed += noticedHere;
        }

        report.Add("check.dates.documents-without-false-alarm", 1 - (alarms / (double)pairs), 0.98, pairs);
        report.Add("check.dates.changed-dates-noticed", noticed / (double)Math.Max(damaged, 1), 0.5, damaged);
    }

    private static List<Finding> DateFindings(CheckRequest request) => [.. PairChecker.Default.Check(request).Where(static f => f.Category == FindingCategories.Dates)];

    private static CheckRequest Request(string source, string target, string language) =>
        new() { Source = source, Target = target, SourceLanguage = LanguageTag.Parse("en"), TargetLanguage = LanguageTag.Parse(language) };

    // Every day of the target, one at a time, one higher or lower.
    private static IEnumerable<CheckRequest> Damage(CheckRequest request)
    {
        foreach (var fact in DateFacts.In(request.Target, request.TargetLanguage))
        {
            var written = fact.Range.Of(request.Target);
            if (fact.Day is { } value && written.Contains(value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            {
                var other = (value == 28 ? 27 : value + 1).ToString(CultureInfo.InvariantCulture);
                yield return request with
                {
                    Target = string.Concat(request.Target.AsSpan(0, fact.Range.Start), written.Replace(value.ToString(CultureInfo.InvariantCulture), other, StringComparison.Ordinal), request.Target.AsSpan(fact.Range.End)),
                };
            }
        }
    }
}
