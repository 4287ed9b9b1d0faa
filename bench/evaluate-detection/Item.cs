namespace TranslationPipeline.DetectionEvaluation;

/// <summary>A text with its right answer.</summary>
internal readonly record struct Item(string Language, string Text)
{
    /// <summary>Reads <c>language TAB text</c> lines.</summary>
    public static List<Item> ReadAll(string path) =>
        [.. File.ReadLines(path).Select(static line => line.Split('\t', 2)).Where(static cells => cells.Length == 2).Select(static cells => new Item(cells[0], cells[1]))];
}
