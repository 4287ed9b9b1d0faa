using TranslationPipeline.Detection;
using TranslationPipeline.Text;

namespace TranslationPipeline.LanguageModels;

/// <summary>Development texts with a sum per source, from the values before they are weighted, pruned and quantised.</summary>
internal sealed class FeatureTexts
{
    private readonly List<DetectionLabel> labels;
    private readonly Dictionary<ulong, List<(int Label, float Value)>>[] values;

    private FeatureTexts(List<DetectionLabel> labels)
    {
        this.labels = labels;
        values = [.. FeatureWeights.Features.Select(static _ => new Dictionary<ulong, List<(int, float)>>())];
    }

    /// <summary>Reads the texts whose line number in their file <paramref name="uses"/> accepts.</summary>
    public static List<FeatureItem> Read(string folder, Func<int, bool> uses)
    {
        var texts = new FeatureTexts([.. DetectionLabel.ReadAll().Where(static label => label.Kind == LabelKind.Scored)]);
        var rows = CalibrationTexts.Rows(folder, uses).ToList();
        foreach (var (_, text, _, _) in rows)
        {
            Letters(text, (letters, _, _) => ForEach(letters, (feature, hash) => texts.values[feature].TryAdd(hash, [])));
        }

        texts.ReadValues();
        var items = new List<FeatureItem>();
        foreach (var (language, text, weight, trust) in rows)
        {
            Letters(text, (letters, script, count) => texts.Add(items, letters, script, count, language, weight * trust));
        }

        return items;
    }

    // The letters, the main script and how many letters are of it.
    private static void Letters(string text, Action<string, Script, int> use)
    {
        var scripts = new int[(int)Script.Zzzz + 1];
        var buffer = new LetterBuffer(text.Length, scripts);
        NoiseGate.Read(text, ref buffer);
        var letters = buffer.Span.ToString();
        var script = MainScript.Of(buffer);
        var count = Math.Max(1, buffer.Count(script));
        buffer.Dispose();
        use(letters, script, count);
    }

    // Everything the table looks up, by feature.
    private static void ForEach(string letters, Action<int, ulong> use)
    {
        for (var start = 0; start + 1 < letters.Length;)
        {
            var end = letters.IndexOf(LetterFolding.Boundary, start + 1);
            var word = letters.AsSpan(start, end - start + 1);
            for (var from = 0; from < word.Length - 1; from++)
            {
                for (var length = 1; length <= FeatureWeights.Orders && from + length <= word.Length; length++)
                {
                    use(length - 1, HashOf(word.Slice(from, length)));
                }
            }

            for (var feature = FeatureWeights.Orders; feature < FeatureWeights.Features.Count; feature++)
            {
                use(feature, NgramHash.OfWordStart(word));
                if (word.Length > ScriptModel.LongestWordStart + 1)
                {
                    use(feature, NgramHash.OfWord(word));
                }
            }

            start = end;
        }
    }

    private static ulong HashOf(ReadOnlySpan<char> ngram)
    {
        var packed = PackedNgram.Of(ngram);
        return unchecked((ulong)(packed >> 64) * 0x9E3779B97F4A7C15) ^ unchecked((ulong)packed);
    }

    private void ReadValues()
    {
        var sources = new LabelSources(LabelSources.DefaultFolder);
        for (var label = 0; label < labels.Count; label++)
        {
            foreach (var value in sources.Values(labels[label]))
            {
                Put(value.Ngram.Length - 1, HashOf(value.Ngram), label, value.Value);
            }
        }

        for (var feature = FeatureWeights.Orders; feature < FeatureWeights.Features.Count; feature++)
        {
            foreach (var (hash, tag, value) in WordEvidence.Read(FeatureWeights.Features[feature]))
            {
                Put(feature, hash, labels.FindIndex(label => label.Tag.Value == tag), (float)value);
            }
        }
    }

    private void Put(int feature, ulong hash, int label, float value)
    {
        if (label >= 0 && values[feature].TryGetValue(hash, out var list))
        {
            list.Add((label, value));
        }
    }

    private void Add(List<FeatureItem> items, string letters, Script script, int count, string language, float weight)
    {
        var first = labels.FindIndex(label => label.Script == script);
        var truth = labels.FindIndex(label => label.Script == script && label.Tag.Value == CalibrationTexts.TagIn(language, script));
        if (first < 0 || truth < 0)
        {
            return;
        }

        var labelCount = labels.Count(label => label.Script == script);
        var scale = (float)ScoreCombiner.Scale(count);
        float[][] sums = [.. FeatureWeights.Features.Select(_ => new float[labelCount])];
        ForEach(letters, (feature, hash) =>
        {
            foreach (var (label, value) in values[feature][hash])
            {
                if (label >= first && label < first + labelCount)
                {
                    sums[feature][label - first] += value / scale;
                }
            }
        });
        items.Add(new FeatureItem(truth - first, first, sums, (float)ScoreCombiner.BiasScale(count), weight, ScoreCombiner.IndexOf(count)));
    }
}
