using System.Globalization;
using NodaTime;
using TranslationPipeline.Storage;

namespace TranslationPipeline.Hosting.Configuration;

/// <summary>Reads and checks the value of one setting.</summary>
internal static class SettingParser
{
    /// <summary>Splits a value as written on the command line or in the environment.</summary>
    public static IReadOnlyList<string> Split(Setting setting, string text) => setting.Kind == SettingKind.List
        ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [text];

    /// <summary>Checks values; null when they are right, otherwise cause and next step.</summary>
    public static (string Message, string NextStep)? Check(Setting setting, IReadOnlyList<string> values)
    {
        foreach (var value in values)
        {
            if (CheckOne(setting, value) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>Makes tags canonical and paths full.</summary>
    public static IReadOnlyList<string> Canonical(Setting setting, IReadOnlyList<string> values, string baseDirectory) => [.. values.Select(value =>
        setting.IsLanguage && LanguageTag.TryParse(value, out var tag) && setting.Allowed?.Contains(value) != true ? tag.Value
        : setting.IsStore ? StorePath(value, baseDirectory)
        : setting.IsPath && value.Length > 0 ? Path.GetFullPath(value, baseDirectory)
        : value)];

    // What is no file keeps its form and is refused where it is opened.
    private static string StorePath(string uri, string baseDirectory) => !StoreUri.IsPostgres(uri) && CheckStore(uri) is null ? "sqlite://" + Path.GetFullPath(StoreUri.PathOf(uri), baseDirectory) : uri;

    private static (string Message, string NextStep)? CheckStore(string uri)
    {
        if (StoreUri.IsPostgres(uri))
        {
            return null; // read when it is opened: what is wrong with it is the store's to say
        }

        try
        {
            StoreUri.PathOf(uri);
            return null;
        }
        catch (ConfigurationException exception)
        {
            return (exception.Diagnostic.Message, exception.Diagnostic.NextStep);
        }
    }

    private static (string Message, string NextStep)? CheckOne(Setting setting, string value)
    {
        if (setting.IsLanguage)
        {
            return setting.Allowed?.Contains(value) == true || LanguageTag.TryParse(value, out _)
                ? null
                : ($"'{value}' is not a language tag", "Use BCP 47 tags such as ru, kk-Latn or zh-Hant.");
        }

        if (setting.IsStore)
        {
            return CheckStore(value);
        }

        if (setting.Allowed is { } allowed && !allowed.Contains(value))
        {
            return ($"'{value}' is not allowed for {setting.Key}", $"{Spelling.DidYouMean(value, allowed)} Allowed: {string.Join(", ", allowed)}.".TrimStart());
        }

        switch (setting.Kind)
        {
            case SettingKind.Number when !long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                || number < setting.Minimum || number > setting.Maximum:
                return ($"'{value}' is not a whole number from {setting.Minimum} to {setting.Maximum}", setting.Description);
            case SettingKind.Switch when value is not ("true" or "false"):
                return ($"'{value}' is neither true nor false", setting.Description);
        }

        return setting.Key == "zone" && value.Length > 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(value) is null
            ? ($"'{value}' is not an IANA time zone", $"{Spelling.DidYouMean(value, DateTimeZoneProviders.Tzdb.Ids)} Example: Asia/Almaty.".TrimStart())
            : null;
    }
}
