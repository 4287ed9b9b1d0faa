using System.Collections.Immutable;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Gathers terms by concept, in the order of the file.</summary>
internal sealed class GlossaryBuilder
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<Concept> concepts = [];
    private readonly ImmutableArray<StopContext>.Builder stopContexts = ImmutableArray.CreateBuilder<StopContext>();

    /// <summary>The terms gathered so far for a concept; null when it is new.</summary>
    public IReadOnlyList<Term>? TermsOf(string id) => numbers.TryGetValue(id, out var number) ? concepts[number].Terms : null;

    /// <summary>Adds terms to a concept; what the concept says about itself comes from its first row, later rows fill gaps.</summary>
    public void Add(Concept concept, IEnumerable<Term> terms)
    {
        if (numbers.TryAdd(concept.Id, concepts.Count))
        {
            concepts.Add(concept with { Terms = [.. terms] });
            return;
        }

        var number = numbers[concept.Id];
        var first = concepts[number];
        concepts[number] = first with
        {
            Kind = first.Kind ?? concept.Kind,
            Domain = first.Domain ?? concept.Domain,
            Definition = first.Definition ?? concept.Definition,
            Owner = first.Owner ?? concept.Owner,
            Note = first.Note ?? concept.Note,
            DoNotTranslate = first.DoNotTranslate || concept.DoNotTranslate,
            KeptIn = Join(first, concept),
            Terms = [.. first.Terms, .. terms],
        };
    }

    // A row that says "everywhere" wins over one that names languages.
    private static ImmutableArray<LanguageTag> Join(Concept first, Concept second) =>
        !second.DoNotTranslate ? first.KeptIn
        : !first.DoNotTranslate ? second.KeptIn
        : first.KeptIn.IsEmpty || second.KeptIn.IsEmpty ? [] : [.. first.KeptIn.Union(second.KeptIn)];

    /// <summary>Adds a guarded phrase.</summary>
    public void Add(StopContext context) => stopContexts.Add(context);

    /// <summary>The glossary as read so far.</summary>
    public Glossary Build(string name) => new(name) { Concepts = [.. concepts], StopContexts = stopContexts.ToImmutable() };
}
