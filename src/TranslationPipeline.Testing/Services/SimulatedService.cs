using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TranslationPipeline.Testing;

/// <summary>
/// Speaks the protocol of a translation service without translating: <c>[to] text</c>. It checks keys and limits, keeps a bill and a quota, and
/// does on request what services do when they fail. Give <see cref="Answer"/> to a <see cref="LoopbackService"/>. Safe for concurrent use.
/// </summary>
public abstract class SimulatedService
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private long billed;
    private long items;
    private int calls;
    private int refused;

    /// <summary>The key that is accepted.</summary>
    public string Key { get; init; } = "simulated-key";

    /// <summary>Given a text and the code of the target language, what the service answers. Default <c>[to] text</c>.</summary>
    public Func<string, string, string> Translate { get; init; } = static (text, to) => $"[{to}] {text}";

    /// <summary>Looks at each request first; what it gives is the answer, null goes on. For errors and faults.</summary>
    public Func<SimulatedRequest, SimulatedAnswer?> Before { get; init; } = static _ => null;

    /// <summary>Changes each answer that is about to be sent, e.g. by a fault on the wire; what it took is billed then.</summary>
    public Func<SimulatedAnswer, SimulatedAnswer> After { get; init; } = static answer => answer;

    /// <summary>What may be sent; null for no limit.</summary>
    public SimulatedQuota? Quota { get; init; }

    /// <summary>Units billed so far, as the service counts them.</summary>
    public long Billed => Interlocked.Read(ref billed);

    /// <summary>Texts translated so far.</summary>
    public long Items => Interlocked.Read(ref items);

    /// <summary>Requests so far.</summary>
    public int Calls => Volatile.Read(ref calls);

    /// <summary>Requests refused because of the quota.</summary>
    public int Refused => Volatile.Read(ref refused);

    /// <summary>Answers one request.</summary>
    public SimulatedAnswer Answer(SimulatedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Interlocked.Increment(ref calls);
        return After(Before(request) ?? Serve(request));
    }

    /// <summary>Answers a request that nothing else has answered.</summary>
    protected abstract SimulatedAnswer Serve(SimulatedRequest request);

    /// <summary>The answer when the rate is too high.</summary>
    protected abstract SimulatedAnswer TooFast();

    /// <summary>The answer when the amount of the period is used up.</summary>
    protected abstract SimulatedAnswer UsedUp();

    /// <summary>Takes units off the quota and puts them on the bill; not null is the refusal to answer with.</summary>
    protected SimulatedAnswer? Bill(long units, int texts)
    {
        var wait = Quota?.Take(units);
        if (wait is { } until)
        {
            Interlocked.Increment(ref refused);
            return until != Timeout.InfiniteTimeSpan ? TooFast() with { Headers = RetryAfter(until) }
                : Quota!.RenewsIn is { } renews ? UsedUp() with { Headers = RetryAfter(renews) }
                : UsedUp();
        }

        Interlocked.Add(ref billed, units);
        Interlocked.Add(ref items, texts);
        return null;
    }

    private static Dictionary<string, string> RetryAfter(TimeSpan wait) =>
        new() { ["Retry-After"] = Math.Ceiling(wait.TotalSeconds).ToString("0", System.Globalization.CultureInfo.InvariantCulture) };

    /// <summary>An answer with a JSON body.</summary>
    protected static SimulatedAnswer Json(JsonNode body, int status = 200)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new SimulatedAnswer(status, body.ToJsonString(Readable));
    }
}
