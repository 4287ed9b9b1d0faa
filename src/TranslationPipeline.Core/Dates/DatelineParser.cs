using System.Buffers;
using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>Reads the dateline at the head of an article. Precision first: null when it is not sure. Safe for concurrent use.</summary>
public sealed class DatelineParser
{
    private const int Reach = 200;

    private static readonly SearchValues<char> Marks = SearchValues.Create("()/:—–-_=.】］電电道）］");

    private readonly Lazy<Gazetteer> names = new(static () => Gazetteer.Default);

    private DatelineParser()
    {
    }

    /// <summary>The parser with the built-in gazetteer and agencies.</summary>
    public static DatelineParser Default { get; } = new();

    /// <summary>Finds the dateline within the first 200 characters.</summary>
    /// <param name="text">The article, leading white space allowed.</param>
    /// <param name="language">Its language, for the names of months; <see cref="LanguageTag.Und"/> tries English.</param>
    /// <param name="published">Completes the year, or stands for the date when none is written; an instant at midnight UTC counts as a bare date.</param>
    /// <returns>The range covers the closing colon or dash but not the space behind it; null when there is no dateline.</returns>
    public DatelineAnnotation? Find(string text, LanguageTag language, Instant? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        var limit = Math.Min(text.Length, Reach);
        if (!LooksPossible(text, limit))
        {
            return null;
        }

        var dates = HeadDates.Find(text[..limit], language);
        var reader = new HeadReader(names.Value, text, limit, published?.InUtc().Date is { Year: > 1500 and < 8000 } day ? day : null, dates);
        var end = reader.Read();
        if (end < 0)
        {
            return null;
        }

        var parts = reader.Parts;
        var zone = parts.Zone;
        var start = text.Length - text.AsSpan().TrimStart().Length;
        return new DatelineAnnotation(new TextRange(start, end))
        {
            Rule = "dateline." + (parts.City is null ? "agency-date" : parts.Agency is null ? "city" : "city-agency"),
            City = parts.City?.Of(text),
            Agency = parts.Agency?.Of(text),
            Date = parts.Date ?? (parts.HasDate ? null : AnchorDates.LocalDate(published, zone)),
            Zone = zone,
            Confidence = parts.City is not null && parts.Agency is not null ? 0.99 : 0.9,
        };
    }

    /// <summary>True when both are names of the same agency.</summary>
    internal bool IsSameAgency(string one, string other) =>
        names.Value.Agencies.Match(one, 0, out _) is { } a && names.Value.Agencies.Match(other, 0, out _) is { } b && a[0] == b[0];

    // A dateline has a mark that closes it; most paragraphs are refused here without any look-up.
    private static bool LooksPossible(string text, int limit) =>
        text.AsSpan(0, limit).IndexOfAny(Marks) >= 0;
}
