using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace TranslationPipeline.Glossaries;

/// <summary>What glossaries say, as hashes: one for each concept and one for all of them. Notes and order do not count.</summary>
/// <param name="Hash">Of everything; 32 hexadecimal digits.</param>
/// <param name="Versions">Of each concept by its id; 16 hexadecimal digits.</param>
public sealed record GlossaryState(string Hash, IReadOnlyDictionary<string, string> Versions)
{
    private static readonly ConditionalWeakTable<Concept, string> Known = [];

    /// <summary>The state of several glossaries together; entries of one id count as one concept.</summary>
    public static GlossaryState Of(IEnumerable<Concept> concepts)
    {
        ArgumentNullException.ThrowIfNull(concepts);
        var versions = concepts.GroupBy(static c => c.Id, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => string.Join('+', g.Select(VersionOf).Order(StringComparer.Ordinal)), StringComparer.Ordinal);
        var all = string.Join('\n', versions.OrderBy(static v => v.Key, StringComparer.Ordinal).Select(static v => $"{v.Key}\t{v.Value}"));
        return new GlossaryState(Hex(all, 16), versions);
    }

    /// <summary>Hash of everything in a concept that decides how a text is treated.</summary>
    public static string VersionOf(Concept concept) => Known.GetValue(concept, static c =>
    {
        var text = new StringBuilder().Append(c.Id).Append('\n').Append(c.Kind).Append('\n').Append(c.DoNotTranslate).AppendJoin(' ', c.KeptIn);
        foreach (var term in c.Terms)
        {
            text.Append('\n').AppendJoin('\t', term.Language, term.Text, term.Status, term.ValidFrom, term.ValidTo, term.CaseSensitive, term.Match, term.PartOfSpeech, term.Replacement, term.Parts);
        }

        return Hex(text.ToString(), 8);
    });

    private static string Hex(string text, int bytes) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, bytes));
}
