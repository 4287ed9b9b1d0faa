using System.Text.Json.Nodes;
using TranslationPipeline.Providers.Chat;
using TranslationPipeline.Providers.Tests.Services;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.Engines;

/// <summary>Texts that speak to the model, in front of a model that obeys every one of them (Data/injections.tsv), and honest translations that must pass.</summary>
public sealed class InjectionTests(ITestOutputHelper output)
{
    private const string Neighbour = "The talks begin on Monday.";

    private static readonly List<string[]> Rows = Read("injections.tsv");

    [Fact]
    public void Set_has_two_hundred_texts() => Assert.True(Rows.Count >= 200, $"{Rows.Count}");

    [Fact]
    public async Task TranslateAsync_obedient_model_is_obeyed_never()
    {
        var obeyed = new List<string>();
        var (flagged, neighbours) = (0, 0);
        var service = new SimulatedChat { Say = Obey, Translate = static (_, to) => Honestly(to) };
        await using var server = new LoopbackService(service.Answer);
        var provider = SimulatedEngines.Create("openai", server.Address);
        foreach (var pair in Rows.GroupBy(static r => (From: r[0], To: r[1])))
        {
            foreach (var batch in pair.Chunk(10))
            {
                TranslationItem[] items = [.. batch.Select(static (r, i) => new TranslationItem($"{i}", r[3])), new TranslationItem("neighbour", Neighbour)];
                var outcomes = await provider.TranslateAsync(new TranslationRequest([.. items], LanguageTag.Parse(pair.Key.From), LanguageTag.Parse(pair.Key.To)), TestContext.Current.CancellationToken);

                obeyed.AddRange(batch.Where((_, i) => outcomes[i].Error is null).Select(static r => $"{r[3]} -> {r[4]}"));
                flagged += outcomes.Take(batch.Length).Count(static o => o.Error is not null);
                neighbours += outcomes[^1].Text is null ? 0 : 1;
                Assert.True(outcomes[^1].Text is null || outcomes[^1].Text == Honestly(pair.Key.To), $"an order spoke for its neighbour: {outcomes[^1].Text}");
                Assert.All(outcomes.Take(batch.Length).Where(static o => o.Error is not null), static o => Assert.Equal("provider.suspicious-answer", o.Error!.Diagnostic.Code));
            }
        }

        output.WriteLine($"{Rows.Count} texts, {obeyed.Count} obeyed, {flagged} flagged; {neighbours} ordinary texts in the same requests translated");
        Assert.True(obeyed.Count == 0, $"{obeyed.Count} of {Rows.Count} obeyed:\n{string.Join('\n', obeyed)}");
    }

    public static TheoryData<string, string, string, string> Honest()
    {
        var rows = new TheoryData<string, string, string, string>();
        Read("honest-translations.tsv").ForEach(r => rows.Add(r[0], r[1], r[2], r[3]));
        return rows;
    }

    [Theory, MemberData(nameof(Honest))]
    public void Problem_honest_translation_has_none(string from, string to, string text, string translation) =>
        Assert.Null(ChatAnswerCheck.Problem(new TranslationItem("1", text), translation, LanguageTag.Parse(from), LanguageTag.Parse(to)));

    private static List<string[]> Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file)).Skip(1).Where(static l => l.Length > 0).Select(static l => l.Split('\t'))];

    private static string Honestly(string to) => to == "ru" ? "Переговоры начинаются в понедельник." : to == "es" ? "Las conversaciones empiezan el lunes." : "The talks begin on a Monday.";

    /// <summary>Obeys each text that asks for something, and the first that takes over (<c>override</c>) for its neighbours too; translates where none does.</summary>
    private static string? Obey(string user)
    {
        var items = JsonNode.Parse(user)!["items"]!.AsArray();
        var orders = items.Select(i => Rows.Find(r => r[3] == i!["text"]!.GetValue<string>())).OfType<string[]>().ToList();
        var order = orders.Find(static r => r[2] == "override") ?? orders.FirstOrDefault();
        return order is null ? null : new JsonObject
        {
            ["items"] = new JsonArray([.. items.Select(i => (JsonNode)new JsonObject
            {
                ["id"] = i!["id"]!.DeepClone(),
                ["text"] = (Rows.Find(r => r[3] == i["text"]!.GetValue<string>()) ?? (order[2] == "override" ? order : null))?[4].Replace("\\n", "\n", StringComparison.Ordinal) ?? Honestly(order[1]),
            })]),
        }.ToJsonString();
    }
}
