using NodaTime;
using NodaTime.Text;

namespace TranslationPipeline.Storage.Serialization;

/// <summary>Instants as ISO 8601 in UTC with nine decimals: exact, sorted by their text, readable.</summary>
internal static class InstantText
{
    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffff'Z'");

    public static string Format(Instant instant) => Pattern.Format(instant);

    public static Instant Parse(string text) => Pattern.Parse(text).Value;
}
