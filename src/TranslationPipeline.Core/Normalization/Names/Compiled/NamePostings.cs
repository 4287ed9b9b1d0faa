namespace TranslationPipeline.Normalization.Names;

/// <summary>What a key stands for in an authority: the postings of the edited entries, then those of the others that are still in force.</summary>
internal struct NamePostings(NameAuthority authority, int edited, int listed)
{
    private readonly NameAuthority authority = authority;
    private int edited = edited;
    private int listed = listed;

    /// <summary>True when no key has the fingerprint.</summary>
    public readonly bool IsEmpty => edited < 0 && listed < 0;

    /// <summary>The next posting; false at the end.</summary>
    public bool Next(out NamePosting posting) => authority.Next(ref edited, ref listed, out posting);
}
