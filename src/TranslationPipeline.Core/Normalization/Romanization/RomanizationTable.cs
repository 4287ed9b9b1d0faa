using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Romanization;

/// <summary>The steps of one system, from its table. Each step reads the text as the step before left it.</summary>
internal sealed class RomanizationTable
{
    private readonly List<RomanizationStep> steps = [];
    private readonly List<(string From, string To)> letters = [];

    private RomanizationTable()
    {
    }

    /// <summary>The rules that replace letters by letters, whatever they ask of their neighbours.</summary>
    public IReadOnlyList<(string From, string To)> Letters => letters;

    /// <summary>Reads a built-in table.</summary>
    /// <exception cref="InvalidDataException">The table is malformed: a defect of the build.</exception>
    public static RomanizationTable Read(string name)
    {
        var table = new RomanizationTable();
        var number = "";
        foreach (var row in EmbeddedTable.Read(name, "step", "mode", "from", "to", "before", "not_before", "after", "not_after"))
        {
            if (row[1] == "function")
            {
                table.steps.Add(RomanizationStep.Function(row[2]));
            }
            else
            {
                if (number != row[0] || table.steps.Count == 0)
                {
                    table.steps.Add(RomanizationStep.Rules());
                }

                table.steps[^1].Add(new RomanizationRule(row[2], row[3], row[4], row[5], row[6], row[7]));
                if (RomanizationPatternReader.Literal(row[2]) is { Length: > 0 } from && RomanizationPatternReader.Literal(row[3]) is { Length: > 0 } to)
                {
                    table.letters.Add((from, to));
                }
            }

            number = row[0];
        }

        return table;
    }

    /// <summary>Applies all steps.</summary>
    public string Apply(string text)
    {
        foreach (var step in steps)
        {
            text = step.Apply(text);
        }

        return text;
    }
}
