using NodaTime;
using NodaTime.Text;

namespace TranslationPipeline;

/// <summary>ISO 8601 forms that several values share.</summary>
internal static class IsoText
{
    /// <summary>First and last day with a solidus between.</summary>
    public static string Of(DateInterval days) => LocalDatePattern.Iso.Format(days.Start) + "/" + LocalDatePattern.Iso.Format(days.End);
}
