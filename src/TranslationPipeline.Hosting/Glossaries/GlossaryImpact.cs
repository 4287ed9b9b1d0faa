using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.Hosting.Glossaries;

/// <summary>
/// Tells which stored segments an edit of glossaries touches. The store says where the edited concepts are used and where their words stand;
/// only those segments are matched anew, with the same result as matching every segment.
/// </summary>
public sealed class GlossaryImpact
{
    private readonly ITermIndex index;
    private readonly TermMatcher matcher;
    private readonly GlossaryState state;
    private readonly ILookup<string, Concept> concepts;
    private readonly ILookup<string, Concept> before;

    /// <summary>Prepares the comparison.</summary>
    /// <param name="index">The store.</param>
    /// <param name="matcher">The glossaries with the edit, compiled.</param>
    /// <param name="concepts">All their concepts.</param>
    /// <param name="before">The concepts without the edit, as far as they are known: terms that are the same in both need not be looked for.</param>
    public GlossaryImpact(ITermIndex index, TermMatcher matcher, IReadOnlyCollection<Concept> concepts, IEnumerable<Concept> before)
        : this(index, matcher, GlossaryState.Of(concepts), concepts, before)
    {
    }

    /// <summary>Prepares the comparison with a state that is known.</summary>
    internal GlossaryImpact(ITermIndex index, TermMatcher matcher, GlossaryState state, IEnumerable<Concept> concepts, IEnumerable<Concept> before)
    {
        this.index = index;
        this.matcher = matcher;
        this.state = state;
        this.concepts = concepts.ToLookup(static c => c.Id, StringComparer.Ordinal);
        this.before = before.ToLookup(static c => c.Id, StringComparer.Ordinal);
    }

    /// <summary>The segments that single edits would change, for an editor who wants to know before saving.</summary>
    /// <param name="index">The store, as the glossaries without the edits left it.</param>
    /// <param name="matcher">The glossaries without the edits, compiled.</param>
    /// <param name="edits">Each edited concept by its id as it would be; none when it would be gone.</param>
    /// <param name="before">The same concepts as they are.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async IAsyncEnumerable<SegmentImpact> OfEditsAsync(
        ITermIndex index, TermMatcher matcher, IReadOnlyDictionary<string, ImmutableArray<Concept>> edits, IEnumerable<Concept> before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentNullException.ThrowIfNull(edits);
        var edited = matcher.With(edits);
        var impact = new GlossaryImpact(index, edited, new GlossaryState("", edits.Keys.ToDictionary(static id => id, static _ => "")), edits.Values.SelectMany(static c => c), before);
        await foreach (var use in index.FindTermUsesAsync(impact.QueryFor([.. edits.Keys], [], []), cancellationToken).ConfigureAwait(false))
        {
            if (SegmentImpact.Of(use, edited) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>The segments that would change, in no particular order.</summary>
    public async IAsyncEnumerable<SegmentImpact> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = await QueryAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var use in index.FindTermUsesAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (SegmentImpact.Of(use, matcher) is { } impact)
            {
                yield return impact;
            }
        }
    }

    /// <summary>Matches every stored segment anew: slow, for comparison.</summary>
    public async IAsyncEnumerable<SegmentImpact> FindByReadingAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var use in index.FindTermUsesAsync(new TermUseQuery { All = true }, cancellationToken).ConfigureAwait(false))
        {
            if (SegmentImpact.Of(use, matcher) is { } impact)
            {
                yield return impact;
            }
        }
    }

    private async Task<TermUseQuery> QueryAsync(CancellationToken cancellationToken)
    {
        var unknown = new List<string?>();
        var edited = new HashSet<string>(StringComparer.Ordinal);
        var unlike = new HashSet<string>(StringComparer.Ordinal); // what was stored is not what we were told was before
        foreach (var stored in await index.ListGlossariesAsync(cancellationToken).ConfigureAwait(false))
        {
            if (stored == state.Hash)
            {
                continue;
            }

            if (stored is null || await index.FindGlossaryAsync(stored, cancellationToken).ConfigureAwait(false) is not { } versions)
            {
                unknown.Add(stored);
                continue;
            }

            edited.UnionWith(versions.Where(v => state.Versions.GetValueOrDefault(v.Key) != v.Value).Select(static v => v.Key));
            edited.UnionWith(state.Versions.Keys.Where(id => !versions.ContainsKey(id)));
            unlike.UnionWith(edited.Where(id => before.Contains(id) && GlossaryState.Of(before[id]).Versions[id] != versions.GetValueOrDefault(id)));
        }

        return QueryFor(edited, unlike, unknown);
    }

    private TermUseQuery QueryFor(HashSet<string> edited, HashSet<string> unlike, List<string?> unknown)
    {
        var probes = new List<TermProbe>();
        foreach (var id in edited)
        {
            // A term that was there before, in the same way, finds nothing new.
            var old = unlike.Contains(id) ? [] : before[id].SelectMany(static c => c.Terms.Select(t => (t with { Line = 0, Note = null, Source = null }, c.Kind))).ToHashSet();
            foreach (var concept in concepts[id])
            {
                foreach (var term in concept.Terms.Where(t => !old.Contains((t with { Line = 0, Note = null, Source = null }, concept.Kind))))
                {
                    var found = matcher.ProbesOf(term);
                    if (found.IsEmpty)
                    {
                        return new TermUseQuery { All = true };
                    }

                    probes.AddRange(found);
                }
            }
        }

        return new TermUseQuery { Concepts = [.. edited], Probes = [.. probes], Glossaries = [.. unknown] };
    }
}
