using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace TranslationPipeline.Providers.Tests.Conformance;

/// <summary>For each case of the kit a provider that breaks its promise, in a way real providers do.</summary>
internal static class Sabotages
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Forbidden = ["null", "true", "{}"];

    public static IReadOnlyDictionary<string, Func<ITranslationProvider>> All { get; } = new Dictionary<string, Func<ITranslationProvider>>
    {
        ["identity-name"] = static () => new SabotagedProvider { Named = static _ => "my demo" },
        ["identity-limits"] = static () => new SabotagedProvider { Able = static (c, _) => c with { MaxItems = 0 } },
        ["identity-capabilities-stable"] = static () => new SabotagedProvider { Able = static (c, calls) => c with { MaxItems = c.MaxItems - calls } },
        ["identity-pair"] = static () => new SabotagedProvider { Pairs = static (_, _) => false },

        ["answers-one-item"] = static () => new SabotagedProvider { Text = static (_, _) => " " },
        ["answers-count-kept"] = static () => After(static o => o.Count > 2 ? [.. o.Skip(1)] : o),
        ["answers-order-kept"] = static () => After(static o => [.. o.Reverse()]),
        ["answers-ids-echoed"] = static () => After(static o => [.. o.Select(static x => x with { Id = x.Id.Trim() })]),
        ["answers-text-or-error"] = static () => After(static o => [.. o.Select(static (x, i) => i == 4 ? x with { Text = null } : x)]),
        ["answers-belong-to-items"] = static () => After(static o => [.. o.Select((x, i) => x with { Text = o[(i + 1) % o.Count].Text })]),
        ["answers-same-text-twice"] = static () => After(static o => [.. o.Select((x, i) => i > 0 && x.Text == o[0].Text ? x with { Text = "" } : x)]),
        ["answers-deterministic"] = Counting,
        ["answers-list-not-reused"] = Reusing,
        ["answers-candidates"] = static () => After(static o => [.. o.Select(static x => x with { Candidates = x.Text is null ? [] : [x.Text] })]),
        ["answers-names-not-blank"] = static () => After(static o => [.. o.Select(static x => x with { Model = "" })]),

        ["requests-not-changed"] = static () => new SabotagedProvider { Before = static (request, _) => Trim(request) },
        ["requests-context-outside"] = static () => new SabotagedProvider { Rewrite = static r => r.Context is null ? r : WithTexts(r, t => r.Context + t) },
        ["requests-idempotency-key"] = static () => Refuse(static r => r.IdempotencyKey is not null, static () => new ArgumentException("no keys here")),
        ["requests-empty"] = static () => Refuse(static r => r.Items.IsEmpty, static () => new InvalidOperationException("sequence contains no elements")),
        ["requests-null"] = static () => new SabotagedProvider { Failure = static e => e is ArgumentNullException ? new InvalidOperationException("object reference") : e },

        ["limits-full-request"] = static () => After(static o => o.Count < 20 ? o : [.. o.Take(20), .. o.Skip(20).Select(static x => Failed(x, ProviderErrorKind.TooLarge))]),
        ["limits-too-many-items"] = static () => new SabotagedProvider { Able = static (c, _) => c with { MaxItems = 30 } },
        ["limits-largest-item"] = static () => Refuse(static r => r.Items[0].Text.Length > 4_000, static () => Fakes.ScriptedProvider.Failure(ProviderErrorKind.TooLarge)),
        ["limits-unit-of-count"] = static () => Refuse(static r => r.Items[0].Text.Length > 5_000, static () => Fakes.ScriptedProvider.Failure(ProviderErrorKind.TooLarge)),
        ["limits-too-large-item"] = static () => new SabotagedProvider { Rewrite = static r => WithTexts(r, static t => t.Length > 5_000 ? t[..5_000] : t) },
        ["limits-too-large-request"] = static () => new SabotagedProvider { Failure = static e => e is ProviderException ? Fakes.ScriptedProvider.Failure(ProviderErrorKind.Fatal) : e },
        ["limits-named-limit-holds"] = static () => new SabotagedProvider { Failure = static e => e is ProviderException { Error.Limit: { } limit } p ? new ProviderException(p.Error with { Limit = limit with { Amount = limit.Amount + 1 } }) : e },
        ["limits-long-word"] = static () => Refuse(static r => !r.Items[0].Text.Contains(' ', StringComparison.Ordinal), static () => new InvalidOperationException("no word found")),

        ["texts-empty"] = static () => new SabotagedProvider { Text = static (t, i) => i.Text.Length == 0 ? "How can I help you?" : t },
        ["texts-white-space"] = static () => Refuse(static r => r.Items.Any(static i => i.Text.Length > 0 && string.IsNullOrWhiteSpace(i.Text)), static () => Fakes.ScriptedProvider.Failure(ProviderErrorKind.Fatal)),
        ["texts-line-breaks"] = static () => After(static o => [.. o.SelectMany(static x => x.Text!.Split('\n').Select(part => x with { Text = part }))]),
        ["texts-delimiters"] = static () => Refuse(static r => r.Items[0].Text.Contains('"', StringComparison.Ordinal), static () => new FormatException("bad JSON")),
        ["texts-look-like-data"] = static () => new SabotagedProvider { Text = static (t, i) => Forbidden.Contains(i.Text) ? "" : t },
        ["texts-scripts"] = static () => new SabotagedProvider { Text = static (t, _) => string.Concat(t.Select(static c => c is >= '\u0600' and < '\u0700' ? '\uFFFD' : c)) },
        ["texts-beyond-16-bits"] = static () => new SabotagedProvider { Text = static (t, _) => t.Replace("\uD842", "", StringComparison.Ordinal) },
        ["texts-lone-surrogate"] = static () => new SabotagedProvider { Text = static (t, _) => StrictUtf8.GetString(StrictUtf8.GetBytes(t)) },
        ["texts-control-characters"] = static () => Refuse(static r => r.Items[0].Text.Contains('\0', StringComparison.Ordinal), static () => new System.Xml.XmlException("hexadecimal value 0x00")),
        ["texts-combining"] = static () => Refuse(static r => r.Items[0].Text.Contains("\u0301\u0301", StringComparison.Ordinal), static () => new InsufficientExecutionStackException()),

        ["codes-placeholder"] = static () => Replacing("{0}", "{ 0 }"),
        ["codes-pair"] = static () => Replacing("</b>", ""),
        ["codes-pair-order"] = static () => new SabotagedProvider { Text = static (t, _) => Swap(t, "<b>", "</b>") },
        ["codes-nested"] = static () => new SabotagedProvider { Text = static (t, _) => Swap(t, "</b>", "</i>") },
        ["codes-at-the-ends"] = static () => new SabotagedProvider { Text = static (t, _) => t.EndsWith('>') ? t[..t.LastIndexOf('<')] : t },
        ["codes-adjacent"] = static () => Replacing("{0}{1}", "{0}"),
        ["codes-repeated"] = static () => new SabotagedProvider { Text = static (t, _) => t.LastIndexOf("%s", StringComparison.Ordinal) is > 15 and var at ? t.Remove(at, 2) : t },
        ["codes-shapes"] = static () => Replacing(":name", ":nombre"),
        ["codes-many"] = static () => Replacing("{17}", "{16}"),
        ["codes-only"] = static () => new SabotagedProvider { Text = static (t, i) => i.InlineCodes.Length == 1 && i.Text == "{name}" ? "{nombre}" : t },

        ["terms-accepted"] = static () => Refuse(static r => !r.Items[0].Terms.IsEmpty, static () => Fakes.ScriptedProvider.Failure(ProviderErrorKind.InvalidItem)),
        ["terms-applied"] = static () => new SabotagedProvider { Rewrite = static r => r with { Items = [.. r.Items.Select(static i => i with { Terms = [] })] } },
        ["terms-absent"] = static () => new SabotagedProvider { Text = static (t, i) => i.Terms.IsEmpty ? t : $"{t} ({i.Terms[0].Target})" },
        ["terms-odd"] = static () => new SabotagedProvider { Text = static (t, i) => i.Terms.Aggregate(t, static (text, term) => text.Replace(term.Source, term.Target, StringComparison.Ordinal)) },
        ["terms-many"] = static () => Refuse(static r => r.Items[0].Terms.Length > 100, static () => Fakes.ScriptedProvider.Failure(ProviderErrorKind.TooLarge)),

        ["billing-equals-estimate"] = static () => After(static o => [.. o.Select(static x => x with { Billed = x.Billed with { Amount = x.Billed.Amount + 1 } })]),
        ["billing-unit"] = static () => new SabotagedProvider { Price = static (_, amount, _) => amount with { Unit = BilledUnit.Bytes } },
        ["billing-not-negative"] = static () => After(static o => [.. o.Select(static x => x with { Billed = x.Billed with { Amount = -1 } })]),
        ["billing-estimate-repeatable"] = static () => new SabotagedProvider { Price = static (_, amount, calls) => amount with { Amount = amount.Amount + calls } },
        ["billing-estimate-grows"] = static () => new SabotagedProvider { Price = static (r, amount, _) => amount with { Amount = 1_000 - r.Items[0].Text.Length } },

        ["languages-unsupported-said"] = static () => new SabotagedProvider { Pairs = static (_, _) => true },
        ["languages-unsupported-refused"] = static () => new SabotagedProvider { Rewrite = static r => r with { To = LanguageTag.Parse("ru") } },
        ["languages-unknown-source"] = static () => Refuse(static r => r.From.IsUndetermined, static () => Fakes.ScriptedProvider.Failure(ProviderErrorKind.Fatal)),
        ["languages-detected"] = static () => new SabotagedProvider { Able = static (c, _) => c with { DetectsLanguage = true } },

        ["errors-unknown-option"] = static () => new SabotagedProvider { Rewrite = static r => r with { Options = ImmutableDictionary<string, string>.Empty } },
        ["errors-say-what-to-do"] = static () => new SabotagedProvider { Failure = static e => e is ProviderException p ? new ProviderException(p.Kind, p.Diagnostic with { NextStep = "" }) : e },
        ["errors-hold-no-text"] = static () => After(static (o, r) => [.. o.Select((x, i) => x.Error is null ? x : Failed(x, x.Error.Kind, r.Items[i].Text))]),
        ["errors-values-of-their-kind"] = static () => new SabotagedProvider { Failure = static e => e is ProviderException p ? new ProviderException(p.Error with { RetryAfter = NodaTime.Duration.FromMinutes(1) }) : e },
        ["errors-quota"] = static () => new SabotagedProvider { Before = static (_, _) => throw Fakes.ScriptedProvider.Failure(ProviderErrorKind.QuotaExhausted, static e => e with { Until = NodaTime.Instant.FromUnixTimeSeconds(0) }) },
        ["errors-agreed-types"] = static () => Refuse(static r => r.To.Value == "qab-Zzzz", static () => new KeyNotFoundException("qab")),

        ["cancellation-before"] = static () => new SabotagedProvider { IgnoresToken = true },
        ["cancellation-during"] = static () => new SabotagedProvider { Wait = static (_, _) => new TaskCompletionSource().Task },
        ["cancellation-leaves-no-trace"] = Sticky,
        ["concurrency-own-answers"] = Shared,
        ["concurrency-cancelled-alone"] = Sticky,
    };

    private static SabotagedProvider After(Func<IReadOnlyList<TranslationOutcome>, IReadOnlyList<TranslationOutcome>> change) =>
        new() { After = (outcomes, _) => change(outcomes) };

    private static SabotagedProvider After(Func<IReadOnlyList<TranslationOutcome>, TranslationRequest, IReadOnlyList<TranslationOutcome>> change) =>
        new() { After = change };

    private static SabotagedProvider Refuse(Func<TranslationRequest, bool> when, Func<Exception> failure) => new()
    {
        Before = (request, _) =>
        {
            if (when(request))
            {
                throw failure();
            }
        },
    };

    private static SabotagedProvider Replacing(string code, string by) =>
        new() { Text = (text, _) => text.Replace(code, by, StringComparison.Ordinal) };

    private static string Swap(string text, string a, string b) =>
        text.Replace(a, "\u0001", StringComparison.Ordinal).Replace(b, a, StringComparison.Ordinal).Replace("\u0001", b, StringComparison.Ordinal);

    private static TranslationOutcome Failed(TranslationOutcome outcome, ProviderErrorKind kind, string message = "it fails") =>
        new(outcome.Id) { Error = new TranslationError(kind, new Diagnostic("test", message, "Nothing")) };

    private static TranslationRequest WithTexts(TranslationRequest request, Func<string, string> change) =>
        request with { Items = [.. request.Items.Select(i => i with { Text = change(i.Text) })] };

    private static void Trim(TranslationRequest request)
    {
        var items = ImmutableCollectionsMarshal.AsArray(request.Items)!;
        items[0] = items[0] with { Text = items[0].Text + " " };
    }

    private static SabotagedProvider Counting()
    {
        var count = 0;
        return new SabotagedProvider { Text = (text, _) => $"{text} {++count}" };
    }

    private static SabotagedProvider Reusing()
    {
        var list = new List<TranslationOutcome>();
        return After(outcomes =>
        {
            list.Clear();
            list.AddRange(outcomes);
            return list;
        });
    }

    private static SabotagedProvider Sticky()
    {
        var source = new CancellationTokenSource();
        return new SabotagedProvider
        {
            Before = (_, token) =>
            {
                if (token.IsCancellationRequested)
                {
                    source.Cancel();
                }
            },
            Wait = async (_, token) =>
            {
                await Task.Delay(50, CancellationToken.None);
                if (token.IsCancellationRequested)
                {
                    await source.CancelAsync();
                }

                source.Token.ThrowIfCancellationRequested();
            },
        };
    }

    private static SabotagedProvider Shared()
    {
        TranslationRequest? last = null;
        return new SabotagedProvider
        {
            Before = (request, _) => last = request,
            Wait = static (_, token) => Task.Delay(50, token),
            Rewrite = request => last ?? request,
        };
    }
}
