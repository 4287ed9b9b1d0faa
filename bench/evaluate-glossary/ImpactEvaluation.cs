using System.Collections.Immutable;
using System.Diagnostics;
using NodaTime;
using TranslationPipeline.Formats.Glossaries;
using TranslationPipeline.Glossaries;
using TranslationPipeline.Hosting.Glossaries;
using TranslationPipeline.Storage;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>
/// How long it takes to say which stored segments an edit touches, over a store of news sentences, and whether that is what matching every
/// segment anew gives.
/// </summary>
internal static class ImpactEvaluation
{
    private const int SegmentsADocument = 20;
    private const int Edits = 1_000;

    public static async Task RunAsync(int segments, MetricReport report)
    {
        if (DataFolder.Find("langid/dev/ntrex.sentences.tsv") is not { } textFile || DataFolder.Repository("glossaries/terms/diplomacy.csv") is not { } starter)
        {
            return;
        }

        var sentences = File.ReadLines(textFile).Select(static l => l.Split('\t')).Where(static c => c[0] is "en" or "ru" or "de").Select(static c => (Language: LanguageTag.Parse(c[0]), Text: c[1])).ToList();
        Glossary glossary;
        await using (var stream = File.OpenRead(starter))
        {
            glossary = GlossaryReader.Read(starter, stream).Glossary;
        }

        var random = new Random(11);
        var words = sentences.SelectMany(static s => s.Text.Split(' ')).Where(static w => w.Length > 4 && w.All(char.IsLetter)).Distinct().ToArray();
        var more = Enumerable.Range(0, 3_000).Select(i => new Concept($"w{i}") { Terms = [new Term(LanguageTag.Parse("en"), Phrase(words, random)), new Term(LanguageTag.Parse("ru"), $"слово {i}")] });
        glossary = glossary with { Concepts = [.. glossary.Concepts, .. more] };
        var matcher = TermMatcher.Compile([glossary]);

        var folder = Directory.CreateTempSubdirectory("tpipe-impact-");
        try
        {
            // Small, against matching everything; then large, for the time.
            await using (var small = await FillAsync(Path.Combine(folder.FullName, "small.db"), sentences, 2_000, matcher, random))
            {
                var same = await CompareAsync(small, matcher, glossary, words, random);
                report.AtLeast("impact.equal-to-full-match-of-1000-edits", same, Edits);
            }

            await using var large = await FillAsync(Path.Combine(folder.FullName, "large.db"), sentences, segments, matcher, random);
            await large.IndexTextAsync(CancellationToken.None);
            await TimeAsync(large, matcher, glossary, words, random, segments, report);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> CompareAsync(SqliteStore store, TermMatcher matcher, Glossary glossary, string[] words, Random random)
    {
        var uses = new List<TermUse>();
        await foreach (var use in store.FindTermUsesAsync(new TermUseQuery { All = true }, CancellationToken.None))
        {
            uses.Add(use);
        }

        var same = 0;
        for (var i = 0; i < Edits; i++)
        {
            var (edits, before) = Edit(glossary, words, random);
            var edited = matcher.With(edits);
            var all = uses.Select(use => SegmentImpact.Of(use, edited)).OfType<SegmentImpact>().Select(static x => x.Id).ToHashSet();
            var found = new HashSet<string>();
            await foreach (var impact in GlossaryImpact.OfEditsAsync(store, matcher, edits, before, CancellationToken.None))
            {
                found.Add(impact.Id);
            }

            if (all.SetEquals(found))
            {
                same++;
            }
            else
            {
                Console.Error.WriteLine($"differs: {string.Join(" | ", edits.Values.SelectMany(static c => c).SelectMany(static c => c.Terms).Select(static t => t.Text))} found {found.Count} of {all.Count}");
            }
        }

        return same;
    }

    private static async Task TimeAsync(SqliteStore store, TermMatcher matcher, Glossary glossary, string[] words, Random random, int segments, MetricReport report)
    {
        var times = new List<double>();
        var touched = 0L;
        for (var i = 0; i < Edits; i++)
        {
            var (edits, before) = Edit(glossary, words, random);
            var start = Stopwatch.GetTimestamp();
            await foreach (var impact in GlossaryImpact.OfEditsAsync(store, matcher, edits, before, CancellationToken.None))
            {
                touched++;
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        report.AtMost($"impact.p50.milliseconds({segments} segments, {touched} touched)", times[Edits / 2], 50);
        report.AtMost("impact.p95.milliseconds", times[Edits * 95 / 100], 50);
        report.AtMost("impact.p99.milliseconds", times[Edits * 99 / 100], 200);
    }

    private static (IReadOnlyDictionary<string, ImmutableArray<Concept>> Edits, IEnumerable<Concept> Before) Edit(Glossary glossary, string[] words, Random random)
    {
        var concept = glossary.Concepts[random.Next(glossary.Concepts.Length)];
        ImmutableArray<Concept> after = random.Next(4) switch
        {
            0 => [],
            1 => [concept with { Terms = [.. concept.Terms.Select(t => t.Language.Language == "ru" ? t with { Text = t.Text + " новый" } : t)] }],
            2 => [concept with { Terms = [.. concept.Terms, new Term(LanguageTag.Parse("en"), Phrase(words, random)) { Status = TermStatus.Admitted }] }],
            _ => [concept with { Terms = [.. concept.Terms.Select(t => t.Language.Language == "en" ? t with { Text = Phrase(words, random) } : t)] }],
        };
        return (new Dictionary<string, ImmutableArray<Concept>> { [concept.Id] = after }, [concept]);
    }

    private static string Phrase(string[] words, Random random) => random.Next(3) == 0 ? words[random.Next(words.Length)] : $"{words[random.Next(words.Length)]} {words[random.Next(words.Length)]}";

    private static async Task<SqliteStore> FillAsync(string path, List<(LanguageTag Language, string Text)> sentences, int segments, TermMatcher matcher, Random random)
    {
        var store = new SqliteStore(path, SystemClock.Instance);
        await store.InitializeAsync(CancellationToken.None);
        ImmutableArray<LanguageTag> targets = [LanguageTag.Parse("ru")];
        var saving = new List<Task>();
        for (var d = 0; d < segments / SegmentsADocument; d++)
        {
            var rows = ImmutableArray.CreateBuilder<SegmentResult>();
            var text = new System.Text.StringBuilder();
            for (var s = 1; s <= SegmentsADocument; s++)
            {
                // The end of one sentence behind the beginning of another: a million different ones.
                var (language, first) = sentences[random.Next(sentences.Count)];
                var other = sentences[random.Next(sentences.Count)];
                var sentence = other.Language == language ? string.Concat(first.AsSpan(0, Cut(first)), other.Text.AsSpan(Cut(other.Text))) : first;
                var range = TextRange.At(text.Length, sentence.Length);
                text.Append(sentence).Append('\n');
                rows.Add(new SegmentResult
                {
                    Number = s,
                    UnitNumber = s,
                    UnitKind = UnitKind.Paragraph,
                    SourceRange = range,
                    SourceText = sentence,
                    NormalizedRange = range,
                    NormalizedText = sentence,
                    Language = language,
                    Annotations = [.. matcher.Match(sentence, language, null).Select(m => GlossaryStage.Annotate(m, sentence, targets, null))],
                });
            }

            saving.Add(store.SaveAsync(
                new DocumentResult
                {
                    Document = new Document { Id = $"d{d}", SourceText = text.ToString(), Metadata = new DocumentMetadata { SourcePath = $"/d{d}" } },
                    Language = rows[0].Language,
                    Anchor = AnchorDate.None,
                    NormalizedText = text.ToString(),
                    Map = RangeMap.Identity,
                    Segments = rows.ToImmutable(),
                    Targets = targets,
                    Glossary = "state",
                },
                "key",
                CancellationToken.None));
            if (saving.Count == 200)
            {
                await Task.WhenAll(saving);
                saving.Clear();
            }
        }

        await Task.WhenAll(saving);
        return store;
    }

    private static int Cut(string sentence) => sentence.IndexOf(' ', sentence.Length / 2) is >= 0 and var at ? at : sentence.Length;
}
