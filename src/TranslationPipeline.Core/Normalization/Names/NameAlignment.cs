namespace TranslationPipeline.Normalization.Names;

/// <summary>Aligns the words of two names in any order and scores the whole.</summary>
internal static class NameAlignment
{
    private const double Poor = 0.62; // words less alike are not a pair

    public static double Score(List<NameToken> a, List<NameToken> b)
    {
        var aligned = Aligned(a, b);
        return a.Count == b.Count && a.Count > 1 ? aligned : Math.Max(aligned, Joined(a, b));
    }

    private static double Aligned(List<NameToken> a, List<NameToken> b)
    {
        if (a.Count > b.Count)
        {
            (a, b) = (b, a);
        }

        var used = new bool[b.Count];
        var best = default(Pairing);
        var left = 300; // the search is bounded; names have few words
        Search(a, b, 0, used, default(Pairing), ref best, ref left);
        if (best.Substantial == 0)
        {
            return 0;
        }

        var mean = best.Sum / best.Weight;
        var openA = Math.Max(0, Total(a) - best.WeightA);
        var openB = Math.Max(0, Total(b) - best.WeightB);
        return Math.Max(0, mean - Penalty(openA, openB, best.Substantial));
    }

    private static double Total(List<NameToken> tokens) => tokens.Sum(static t => t.Weight);

    // Words left over on one side may be a patronymic, a title or a given name that was left out; on both sides they contradict.
    private static double Penalty(double openA, double openB, int substantial) =>
        Math.Min(openA, openB) > 0.3 ? 0.45 : Math.Max(openA, openB) * (substantial > 1 ? 0.03 : 0.06);

    private static void Search(List<NameToken> a, List<NameToken> b, int at, bool[] used, Pairing pairing, ref Pairing best, ref int left)
    {
        if (--left < 0)
        {
            return;
        }

        if (at == a.Count)
        {
            best = pairing.Sum > best.Sum ? pairing : best;
            return;
        }

        for (var j = 0; j < b.Count; j++)
        {
            if (used[j])
            {
                continue;
            }

            var likeness = Likeness(a[at], b[j]);
            if (likeness < Poor)
            {
                continue;
            }

            used[j] = true;
            Search(a, b, at + 1, used, pairing.Add(a[at].Weight, b[j].Weight, likeness, !(a[at].IsInitial || b[j].IsInitial || a[at].IsParticle)), ref best, ref left);
            used[j] = false;
        }

        Search(a, b, at + 1, used, pairing, ref best, ref left);
    }

    private static double Likeness(NameToken a, NameToken b)
    {
        if (a.IsInitial || b.IsInitial)
        {
            return a.Sounds.Length > 0 && b.Sounds.Length > 0 && NameSoundDistance.Likeness(a.Sounds[..1], b.Sounds[..1], false) > 0.7 ? 0.95 : 0;
        }

        var abjad = a.Abjad != b.Abjad;
        var best = NameSoundDistance.Likeness(a.Sounds, b.Sounds, abjad);
        foreach (var stem in a.Stems)
        {
            best = Math.Max(best, NameSoundDistance.Likeness(stem, b.Sounds, abjad) - 0.02);
        }

        foreach (var stem in b.Stems)
        {
            best = Math.Max(best, NameSoundDistance.Likeness(a.Sounds, stem, abjad) - 0.02);
        }

        return best;
    }

    // Words written together on one side: 김부식, Good Will; the family name may stand first or last.
    private static double Joined(List<NameToken> a, List<NameToken> b)
    {
        if (a.Count > 3 || b.Count > 3)
        {
            return 0;
        }

        var abjad = a[0].Abjad != b[0].Abjad;
        var left = string.Concat(a.Select(static t => t.Sounds));
        var best = 0.0;
        foreach (var order in Orders(b))
        {
            best = Math.Max(best, NameSoundDistance.Likeness(left, order, abjad));
        }

        return best - 0.01;
    }

    private static IEnumerable<string> Orders(List<NameToken> tokens)
    {
        var sounds = tokens.ConvertAll(static t => t.Sounds);
        yield return string.Concat(sounds);
        if (sounds.Count == 2)
        {
            yield return sounds[1] + sounds[0];
        }
        else if (sounds.Count == 3)
        {
            yield return sounds[2] + sounds[0] + sounds[1];
            yield return sounds[1] + sounds[2] + sounds[0];
        }
    }

    private readonly record struct Pairing(double Weight, double Sum, double WeightA, double WeightB, int Substantial)
    {
        public Pairing Add(double a, double b, double likeness, bool substantial) =>
            new(Weight + Math.Min(a, b), Sum + (Math.Min(a, b) * likeness), WeightA + a, WeightB + b, Substantial + (substantial ? 1 : 0));
    }
}
