using System.Text.Json;

namespace TranslationPipeline.Hosting.Configuration;

/// <summary>Reads a configuration file into dotted keys with their positions.</summary>
internal static class ConfigurationFile
{
    /// <summary>One value of the file.</summary>
    public sealed record Entry(string Key, IReadOnlyList<string> Values, bool IsList, int Line, int Column);

    /// <summary>Reads a file of JSON with comments and trailing commas.</summary>
    /// <exception cref="ConfigurationException">It cannot be read or is no JSON object of texts, numbers, switches and lists.</exception>
    public static List<Entry> Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(new Diagnostic("config.unreadable", exception.Message, "Check the path and its permissions.") { File = path }, exception);
        }

        if (bytes.AsSpan().StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        try
        {
            return Parse(bytes);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            var json = exception as JsonException;
            throw new ConfigurationException(
                new Diagnostic("config.syntax", exception.Message, "The file must be one JSON object; comments and trailing commas are allowed.")
                {
                    File = path,
                    Line = (int)(json?.LineNumber ?? 0) + 1,
                    Column = (int)(json?.BytePositionInLine ?? 0) + 1,
                },
                exception);
        }
    }

    private static List<Entry> Parse(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var entries = new List<Entry>();
        var path = new Stack<string>();
        string? name = null;
        (int Line, int Column) position = (1, 1);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString();
                    position = Position(bytes, (int)reader.TokenStartIndex);
                    break;
                case JsonTokenType.StartObject when name is not null:
                    path.Push(name);
                    name = null;
                    break;
                case JsonTokenType.EndObject:
                    path.TryPop(out _);
                    break;
                case JsonTokenType.StartArray when name is not null:
                    entries.Add(new Entry(Key(), ReadList(ref reader), true, position.Line, position.Column));
                    break;
                case JsonTokenType.StartObject:
                    break;
                default:
                    if (name is null)
                    {
                        throw new JsonException("the file is not a JSON object");
                    }

                    entries.Add(new Entry(Key(), [Scalar(ref reader)], false, position.Line, position.Column));
                    break;
            }
        }

        return entries;

        string Key() => string.Join('.', path.Reverse().Append(name!));
    }

    private static List<string> ReadList(ref Utf8JsonReader reader)
    {
        var values = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(Scalar(ref reader));
        }

        return values;
    }

    private static string Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
        _ => throw new JsonException($"a {reader.TokenType} is not expected here"),
    };

    private static (int Line, int Column) Position(byte[] bytes, int index)
    {
        var before = bytes.AsSpan(0, index);
        return (before.Count((byte)'\n') + 1, index - before.LastIndexOf((byte)'\n'));
    }
}
