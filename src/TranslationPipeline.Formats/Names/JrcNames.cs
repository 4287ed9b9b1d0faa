namespace TranslationPipeline.Formats;

/// <summary>JRC-Names text: <c>id, type (P or O), language (u = unknown), name with + for spaces</c>; a variant a line.</summary>
internal static class JrcNames
{
    public static IEnumerable<ImportedName> Read(string line)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            yield break;
        }

        var cells = line.Split('\t');
        if (cells.Length < 4 || !cells[0].All(char.IsAsciiDigit))
        {
            throw new FormatException("four cells are needed: id, type, language, name");
        }

        var kind = cells[1] switch
        {
            "P" => "person",
            "O" => "organisation",
            "U" or "T" or "E" => null, // unknown, toponym, event: not names we keep
            _ => throw new FormatException($"'{cells[1]}' is not P or O"),
        };
        if (kind is not null && NameText.Clean(cells[3].Replace('+', ' ')) is { Length: > 0 } name)
        {
            // The variants come from news, typing errors included: none is preferred.
            yield return new ImportedName($"jrc:{cells[0]}", kind, NameText.Language(cells[2] == "u" ? null : cells[2]), name, false, $"JRC-Names {cells[0]}");
        }
    }
}
