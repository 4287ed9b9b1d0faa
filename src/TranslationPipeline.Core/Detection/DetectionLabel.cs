using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>One answer that detection can give: a tag, the script it is written in, and how it is decided on.</summary>
internal sealed record DetectionLabel(LanguageTag Tag, Script Script, LabelKind Kind)
{
    /// <summary>Reads the built-in labels.</summary>
    public static IEnumerable<DetectionLabel> ReadAll() =>
        EmbeddedTable.Read("detection-labels.tsv", "tag", "script", "kind", "source").Select(static row => new DetectionLabel(
            LanguageTag.Parse(row[0]), ScriptCodes.Parse(row[1]), row[2] == "sole" ? LabelKind.Sole : LabelKind.Scored));

    /// <summary>True when one of <paramref name="allowed"/> is this tag, or its language without a script; null allows all.</summary>
    public bool IsAllowedBy(IReadOnlyCollection<LanguageTag>? allowed)
    {
        if (allowed is null)
        {
            return true;
        }

        foreach (var tag in allowed)
        {
            if (tag == Tag || (Tag.IsSameLanguage(tag) && (tag.Script is null || Tag.Script is null)))
            {
                return true;
            }
        }

        return false;
    }
}
