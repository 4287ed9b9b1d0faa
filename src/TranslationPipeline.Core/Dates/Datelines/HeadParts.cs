using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>What was read of a dateline so far.</summary>
internal sealed class HeadParts
{
    public TextRange? City { get; set; }

    public List<CityRow>? Cities { get; set; }

    public TextRange? Agency { get; set; }

    public CityRow? Region { get; set; }

    public string? RegionText { get; set; }

    /// <summary>The date, its year completed.</summary>
    public LocalDate? Date { get; set; }

    /// <summary>A date stands there, complete or not.</summary>
    public bool HasDate { get; set; }

    /// <summary>It began with a word such as <c>date</c>.</summary>
    public bool HasPrefix { get; set; }

    /// <summary>Several capitalised words that are no known city.</summary>
    public bool UnknownPlace { get; set; }

    /// <summary>Zone of the city: its own, or that of the region named beside it; null when unknown.</summary>
    public string? Zone
    {
        get
        {
            if (Cities is null)
            {
                return UnknownPlace ? Region?.Zone : null;
            }

            if (RegionText is { } text && Cities.Find(c => c.Region.Length > 0 && text.Contains(c.Region, StringComparison.OrdinalIgnoreCase)) is { } exact)
            {
                return exact.Zone;
            }

            var plain = Cities.Find(static c => c.Region.Length == 0);
            return Region is { } region && (plain is null || plain.Country != region.Country) ? region.Zone : plain?.Zone;
        }
    }
}
