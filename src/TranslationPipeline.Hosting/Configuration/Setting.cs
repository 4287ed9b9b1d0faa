namespace TranslationPipeline.Hosting.Configuration;

/// <summary>One setting: its key, type, default and range. The table of settings is the only place that knows them.</summary>
/// <param name="Key">Dotted key, e.g. <c>worker.inbox</c>.</param>
/// <param name="Kind">Type of the value.</param>
/// <param name="Default">Default as it would be written on the command line; empty for an empty list or text.</param>
/// <param name="Description">One sentence with unit and meaning.</param>
public sealed record Setting(string Key, SettingKind Kind, string Default, string Description)
{
    /// <summary>The only values that are allowed (for a list: the only elements); null when any is.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>Smallest number.</summary>
    public long Minimum { get; init; } = long.MinValue;

    /// <summary>Largest number.</summary>
    public long Maximum { get; init; } = long.MaxValue;

    /// <summary>The values are paths, relative to the file that sets them.</summary>
    public bool IsPath { get; init; }

    /// <summary>The value names a store; a path in it is relative like <see cref="IsPath"/>.</summary>
    public bool IsStore { get; init; }

    /// <summary>The value may hold a password and is not shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The values are BCP 47 tags; this word is allowed besides.</summary>
    public bool IsLanguage { get; init; }

    /// <summary>Name of the environment variable, e.g. <c>TPIPE_WORKER__INBOX</c>.</summary>
    public string EnvironmentVariable => "TPIPE_" + string.Concat(Key.Select(static c => c == '.' ? "__" : char.IsUpper(c) ? "_" + c : char.ToUpperInvariant(c).ToString()));
}
