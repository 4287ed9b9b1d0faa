using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Http;

/// <summary>
/// What an error of a service means. The table <c>errors.tsv</c> has a row for each documented error; the first one that fits decides: its own
/// engine before <c>*</c>, with a code or a word of the body before those without. Its column <c>limit</c> finds the limit that the error names.
/// </summary>
internal static class ServiceErrors
{
    private static readonly List<string[]> Rows = [.. EmbeddedTable.Read("errors.tsv")];

    /// <summary>The error of <paramref name="answer"/> to a request with <paramref name="items"/>.</summary>
    public static ProviderException Translate(EngineSettings settings, HttpAnswer answer, ImmutableArray<TranslationItem> items)
    {
        var body = Encoding.UTF8.GetString(answer.Body.Span[..Math.Min(answer.Body.Length, 64 * 1024)]);
        var (kind, message, next, limit) = Own(settings, answer.Status, body) ?? Find(settings.Type, answer.Status, body);
        var wait = RetryAfter(answer);
        var until = kind == ProviderErrorKind.QuotaExhausted && wait is { } of && Date(answer.Header("Date")) is { } now ? Instant.FromDateTimeOffset(now) + of : (Instant?)null;
        message += until is null ? "" : string.Create(CultureInfo.InvariantCulture, $" until {until:uuuu-MM-dd'T'HH:mm:ss'Z'}");
        return new ProviderException(new TranslationError(kind, Diagnostics.Service(settings.Name, answer.Status, kind, message, next))
        {
            RetryAfter = kind is ProviderErrorKind.RateLimited or ProviderErrorKind.Transient ? wait : null,
            Until = until,
            Limit = limit.Length == 0 ? null : Limit(limit, body, items),
        });
    }

    /// <summary>Refuses errors of the configuration that name no class.</summary>
    /// <exception cref="ConfigurationException">One does.</exception>
    public static void CheckOwn(EngineSettings settings)
    {
        foreach (var (key, value) in settings.Under("errors"))
        {
            if (!Enum.TryParse<ProviderErrorKind>(value, true, out var kind) || !Enum.IsDefined(kind))
            {
                throw new ConfigurationException(Diagnostics.SettingValue(settings.Name, $"errors.{key}", "one of " + string.Join(", ", Enum.GetNames<ProviderErrorKind>())));
            }
        }
    }

    /// <summary>The errors that the configuration of an engine without code explains.</summary>
    private static (ProviderErrorKind Kind, string Message, string NextStep, string Limit)? Own(EngineSettings settings, int status, string body)
    {
        foreach (var (key, value) in settings.Under("errors").OrderByDescending(static e => e.Key.Length))
        {
            var space = key.IndexOf(' ', StringComparison.Ordinal);
            var wanted = space < 0 ? key : key[..space];
            if (wanted == status.ToString(CultureInfo.InvariantCulture) && (space < 0 || body.Contains(key[(space + 1)..], StringComparison.OrdinalIgnoreCase)))
            {
                var kind = Enum.Parse<ProviderErrorKind>(value, ignoreCase: true);
                return (kind, $"the service refused the request ({key})", NextStep(kind), "");
            }
        }

        return null;
    }

    private static (ProviderErrorKind Kind, string Message, string NextStep, string Limit) Find(string type, int status, string body)
    {
        var row = Rows.Find(r => (r[0] == type || r[0] == "*") && Fits(r[1], status) && (r[2].Length == 0 || body.Contains(r[2], StringComparison.OrdinalIgnoreCase)));
        return row is null
            ? (ProviderErrorKind.Fatal, "the service refused the request", NextStep(ProviderErrorKind.Fatal), "")
            : (Enum.Parse<ProviderErrorKind>(row[3]), row[4], row[5], row[6]);
    }

    private static bool Fits(string pattern, int status) => pattern.EndsWith("xx", StringComparison.Ordinal)
        ? pattern[0] - '0' == status / 100
        : pattern == status.ToString(CultureInfo.InvariantCulture);

    private static string NextStep(ProviderErrorKind kind) => kind switch
    {
        ProviderErrorKind.Authentication => "Check the key of this provider and run the job again",
        ProviderErrorKind.QuotaExhausted => "Wait for the next period or raise the quota, then run the job again: it goes on where it stopped",
        ProviderErrorKind.RateLimited => "Set unitsPerMinute of this provider to what the account allows",
        ProviderErrorKind.UnsupportedPair => "Choose another target language or another provider (tpipe providers list)",
        ProviderErrorKind.Transient => "Run the job again later: it goes on where it stopped",
        _ => "See the service's own documentation for this status",
    };

    // The size that it calls too large tells what it counts: the texts, one of them, or all together.
    private static SizeLimit? Limit(string pattern, string body, ImmutableArray<TranslationItem> items)
    {
        var found = Regex.Match(body, pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
        if (!found.Success || !int.TryParse(found.Groups["limit"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit == 0)
        {
            return null;
        }

        var hasSize = int.TryParse(found.Groups["size"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var size);
        return new SizeLimit(
            hasSize && size == items.Length ? SizeLimitKind.Items
                : hasSize && items.Any(i => size == i.Text.Length || size == BilledUnit.CodePoints.Count(i.Text)) ? SizeLimitKind.UnitsPerItem
                : SizeLimitKind.UnitsPerRequest,
            limit);
    }

    // Seconds or an HTTP date (RFC 9110 10.2.3); a date is measured against the service's own clock, the Date header.
    private static Duration? RetryAfter(HttpAnswer answer)
    {
        if (answer.Header("retry-after-ms") is { } ms && long.TryParse(ms, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return Duration.FromMilliseconds(milliseconds);
        }

        var text = answer.Header("Retry-After");
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Duration.FromSeconds(Math.Min(seconds, 100_000_000)) // a free quota of a month may be gone on its first day
            : Date(text) is { } until && Date(answer.Header("Date")) is { } now && until > now ? Duration.FromTimeSpan(until - now)
            : null;
    }

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
