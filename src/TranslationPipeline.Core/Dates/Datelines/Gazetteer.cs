using TranslationPipeline.Text;

namespace TranslationPipeline.Dates;

/// <summary>Cities, states, agencies and the other words of datelines, from the tables.</summary>
internal sealed class Gazetteer
{
    private Gazetteer()
    {
        foreach (var row in EmbeddedTable.Read("cities.tsv", "city", "language", "zone", "country", "region", "source"))
        {
            Cities.Add(row[0], new CityRow(row[2], row[3], row[4]));
        }

        foreach (var row in EmbeddedTable.Read("dateline-regions.tsv", "region", "zone", "country", "source"))
        {
            Regions.Add(row[0], new CityRow(row[1], row[2], row[0]));
        }

        foreach (var row in EmbeddedTable.Read("agencies.tsv", "name", "agency", "source"))
        {
            Agencies.Add(row[0], row[1]);
        }

        foreach (var row in EmbeddedTable.Read("dateline-words.tsv", "word", "kind", "source"))
        {
            (row[1] switch { "prefix" => Prefixes, "closing" => Closings, _ => Fillers }).Add(row[0], row[1]);
        }
    }

    /// <summary>The built-in tables, read on first use.</summary>
    public static Gazetteer Default { get; } = new();

    /// <summary>City names of all languages.</summary>
    public PhraseTable<CityRow> Cities { get; } = new();

    /// <summary>States and provinces with the zone that most of their people have.</summary>
    public PhraseTable<CityRow> Regions { get; } = new();

    /// <summary>Agency names with the id of the agency.</summary>
    public PhraseTable<string> Agencies { get; } = new();

    /// <summary>Words that may stand before everything.</summary>
    public PhraseTable<string> Prefixes { get; } = new();

    /// <summary>Words that may stand between the parts.</summary>
    public PhraseTable<string> Fillers { get; } = new();

    /// <summary>Words that end a dateline.</summary>
    public PhraseTable<string> Closings { get; } = new();
}
