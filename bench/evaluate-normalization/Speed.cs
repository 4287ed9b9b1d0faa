using System.Globalization;

namespace TranslationPipeline.NormalizationEvaluation;

/// <summary>How fast the stage goes through clean documents on one core, and what it allocates.</summary>
internal static class Speed
{
    private const int Rounds = 5;

    public static void Run(IUnitStage stage, string path, TextWriter output)
    {
        foreach (var language in File.ReadLines(path).Select(static line => line.Split('\t')).Where(static c => c.Length == 2 && c[0] is "en" or "ru" or "kk" or "zh" or "ar" or "fr").GroupBy(static c => c[0]))
        {
            var tag = LanguageTag.Parse(language.Key);
            var units = language.Select((c, i) => new Unit { Number = i + 1, Kind = UnitKind.Paragraph, SourceRange = new TextRange(0, c[1].Length), Text = c[1], Language = tag }).ToArray();
            var context = new DocumentContext { Language = tag, Units = [.. units] };
            var characters = units.Sum(static u => (long)u.Text.Length);
            Pass(stage, units, context);
            var best = TimeSpan.MaxValue;
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var round = 0; round < Rounds; round++)
            {
                var start = TimeProvider.System.GetTimestamp();
                Pass(stage, units, context);
                var took = TimeProvider.System.GetElapsedTime(start);
                best = took < best ? took : best;
            }

            var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)(Rounds * characters);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"speed.{language.Key}\tmillion-characters-per-second\t{characters / best.TotalSeconds / 1e6:F1}\tbytes-allocated-per-character\t{allocated:F3}"));
        }
    }

    private static void Pass(IUnitStage stage, Unit[] units, DocumentContext context)
    {
        foreach (var unit in units)
        {
            stage.Run(unit, context);
        }
    }
}
