namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Writes a glossary for other programs, and says what they cannot hold.</summary>
public static class GlossaryExporter
{
    /// <summary>The names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["csv", "csv-long", "tsv", "tsv-long", "yaml", "xlsx", "tbx", "tbx-dct", "tbx2", .. PairFormats.Names];

    /// <summary>Exports.</summary>
    /// <exception cref="ArgumentException">The format is unknown, or a list of pairs is wanted without its languages.</exception>
    public static GlossaryExport Export(Glossary glossary, GlossaryExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(glossary);
        ArgumentNullException.ThrowIfNull(options);
        return options.Format switch
        {
            "csv" or "tsv" or "yaml" or "xlsx" => Wide(glossary, "." + options.Format),
            "csv-long" => new GlossaryExport(GlossaryTableWriter.Write(GlossaryTables.ToLong(glossary), ".csv"), []),
            "tsv-long" => new GlossaryExport(GlossaryTableWriter.Write(GlossaryTables.ToLong(glossary), ".tsv"), []),
            "tbx" => Tbx(glossary, TbxStyle.Dca),
            "tbx-dct" => Tbx(glossary, TbxStyle.Dct),
            "tbx2" => Tbx(glossary, TbxStyle.Version2),
            _ when PairFormats.Names.Contains(options.Format) => PairFormats.Write(glossary, options),
            _ => throw new ArgumentException($"'{options.Format}' is not a format of glossaries", nameof(options)),
        };
    }

    private static GlossaryExport Wide(Glossary glossary, string extension)
    {
        var losses = new LossReport();
        ReportParts(glossary, losses);
        return new GlossaryExport(GlossaryTableWriter.Write(GlossaryTables.ToWide(glossary), extension), losses.ToImmutable());
    }

    private static GlossaryExport Tbx(Glossary glossary, TbxStyle style)
    {
        var losses = new LossReport();
        ReportParts(glossary, losses);
        return new GlossaryExport(TbxWriter.Write(glossary, style), losses.ToImmutable());
    }

    private static void ReportParts(Glossary glossary, LossReport losses)
    {
        foreach (var concept in glossary.Concepts.Where(static c => c.Terms.Any(static t => t.Parts is not null)))
        {
            losses.Add("parts of a personal name left out", concept.Id);
        }
    }
}
