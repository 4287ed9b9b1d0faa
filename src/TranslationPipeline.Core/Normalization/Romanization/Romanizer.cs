using System.Collections.Concurrent;
using System.Collections.Frozen;
using TranslationPipeline.Normalization.Romanization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization;

/// <summary>Romanises whole texts by one named system. Immutable and safe for concurrent use; tables are read on first use.</summary>
public sealed class Romanizer
{
    private static readonly Lazy<(RomanizationSystem[] Systems, FrozenDictionary<string, (RomanizationSystem System, string Table, bool Composed)> ById)> Catalogue = new(ReadCatalogue);
    private static readonly ConcurrentDictionary<string, Lazy<Romanizer>> Loaded = new(StringComparer.Ordinal);
    private readonly RomanizationTable table;
    private readonly bool composed;
    private readonly Lazy<RomanizationReverser> reverser;

    private Romanizer(RomanizationSystem system, RomanizationTable table, bool composed)
    {
        System = system;
        this.table = table;
        this.composed = composed;
        reverser = new Lazy<RomanizationReverser>(() => new RomanizationReverser(table.Letters, Romanize));
    }

    /// <summary>All systems, in the order of their ids.</summary>
    public static IReadOnlyList<RomanizationSystem> Systems => Catalogue.Value.Systems;

    /// <summary>The system this romaniser follows.</summary>
    public RomanizationSystem System { get; }

    /// <summary>The letters that the table replaces; not those that only a class or a choice of letters stands for.</summary>
    internal IEnumerable<string> Letters => table.Letters.Select(static l => l.From);

    /// <summary>The romaniser of a system; null when there is no such system.</summary>
    /// <param name="systemId">Id of the system; a prefix that names the collection (<c>interscript:</c>, <c>iuliia:</c>) may stand before it.</param>
    public static Romanizer? Find(string systemId)
    {
        ArgumentNullException.ThrowIfNull(systemId);
        var id = Strip(Strip(systemId, "interscript:"), "iuliia:");
        if (!Catalogue.Value.ById.TryGetValue(id, out var entry))
        {
            return null;
        }

        return Loaded.GetOrAdd(id, static (_, e) => new Lazy<Romanizer>(() => new Romanizer(e.System, RomanizationTable.Read(e.Table), e.Composed)), entry).Value;
    }

    /// <summary>Romanises <paramref name="text"/>; characters the table does not know stay as they are. The result is in NFC.</summary>
    public string Romanize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return UnicodeForms.Compose(table.Apply(composed ? UnicodeForms.Compose(text) : text));
    }

    /// <summary>Reads a romanised text back into the letters of the language.</summary>
    /// <param name="romanized">A text that this system may have written.</param>
    /// <param name="text">
    /// A text that the system writes so. It is the only one when the system is <see cref="RomanizationSystem.Reversible"/>; otherwise the
    /// likeliest. Words for which there is none stay as they are.
    /// </param>
    /// <returns>True when the system writes <paramref name="text"/> exactly as <paramref name="romanized"/>.</returns>
    public bool TryReverse(string romanized, out string text)
    {
        ArgumentNullException.ThrowIfNull(romanized);
        var composedText = UnicodeForms.Compose(romanized);
        text = reverser.Value.Reverse(composedText);
        return Romanize(text) == composedText;
    }

    private static string Strip(string id, string prefix) => id.StartsWith(prefix, StringComparison.Ordinal) ? id[prefix.Length..] : id;

    private static (RomanizationSystem[] Systems, FrozenDictionary<string, (RomanizationSystem System, string Table, bool Composed)> ById) ReadCatalogue()
    {
        var systems = new List<(RomanizationSystem System, string Table, bool Composed)>();
        foreach (var row in EmbeddedTable.Read("romanization-systems.tsv", "id", "language", "reversible", "table", "form", "name", "source"))
        {
            systems.Add((new RomanizationSystem(row[0], row[5], row[6], row[1], row[2] == "yes"), row[3], row[4] == "nfc"));
        }

        return ([.. systems.Select(static s => s.System)], systems.ToFrozenDictionary(static s => s.System.Id, StringComparer.Ordinal));
    }
}
