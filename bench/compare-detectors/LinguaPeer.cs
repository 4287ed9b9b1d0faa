using System.Reflection;
using Lingua;

namespace TranslationPipeline.DetectionComparison;

/// <summary>SearchPioneer.Lingua 2.0.0 in high-accuracy mode, given the languages of the data and preloaded.</summary>
internal sealed class LinguaPeer : IPeer
{
    private readonly Lingua.LanguageDetector detector;
    private readonly Dictionary<Language, string> tags;

    public LinguaPeer(IEnumerable<string> languages)
    {
        LinkModels();
        tags = Enum.GetValues<IsoCode6391>().Where(code => languages.Contains(Tag(code))).ToDictionary(LanguageInfo.GetByIsoCode6391, Tag);
        detector = LanguageDetectorBuilder.FromLanguages([.. tags.Keys]).WithPreloadedLanguageModels().Build();
    }

    /// <summary>Its name.</summary>
    public const string PeerName = "SearchPioneer.Lingua high";

    public string Name => PeerName;

    public IReadOnlySet<string> Languages => tags.Values.ToHashSet();

    public string[] DetectAll(IReadOnlyList<string> texts) => [.. texts.Select(text => tags.GetValueOrDefault(detector.DetectLanguageOf(text), "und"))];

    private static string Tag(IsoCode6391 code) => code.ToString().ToLowerInvariant();

    // The library looks for its models beside the program.
    private static void LinkModels()
    {
        var link = Path.Combine(AppContext.BaseDirectory, "Lingua");
        var models = typeof(LinguaPeer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "LinguaModels").Value!;
        if (!Directory.Exists(link))
        {
            Directory.CreateSymbolicLink(link, models);
        }
    }
}
