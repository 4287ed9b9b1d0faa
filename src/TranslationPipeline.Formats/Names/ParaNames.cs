namespace TranslationPipeline.Formats;

/// <summary>ParaNames TSV: <c>wikidata_id, eng, label, language, type</c>; a label a line.</summary>
internal static class ParaNames
{
    public static IEnumerable<ImportedName> Read(string line)
    {
        if (line.Length == 0 || line.StartsWith("wikidata_id\t", StringComparison.Ordinal))
        {
            yield break;
        }

        var cells = line.Split('\t');
        if (cells.Length < 5 || !cells[0].StartsWith('Q'))
        {
            throw new FormatException("five cells are needed: wikidata_id, eng, label, language, type");
        }

        var kind = cells[4] switch
        {
            "PER" => "person",
            "ORG" => "organisation",
            "LOC" => "region",
            _ => throw new FormatException($"'{cells[4]}' is not PER, ORG or LOC"),
        };
        if (NameText.Clean(cells[2]) is { Length: > 0 } name)
        {
            yield return new ImportedName($"wikidata:{cells[0]}", kind, NameText.Language(cells[3]), name, true, $"ParaNames {cells[0]}");
        }
    }
}
