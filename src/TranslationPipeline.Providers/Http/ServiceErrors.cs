using System.Globalization;
using System.Text;
using NodaTime;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Http;

/// <summary>
/// What an error of a service means. The table <c>errors.tsv</c> has a row for each documented error; the first one that fits decides: its own
/// engine before <c>*</c>, with a code or a word of the body before those without.
/// </summary>
internal static class ServiceErrors
{
    private static readonly List<string[]> Rows = [.. EmbeddedTable.Read("errors.tsv")];

    public static ProviderException Translate(EngineSettings settings, HttpAnswer answer)
    {
        var body = Encoding.UTF8.GetString(answer.Body.Span[..Math.Min(answer.Body.Length, 64 * 1024)]);
        var (kind, message, next) = Own(settings, answer.Status, body) ?? Find(settings.Type, answer.Status, body);
        return new ProviderException(kind, Diagnostics.Service(settings.Name, answer.Status, kind, message, next)) { RetryAfter = RetryAfter(answer) };
    }

    /// <summary>The errors that the configuration of an engine without code explains.</summary>
    private static (ProviderErrorKind Kind, string Message, string NextStep)? Own(EngineSettings settings, int status, string body)
    {
        foreach (var (key, value) in settings.Under("errors").OrderByDescending(static e => e.Key.Length))
        {
            var space = key.IndexOf(' ', StringComparison.Ordinal);
            var wanted = space < 0 ? key : key[..space];
            if (wanted == status.ToString(CultureInfo.InvariantCulture) && (space < 0 || body.Contains(key[(space + 1)..], StringComparison.OrdinalIgnoreCase)))
            {
                return Enum.TryParse<ProviderErrorKind>(value, true, out var kind)
                    ? (kind, $"the service refused the request ({key})", NextStep(kind))
                    : throw new ConfigurationException(Diagnostics.SettingValue(settings.Name, $"errors.{key}", "one of " + string.Join(", ", Enum.GetNames<ProviderErrorKind>())));
            }
        }

        return null;
    }

    private static (ProviderErrorKind Kind, string Message, string NextStep) Find(string type, int status, string body)
    {
        var row = Rows.Find(r => (r[0] == type || r[0] == "*") && Fits(r[1], status) && (r[2].Length == 0 || body.Contains(r[2], StringComparison.OrdinalIgnoreCase)));
        return row is null
            ? (ProviderErrorKind.Fatal, "the service refused the request", NextStep(ProviderErrorKind.Fatal))
            : (Enum.Parse<ProviderErrorKind>(row[3]), row[4], row[5]);
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

    // Seconds or an HTTP date (RFC 9110 10.2.3); a date is measured against the service's own clock, the Date header.
    private static Duration? RetryAfter(HttpAnswer answer)
    {
        if (answer.Header("retry-after-ms") is { } ms && long.TryParse(ms, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return Duration.FromMilliseconds(milliseconds);
        }

        var text = answer.Header("Retry-After");
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Duration.FromSeconds(Math.Min(seconds, 1_000_000))
            : Date(text) is { } until && Date(answer.Header("Date")) is { } now && until > now ? Duration.FromTimeSpan(until - now)
            : null;
    }

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
