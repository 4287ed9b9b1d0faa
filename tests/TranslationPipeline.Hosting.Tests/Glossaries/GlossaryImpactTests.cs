using NodaTime;
using NodaTime.Testing;
using TranslationPipeline.Formats;
using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Hosting.Glossaries;
using TranslationPipeline.Hosting.Jobs;
using TranslationPipeline.Storage;

namespace TranslationPipeline.Hosting.Tests.Glossaries;

/// <summary>Random edits of a glossary over a store: the index gives what reading everything gives, and a new run asks for that and no more.</summary>
public sealed class GlossaryImpactTests : IDisposable
{
    private static readonly string[] English = ["treaty", "summit", "peace treaty", "foreign ministry", "ministry", "border", "border guard", "grain deal", "sanction", "quota", "envoy", "ceasefire"];
    private static readonly string[] Russian = ["договор", "саммит", "граница", "квота", "посланник", "зерновая сделка", "санкция", "министерство", "перемирие"];

    private static readonly string[] Frames =
    [
        "The {0} was signed in the capital. Nobody broke the {1} after that.", "Both sides of the {0} spoke about {1}s and a {2} all day long.",
        "Every {0} needs a {1}. The {2} does not.", "They closed the meeting without a word about it.",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("tpipe-impact-").FullName;
    private readonly Random random = new(7);
    private readonly CountingProvider engine = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Find_after_random_edits_equals_reading_all_and_the_next_run_asks_for_just_that()
    {
        for (var i = 0; i < 30; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"a{i}.txt"), string.Format(System.Globalization.CultureInfo.InvariantCulture, Frames[i % Frames.Length], Any(English), Any(English), Any(English)));
        }

        var token = TestContext.Current.CancellationToken;
        await using var store = new SqliteStore(Path.Combine(folder, "store.db"), new FakeClock(Instant.FromUtc(2026, 1, 1, 0, 0)));
        await store.InitializeAsync(token);
        var rows = Enumerable.Range(0, 6).ToDictionary(static i => $"c{i}", i => (English[i], Any(Russian), "preferred"));
        Write(rows);
        await RunAsync(store, token);
        var known = new HashSet<string>();
        int changes = 0, asked = 0;
        for (var round = 0; round < 25; round++)
        {
            Edit(rows);
            Write(rows);
            var components = Components();
            var concepts = components.GlossariesWith([]).SelectMany(static g => g.Concepts).ToList();
            var impact = new GlossaryImpact(store, components.Matcher, concepts, []);
            var found = await impact.FindAsync(token).ToListAsync(token);
            var all = await impact.FindByReadingAllAsync(token).ToListAsync(token);
            Assert.Equal(all.Select(static i => i.Id).Order(), found.Select(static i => i.Id).Order());

            var before = await IdentitiesAsync(store, token);
            known.UnionWith(before.Values);
            engine.Asked.Clear();
            await RunAsync(store, token);
            var after = await IdentitiesAsync(store, token);
            Assert.Equal(after.Where(pair => before[pair.Key] != pair.Value).Select(static pair => pair.Key).Order(), found.Where(static i => !i.Retranslated.IsEmpty).Select(static i => i.Id).Order());
            Assert.Equal(after.Values.Distinct().Count(identity => !known.Contains(identity)), engine.Asked.Count);
            asked += engine.Asked.Count;
            Assert.Empty(await impact.FindAsync(token).ToListAsync(token));
            changes += found.Count;
        }

        Assert.True(changes > 50 && asked > 20, $"the edits changed only {changes} segments, {asked} were asked for");
    }

    private static async Task<Dictionary<string, string>> IdentitiesAsync(SqliteStore store, CancellationToken cancellationToken)
    {
        var uses = await store.FindTermUsesAsync(new TermUseQuery { All = true }, cancellationToken).ToListAsync(cancellationToken);
        return uses.Where(static u => !u.Segment.Targets.IsEmpty).ToDictionary(static u => $"{u.DocumentId}#{u.Segment.Number}", static u => u.Segment.Targets[0].WorkIdentity);
    }

    private string Any(string[] words) => words[random.Next(words.Length)];

    private void Edit(Dictionary<string, (string English, string Russian, string Status)> rows)
    {
        var id = $"c{random.Next(9)}";
        switch (random.Next(5))
        {
            case 0 when rows.Count > 2:
                rows.Remove(id);
                break;
            case 1:
                rows[id] = (Any(English), Any(Russian), "preferred");
                break;
            case 2 when rows.TryGetValue(id, out var row):
                rows[id] = row with { Russian = Any(Russian) };
                break;
            case 3 when rows.TryGetValue(id, out var row):
                rows[id] = row with { Status = row.Status == "preferred" ? "admitted" : "preferred" };
                break;
            default:
                rows[$"c{random.Next(9, 12)}"] = (Any(English), Any(Russian), "preferred");
                break;
        }
    }

    private void Write(Dictionary<string, (string English, string Russian, string Status)> rows) => File.WriteAllLines(
        Path.Combine(folder, "terms.csv"),
        rows.OrderBy(static r => r.Key, StringComparer.Ordinal).Select(static r => $"{r.Key},{r.Value.English},{r.Value.Russian},{r.Value.Status}").Prepend("id,en,ru,status"));

    private PipelineComponents Components() => new(ConfigurationLoader.Load(new ConfigurationSources
    {
        WorkingDirectory = folder,
        ProgramDirectory = AppContext.BaseDirectory,
        Sets = ["to=ru", "from=en", "glossaries=terms.csv", $"names={Path.Combine(RepositoryFolder.Root, "glossaries", "names", "stop-contexts.tsv")}"],
    }));

    private async Task RunAsync(SqliteStore store, CancellationToken cancellationToken)
    {
        var components = Components();
        var state = components.GlossaryState;
        await store.SaveGlossaryAsync(state.Hash, state.Versions, cancellationToken);
        var impact = new GlossaryImpact(store, components.Matcher, [.. components.GlossariesWith([]).SelectMany(static g => g.Concepts)], []);
        var affected = await impact.FindAsync(cancellationToken).Select(static i => i.DocumentId).ToHashSetAsync(cancellationToken: cancellationToken);
        var worker = new InputWorker(
            components.CreatePipeline(engine, store), components.Request, new DocumentReader(ReadLimits.Default), store,
            new InputWorkerOptions(components.Fingerprint(engine.Name), LanguageTag.Parse("en"), null)
            {
                Glossary = state.Hash,
                Affected = _ => Task.FromResult<IReadOnlySet<string>>(affected),
                Renew = (id, token) => store.RenewGlossaryAsync(id, state.Hash, token),
            });
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order())
        {
            Assert.NotEqual(InputState.Failed, (await worker.WorkFileAsync(file, file, cancellationToken)).State);
        }
    }

    private sealed class CountingProvider : ITranslationProvider
    {
        public List<string> Asked { get; } = [];

        public string Name => "counting";

        public ProviderCapabilities Capabilities { get; } = new() { MaxItems = 100, AppliesTerms = true };

        public bool Supports(LanguageTag source, LanguageTag target) => true;

        public BilledAmount Estimate(TranslationRequest request) => BilledAmount.Nothing;

        public ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
        {
            Asked.AddRange(request.Items.Select(static i => i.Text));
            return ValueTask.FromResult<IReadOnlyList<TranslationOutcome>>(
                [.. request.Items.Select(static i => new TranslationOutcome(i.Id) { Text = $"Перевод: {string.Join(", ", i.Terms.Select(static t => t.Target).Distinct())}." })]);
        }
    }
}
