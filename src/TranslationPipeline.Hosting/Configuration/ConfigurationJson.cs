using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TranslationPipeline.Hosting.Configuration;

/// <summary>Settings as JSON: one value, or the JSON Schema (draft 2020-12) of the configuration file.</summary>
public static class ConfigurationJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>One setting with value and origin.</summary>
    public static string Write(SettingValue value) => ToText(Plain, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("key", value.Setting.Key);
        if (value.Setting.Kind == SettingKind.List)
        {
            writer.WriteStartArray("value");
            foreach (var element in value.Values)
            {
                writer.WriteStringValue(element);
            }

            writer.WriteEndArray();
        }
        else
        {
            writer.WritePropertyName("value");
            WriteScalar(writer, value.Setting, value.Shown);
        }

        writer.WriteString("origin", value.Origin);
        writer.WriteString("description", value.Setting.Description);
        writer.WriteEndObject();
    });

    /// <summary>The schema of <c>config/pipeline.json</c>.</summary>
    public static string Schema() => ToText(Indented, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        writer.WriteString("title", "TranslationPipeline configuration");
        WriteObject(writer, "", Settings.All);
        writer.WriteEndObject();
    });

    private static void WriteObject(Utf8JsonWriter writer, string prefix, IEnumerable<Setting> settings)
    {
        writer.WriteString("type", "object");
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartObject("properties");
        if (prefix.Length == 0)
        {
            writer.WriteStartObject("$schema");
            writer.WriteString("type", "string");
            writer.WriteEndObject();
        }

        foreach (var group in settings.GroupBy(s => s.Key[prefix.Length..].Split('.')[0]))
        {
            writer.WriteStartObject(group.Key);
            if (group.First().Key == prefix + group.Key)
            {
                WriteSetting(writer, group.First());
            }
            else
            {
                WriteObject(writer, $"{prefix}{group.Key}.", group);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteSetting(Utf8JsonWriter writer, Setting setting)
    {
        writer.WriteString("description", setting.Description);
        if (setting.Kind == SettingKind.List)
        {
            writer.WriteString("type", "array");
            writer.WriteStartObject("items");
            writer.WriteString("type", "string");
            WriteAllowed(writer, setting);
            writer.WriteEndObject();
            return;
        }

        writer.WriteString("type", setting.Kind switch { SettingKind.Number => "integer", SettingKind.Switch => "boolean", _ => "string" });
        writer.WritePropertyName("default");
        WriteScalar(writer, setting, setting.Default);
        WriteAllowed(writer, setting);
        if (setting.Kind == SettingKind.Number)
        {
            writer.WriteNumber("minimum", setting.Minimum);
            writer.WriteNumber("maximum", setting.Maximum);
        }
    }

    private static void WriteAllowed(Utf8JsonWriter writer, Setting setting)
    {
        if (setting.Allowed is { } allowed && !setting.IsLanguage)
        {
            writer.WriteStartArray("enum");
            foreach (var value in allowed)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, Setting setting, string value)
    {
        switch (setting.Kind)
        {
            case SettingKind.Number:
                writer.WriteNumberValue(long.Parse(value, CultureInfo.InvariantCulture));
                break;
            case SettingKind.Switch:
                writer.WriteBooleanValue(value == "true");
                break;
            default:
                writer.WriteStringValue(value);
                break;
        }
    }

    private static string ToText(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
