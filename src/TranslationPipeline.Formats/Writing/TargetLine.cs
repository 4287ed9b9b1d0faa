namespace TranslationPipeline.Formats;

/// <summary>A target text as a JSON object.</summary>
internal sealed record TargetLine(string Text, string Origin, string? Provider, string? Model, int? MatchRate)
{
    public static TargetLine Of(TargetText target) => new(target.Text, Words.Of(target.Origin), target.Provider, target.Model, target.MatchRate);
}
