namespace TranslationPipeline.Hosting.Configuration;

/// <summary>The type of a setting's value.</summary>
public enum SettingKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A list of texts; on the command line and in the environment separated by commas.</summary>
    List,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Switch,
}
