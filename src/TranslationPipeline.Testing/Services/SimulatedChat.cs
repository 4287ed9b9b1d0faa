using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TranslationPipeline.Testing;

/// <summary>An OpenAI-compatible <c>/chat/completions</c> that does what the system message asks, and no more.</summary>
public sealed partial class SimulatedChat : SimulatedService
{
    /// <summary>Changes what the model says, given the user's message; null leaves it. For models that talk, obey or forget.</summary>
    public Func<string, string?> Say { get; init; } = static _ => null;

    /// <summary>An error in the service's form.</summary>
    public static SimulatedAnswer Error(int status, string code, string message) =>
        Json(new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["type"] = "invalid_request_error", ["code"] = code } }, status);

    /// <inheritdoc/>
    protected override SimulatedAnswer TooFast() => Error(429, "rate_limit_exceeded", "Rate limit reached for requests");

    /// <inheritdoc/>
    protected override SimulatedAnswer UsedUp() => Error(429, "insufficient_quota", "You exceeded your current quota, please check your plan and billing details.");

    /// <inheritdoc/>
    protected override SimulatedAnswer Serve(SimulatedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Header("Authorization") != $"Bearer {Key}")
        {
            return Error(401, "invalid_api_key", "Incorrect API key provided");
        }

        if (!request.Path.EndsWith("/chat/completions", StringComparison.Ordinal))
        {
            return Error(404, "unknown_url", "Unknown request URL");
        }

        var root = JsonNode.Parse(request.Body)!;
        var user = root["messages"]![1]!["content"]!.GetValue<string>();
        var system = root["messages"]![0]!["content"]!.GetValue<string>();
        var content = Say(user) ?? Translated(user, Target().Match(system).Groups[1].Value, detect: system.Contains("\"language\"", StringComparison.Ordinal));
        var prompt = (request.Body.Length / 4) + 1;
        var completion = (content.Length / 4) + 1;
        return Bill(prompt + completion, 1) ?? Json(new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = root["model"]!.DeepClone(),
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["finish_reason"] = "stop",
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content },
            }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = prompt, ["completion_tokens"] = completion, ["total_tokens"] = prompt + completion },
        });
    }

    private string Translated(string user, string to, bool detect)
    {
        var items = new JsonArray();
        foreach (var item in JsonNode.Parse(user)!["items"]!.AsArray())
        {
            var terms = item!["terms"]?.AsArray().Select(static t => (Source: t!["source"]!.GetValue<string>(), Target: t["target"]!.GetValue<string>())) ?? [];
            var text = terms.Where(static t => t.Source.Length > 0).Aggregate(item["text"]!.GetValue<string>(), static (t, term) => t.Replace(term.Source, term.Target, StringComparison.Ordinal));
            var translated = new JsonObject { ["id"] = item["id"]!.DeepClone(), ["text"] = Translate(text, to) };
            if (detect)
            {
                translated["language"] = "en";
            }

            items.Add(translated);
        }

        return new JsonObject { ["items"] = items }.ToJsonString();
    }

    [GeneratedRegex(@"into the language (\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex Target();
}
