using System.Text;
using System.Text.Json;

namespace TranslationPipeline.Formats;

/// <summary>Reads one object or an array of objects strictly: depth limited, no key twice, no comments, nothing after the end.</summary>
internal static class JsonObjects
{
    /// <summary>Null and the objects, or the first problem.</summary>
    public static JsonProblem? Read(byte[] utf8, int maxDepth, int maxObjects, out List<JsonObject> objects)
    {
        objects = [];
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth + 1 });
        try
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                return ReadObject(ref reader, maxDepth, objects) ?? (reader.Read() ? Shape(reader.TokenStartIndex) : null);
            }

            if (reader.TokenType != JsonTokenType.StartArray)
            {
                return Shape(reader.TokenStartIndex);
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (objects.Count >= maxObjects)
                {
                    return new JsonProblem(InputDiagnostics.TooLarge, $"there are more than {maxObjects} objects", reader.TokenStartIndex);
                }

                if (reader.TokenType != JsonTokenType.StartObject)
                {
                    return (reader.TokenType == JsonTokenType.StartArray ? Skip(ref reader, maxDepth) : null) ?? Shape(reader.TokenStartIndex);
                }

                if (ReadObject(ref reader, maxDepth, objects) is { } problem)
                {
                    return problem;
                }
            }

            reader.Read();
            return objects.Count == 0 ? Shape(0) : null;
        }
        catch (JsonException e)
        {
            return new JsonProblem(InputDiagnostics.Syntax, "this is not JSON", Offset(utf8, e));
        }
    }

    private static JsonProblem? ReadObject(ref Utf8JsonReader reader, int maxDepth, List<JsonObject> objects)
    {
        var start = (int)reader.TokenStartIndex;
        var fields = new JsonFields();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var isLone = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Read(ref reader, out _);
            if (!keys.Add(name))
            {
                return Duplicate(name, reader.TokenStartIndex);
            }

            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.String:
                    fields.Add(name, JsonText.Read(ref reader, out var lone));
                    isLone |= lone;
                    break;
                case JsonTokenType.Number:
                    fields.Add(name, Encoding.UTF8.GetString(reader.ValueSpan));
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    if (Skip(ref reader, maxDepth) is { } problem)
                    {
                        return problem;
                    }

                    break;
            }
        }

        objects.Add(new JsonObject(fields, start, (int)reader.BytesConsumed - start, isLone));
        return null;
    }

    // Passes over a nested value; its depth and its keys are checked all the same.
    private static JsonProblem? Skip(ref Utf8JsonReader reader, int maxDepth)
    {
        var outer = reader.CurrentDepth;
        var keys = new Stack<HashSet<string>?>();
        do
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    if (reader.CurrentDepth >= maxDepth)
                    {
                        return new JsonProblem(InputDiagnostics.TooDeep, $"values are nested more than {maxDepth} deep", reader.TokenStartIndex);
                    }

                    keys.Push(reader.TokenType == JsonTokenType.StartObject ? new HashSet<string>(StringComparer.Ordinal) : null);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    keys.Pop();
                    if (reader.CurrentDepth == outer)
                    {
                        return null;
                    }

                    break;
                case JsonTokenType.PropertyName when !keys.Peek()!.Add(JsonText.Read(ref reader, out _)):
                    return Duplicate(Encoding.UTF8.GetString(reader.ValueSpan), reader.TokenStartIndex);
            }
        }
        while (reader.Read());
        return null;
    }

    private static JsonProblem Duplicate(string name, long offset) => new(InputDiagnostics.DuplicateKey, $"the key \"{name}\" stands twice in one object", offset);

    private static JsonProblem Shape(long offset) => new(InputDiagnostics.Shape, "there is no object with a text here", offset);

    private static long Offset(byte[] utf8, JsonException e)
    {
        var offset = 0L;
        for (var line = e.LineNumber ?? 0; line > 0; line--)
        {
            var next = Array.IndexOf(utf8, (byte)'\n', (int)offset);
            offset = next < 0 ? offset : next + 1;
        }

        return offset + (e.BytePositionInLine ?? 0);
    }
}
