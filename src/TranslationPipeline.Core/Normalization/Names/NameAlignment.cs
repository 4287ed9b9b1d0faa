namespace TranslationPipeline.Normalization.Names;

/// <summary>Aligns the words of two names in any order and scores the whole.</summary>
internal static class NameAlignment
{
    private const double Poor = 0.55; // words less alike are not a pair

    private const double SingleWord = 0.95; // one word alone is never certain
    private const double Gender = 0.2;
    private const double Support = 0.62;
    private const double SameScriptSupport = 0.95;
    private const double JoinedSupport = 0.8;

    public static double Score(List<NameToken> a, List<NameToken> b)
    {
        var aligned = Aligned(a, b);
        var score = a.Count == b.Count ? aligned : Math.Max(aligned, Joined(a, b));
        return a.Count == 1 && b.Count == 1 ? Math.Min(score, SingleWord) : score;
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
        // Two words that fit support each other: what each lacks counts less.
        var support = best.Substantial < 2 ? 1 : a[0].Script == b[0].Script ? SameScriptSupport : Support;
        return Math.Max(0, 1 - ((1 - mean) * support) - Penalty(openA, openB, best.Substantial));
    }

    private static double Total(List<NameToken> tokens) => tokens.Sum(static t => t.Weight);

    // Words left over on one side may be a patronymic, a title or a given name that was left out; on both sides they contradict.
    private static double Penalty(double openA, double openB, int substantial) =>
        Math.Min(openA, openB) > 0.3 ? 0.45 : Math.Min(Math.Max(openA, openB), 2.5) * (substantial > 1 ? 0.015 : 0.025);

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

            var likeness = Likeness(a[at], b[j], a.Count != b.Count);
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

    private static double Likeness(NameToken a, NameToken b, bool mayDecline)
    {
        if (a.IsInitial || b.IsInitial)
        {
            return a.Sounds.Length > 0 && b.Sounds.Length > 0 && NameSoundDistance.Likeness(a.Sounds[..1], b.Sounds[..1], false) > 0.7 ? 0.95 : 0;
        }

        var coarse = a.Coarse != b.Coarse;
        var best = NameSoundDistance.Likeness(a.Sounds, b.Sounds, coarse);
        if (!mayDecline)
        {
            return best - (NameGender.Differ(a.Sounds, b.Sounds) ? Gender : 0);
        }

        foreach (var stem in a.Stems)
        {
            best = Math.Max(best, NameSoundDistance.Likeness(stem, b.Sounds, coarse) - 0.02);
        }

        foreach (var stem in b.Stems)
        {
            best = Math.Max(best, NameSoundDistance.Likeness(a.Sounds, stem, coarse) - 0.02);
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

        var coarse = a[0].Coarse != b[0].Coarse;
        var left = string.Concat(a.Select(static t => t.Sounds));
        var best = 0.0;
        foreach (var order in Orders(b))
        {
            best = Math.Max(best, NameSoundDistance.Likeness(left, order, coarse));
        }

        return 1 - ((1 - best) * JoinedSupport) - 0.01;
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
