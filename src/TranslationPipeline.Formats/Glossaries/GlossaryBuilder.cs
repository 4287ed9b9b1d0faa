using System.Collections.Immutable;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Gathers terms by concept, in the order of the file.</summary>
internal sealed class GlossaryBuilder
{
    private readonly List<string> order = [];
    private readonly Dictionary<string, (Concept Concept, ImmutableArray<Term>.Builder Terms)> concepts = new(StringComparer.Ordinal);
    private readonly ImmutableArray<StopContext>.Builder stopContexts = ImmutableArray.CreateBuilder<StopContext>();

    /// <summary>The terms gathered so far for a concept; null when it is new.</summary>
    public IReadOnlyList<Term>? TermsOf(string id) => concepts.TryGetValue(id, out var found) ? found.Terms : null;

    /// <summary>Adds terms to a concept; what the concept says about itself comes from its first row, later rows fill gaps.</summary>
    public void Add(Concept concept, IEnumerable<Term> terms)
    {
        if (!concepts.TryGetValue(concept.Id, out var entry))
        {
            order.Add(concept.Id);
            entry = (concept, ImmutableArray.CreateBuilder<Term>());
        }

        var merged = entry.Concept with
        {
            Kind = entry.Concept.Kind ?? concept.Kind,
            Domain = entry.Concept.Domain ?? concept.Domain,
            Definition = entry.Concept.Definition ?? concept.Definition,
            Owner = entry.Concept.Owner ?? concept.Owner,
            Note = entry.Concept.Note ?? concept.Note,
            DoNotTranslate = entry.Concept.DoNotTranslate || concept.DoNotTranslate,
        };
        entry.Terms.AddRange(terms);
        concepts[concept.Id] = (merged, entry.Terms);
    }

    /// <summary>Adds a guarded phrase.</summary>
    public void Add(StopContext context) => stopContexts.Add(context);

    /// <summary>The glossary as read so far.</summary>
    public Glossary Build(string name) => new(name)
    {
        Concepts = [.. order.Select(id => concepts[id].Concept with { Terms = concepts[id].Terms.ToImmutable() })],
        StopContexts = stopContexts.ToImmutable(),
    };
}
