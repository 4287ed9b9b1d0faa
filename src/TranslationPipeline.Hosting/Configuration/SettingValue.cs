namespace TranslationPipeline.Hosting.Configuration;

/// <summary>The value of a setting and who decided it.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Values">The value; a list has any number, everything else exactly one. Paths are full.</param>
/// <param name="Origin">Where it comes from, e.g. <c>default</c>, <c>config/pipeline.json:3:5</c>, <c>environment TPIPE_TO</c>, <c>--to</c>.</param>
public sealed record SettingValue(Setting Setting, IReadOnlyList<string> Values, string Origin)
{
    /// <summary>The value as it would be written on the command line.</summary>
    public string Text => string.Join(',', Values);

    /// <summary>The value as it may be shown: without passwords.</summary>
    public string Shown => Setting.IsStore ? TranslationPipeline.Storage.StoreUri.Shown(Text) : Setting.IsSecret && Text.Length > 0 ? "(set)" : Text;
}
