using NodaTime;
using NodaTime.Text;

namespace TranslationPipeline.Storage.Serialization;

/// <summary>What is known of a document as a whole and is not asked for in queries.</summary>
internal sealed class DocumentHead
{
    public string? Published { get; set; }

    public string? Agency { get; set; }

    public LanguageTag? DeclaredLanguage { get; set; }

    public string? Zone { get; set; }

    public string? Encoding { get; set; }

    public LocalDate? AnchorDate { get; set; }

    /// <summary>ISO 8601, to the nanosecond where needed.</summary>
    public string? AnchorTime { get; set; }

    public string? AnchorZone { get; set; }

    public AnchorSource AnchorFrom { get; set; }

    public DatelineAnnotation? Dateline { get; set; }

    /// <summary>Target languages, separated by a space.</summary>
    public string? Targets { get; set; }

    public static DocumentHead Of(DocumentResult result)
    {
        var metadata = result.Document.Metadata;
        return new DocumentHead
        {
            Published = metadata.Published is { } published ? InstantText.Format(published) : null,
            Agency = metadata.Agency,
            DeclaredLanguage = metadata.DeclaredLanguage,
            Zone = metadata.Zone,
            Encoding = metadata.Encoding,
            AnchorDate = result.Anchor.Date,
            AnchorTime = result.Anchor.Time is { } time ? LocalTimePattern.ExtendedIso.Format(time) : null,
            AnchorZone = result.Anchor.Zone,
            AnchorFrom = result.Anchor.From,
            Dateline = result.Dateline,
            Targets = result.Targets.IsDefaultOrEmpty ? null : string.Join(' ', result.Targets),
        };
    }
}
