namespace TranslationPipeline.SegmentationEvaluation;

/// <summary>Counts of boundaries wanted, found and right; the end of a text counts as one.</summary>
internal sealed class BoundaryScore
{
    public int Wanted { get; private set; }

    public int Found { get; private set; }

    public int Right { get; private set; }

    public double F1 => Wanted + Found == 0 ? 1 : 2.0 * Right / (Wanted + Found);

    public void Add(IReadOnlyCollection<int> wanted, IReadOnlyCollection<int> found)
    {
        Wanted += wanted.Count;
        Found += found.Count;
        Right += wanted.Intersect(found).Count();
    }
}
