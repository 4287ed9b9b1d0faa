using System.Security.Cryptography;
using System.Text;

namespace TranslationPipeline.Formats;

/// <summary>Reads documents out of JSON: <c>{"id","text","language","published","agency","zone"}</c>, alone, in an array, or one a line.</summary>
internal static class JsonDocuments
{
    private const string SyntaxHelp = "Correct the JSON there; comments and trailing commas are not JSON";

    public static IReadOnlyList<RawDocument> ReadFile(InputContent content)
    {
        var bytes = Encoding.UTF8.GetBytes(content.Text);
        if (JsonObjects.Read(bytes, content.Limits.MaxJsonDepth, content.Limits.MaxDocuments, out var objects) is { } problem)
        {
            var (line, column) = Position(bytes, problem.Offset);
            content.Log.Fail(problem.Code, problem.Message, Help(problem), line, column);
            return [];
        }

        var documents = new List<RawDocument>();
        for (var i = 0; i < objects.Count; i++)
        {
            Add(documents, objects[i], i + 1, objects.Count == 1 ? "" : Hash(bytes.AsSpan(objects[i].Start, objects[i].Length)), 0, content);
        }

        return documents;
    }

    public static IReadOnlyList<RawDocument> ReadLines(InputContent content)
    {
        var documents = new List<RawDocument>();
        var number = 0;
        foreach (var line in content.Text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (documents.Count >= content.Limits.MaxDocuments)
            {
                content.Log.Fail(InputDiagnostics.TooLarge, $"the file has more than {content.Limits.MaxDocuments} documents", "Split the file", number, 1);
                return [];
            }

            var bytes = Encoding.UTF8.GetBytes(line);
            if (JsonObjects.Read(bytes, content.Limits.MaxJsonDepth, 1, out var objects) is { } problem)
            {
                content.Log.Warn(problem.Code, $"this line was left out: {problem.Message}", Help(problem), number, Position(bytes, problem.Offset).Column);
                continue;
            }

            Add(documents, objects[0], number, Hash(bytes), number, content);
        }

        return documents;
    }

    private static void Add(List<RawDocument> documents, JsonObject found, int number, string hash, int line, InputContent content)
    {
        if (found.Fields.TryGetFirst(out var text, "text", "source", "content", "body") is false)
        {
            content.Log.Warn(InputDiagnostics.Shape, $"object {number} has no text field and was left out", "Name the field with the text \"text\"", line);
            return;
        }

        if (found.HasLoneSurrogate)
        {
            content.Log.Warn(InputDiagnostics.LoneSurrogate, $"object {number} has half of a surrogate pair; it became U+FFFD", "Write the character as UTF-8 or as a whole pair of escapes", line);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            content.Log.Warn(InputDiagnostics.Empty, $"object {number} has an empty text and was left out", "Nothing to do", line);
            return;
        }

        documents.Add(new RawDocument(text, MetadataFields.Read(content.Metadata, found.Fields, content.Log, line), hash)
        {
            Id = found.Fields.TryGetFirst(out var id, "id") ? id : null,
            Number = documents.Count + 1,
        });
    }

    private static string Help(JsonProblem problem) => problem.Code switch
    {
        InputDiagnostics.TooDeep => "Flatten the JSON; documents need one level",
        InputDiagnostics.DuplicateKey => "Remove one of the two",
        InputDiagnostics.Shape => "Give one object, an array of objects, or one object a line in a .jsonl file",
        _ => SyntaxHelp,
    };

    private static (int Line, int Column) Position(byte[] utf8, long offset)
    {
        var text = Encoding.UTF8.GetString(utf8.AsSpan(0, (int)Math.Min(offset, utf8.Length)));
        return TextPosition.Of(text, text.Length);
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
