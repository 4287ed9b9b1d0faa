using System.Collections.Immutable;
using TranslationPipeline.Normalization.Names;

namespace TranslationPipeline.Normalization;

/// <summary>
/// The names of persons, places and organisations of the given glossaries, compiled for look-up in running text:
/// listed forms and generated spellings lead to their entries. Immutable and safe for concurrent use.
/// </summary>
public sealed class NameAuthority
{
    private readonly NameLayer listed;
    private readonly NameLayer? changed; // what edited glossaries say; stands for the hidden entries of `listed`
    private readonly HashSet<int> hidden = [];
    private readonly ImmutableArray<Glossary> edited = [];

    private NameAuthority(NameLayer listed) => this.listed = listed;

    private NameAuthority(NameLayer listed, ImmutableArray<Glossary> edited)
        : this(listed)
    {
        var edits = new NameEdits(listed, edited).Collect();
        this.edited = edited;
        hidden = edits.Hidden;
        changed = NameLayer.Compile(edits.Records, listed.GeneratesVariants, listed.Count);
    }

    /// <summary>No names.</summary>
    public static NameAuthority Empty { get; } = Compile([]);

    /// <summary>Changes whenever the same glossaries would be compiled to something else; part of the key of a cache of the compiled form.</summary>
    public static string CompilerVersion => NameCompilerVersion.Value;

    /// <summary>Number of entries.</summary>
    public int Count => listed.Count - hidden.Count + (changed?.Count ?? 0);

    /// <summary>Number of keys that lead to an entry: spellings, beginnings of longer names, ids.</summary>
    public int SpellingCount => listed.Index.Count + (changed?.Index.Count ?? 0);

    /// <summary>All entries; for tests and tools, since each is unpacked.</summary>
    internal IEnumerable<NameEntity> Entities =>
        Enumerable.Range(0, listed.Count).Where(i => !hidden.Contains(i)).Concat(Enumerable.Range(listed.Count, changed?.Count ?? 0)).Select(Entity);

    /// <summary>Compiles the concepts that have a <see cref="Concept.Kind"/>; other concepts are passed over.</summary>
    /// <param name="glossaries">The editors' files. An id met again adds its terms to the entry.</param>
    /// <param name="generateVariants">False to recognise only the spellings that the files list.</param>
    public static NameAuthority Compile(IEnumerable<Glossary> glossaries, bool generateVariants = true)
    {
        ArgumentNullException.ThrowIfNull(glossaries);
        var merger = new NameRecordMerger();
        foreach (var glossary in glossaries)
        {
            merger.Add(glossary);
        }

        return new NameAuthority(NameLayer.Compile(merger.Records(), generateVariants, 0));
    }

    /// <summary>Reads what <see cref="Write"/> wrote; much faster than compiling.</summary>
    /// <exception cref="InvalidDataException">The bytes are no compiled authority of this version, are cut off or damaged.</exception>
    public static NameAuthority Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new NameAuthority(NameImage.Read(stream));
    }

    /// <summary>Writes the compiled form: a cache of the glossaries, to be made again when they or <see cref="CompilerVersion"/> change.</summary>
    /// <exception cref="InvalidOperationException">The authority holds edits; compile the glossaries anew.</exception>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (changed is not null)
        {
            throw new InvalidOperationException("an authority with edits is not written: compile the glossaries anew");
        }

        NameImage.Write(stream, listed);
    }

    /// <summary>The authority as it is once a glossary was edited: only the entries that the edit changes are compiled.</summary>
    /// <param name="glossary">Stands in for the glossary of the same name, or is added; without concepts it takes that glossary away.</param>
    public NameAuthority With(Glossary glossary)
    {
        ArgumentNullException.ThrowIfNull(glossary);
        return new NameAuthority(listed, [.. edited.Where(g => g.Name != glossary.Name), glossary]);
    }

    /// <summary>The entries of a kind as a glossary, e.g. <c>organisation</c>.</summary>
    public Glossary ToGlossary(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var records = Records().Where(r => r.Concept.Kind == kind).ToList(); // each reading decodes all of them
        return new Glossary(kind)
        {
            Concepts = [.. records.Select(static r => r.Concept)],
            StopContexts = [.. records.SelectMany(static r => r.Stops)],
        };
    }

    internal NameEntity Entity(int index) => index < listed.Count ? listed.Entity(index) : changed!.Entity(index - listed.Count);

    internal bool MayBegin(ulong fingerprint) => listed.Index.MayBegin(fingerprint) || (changed?.Index.MayBegin(fingerprint) ?? false);

    internal bool MayBeListed(ulong fingerprint) => listed.Index.MayBeListed(fingerprint) || (changed?.Index.MayBeListed(fingerprint) ?? false);

    internal NamePostings Find(ulong fingerprint) => new(this, changed?.Index.Find(fingerprint) ?? -1, listed.Index.Find(fingerprint));

    internal bool Next(ref int atChanged, ref int atListed, out NamePosting posting)
    {
        if (atChanged >= 0)
        {
            posting = changed!.Index.Next(ref atChanged);
            posting = posting with { Entity = posting.Entity + listed.Count };
            return true;
        }

        while (atListed >= 0)
        {
            posting = listed.Index.Next(ref atListed);
            if (posting.Kind == NamePostingKind.Prefix || hidden.Count == 0 || !hidden.Contains(posting.Entity))
            {
                return true;
            }
        }

        posting = default;
        return false;
    }

    private IEnumerable<NameRecord> Records() =>
        Enumerable.Range(0, listed.Count).Where(i => !hidden.Contains(i)).Select(listed.Records.Read)
            .Concat(Enumerable.Range(0, changed?.Count ?? 0).Select(i => changed!.Records.Read(i)));
}
