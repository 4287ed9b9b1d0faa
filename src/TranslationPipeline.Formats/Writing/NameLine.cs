namespace TranslationPipeline.Formats;

/// <summary>A name as a JSON object; <c>targets</c> are the required forms by language.</summary>
internal sealed record NameLine(int Start, int End, string Text, string Entity, string Kind, SortedDictionary<string, string> Targets, double Confidence, string Rule)
{
    public static NameLine Of(NameAnnotation name, string text) => new(
        name.Range.Start, name.Range.End, RangeText.Of(text, name.Range), name.Entity, name.EntityKind, TargetForms.First(name.Targets), Math.Round(name.Confidence, 4), name.Rule);
}
