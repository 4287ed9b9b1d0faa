using System.Collections.Concurrent;
using System.Text.Json;
using TranslationPipeline.Providers.Http;

namespace TranslationPipeline.Providers.DeepL;

/// <summary>
/// Keeps a glossary at the service in step with the terms of the texts: one for each pair, made with the first terms. A glossary of v3 is
/// changed, one of v2 (which cannot be) is replaced.
/// </summary>
internal sealed class DeepLGlossary(EngineSettings settings, Func<HttpCall, CancellationToken, ValueTask<(JsonElement Root, HttpAnswer Answer)>> send)
{
    private readonly ConcurrentDictionary<(string From, string To), PairGlossary> pairs = new();
    private readonly string mode = settings.Text("glossary");

    /// <summary>True when terms reach the service.</summary>
    public bool IsUsed => mode is "v2" or "v3";

    /// <summary>Id to send with <paramref name="request"/>; empty for none. A glossary needs a known source language.</summary>
    public async ValueTask<string> IdAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        if (settings.Text("glossaryId") is { Length: > 0 } id)
        {
            return request.From.IsUndetermined ? "" : id;
        }

        var terms = request.Items.SelectMany(static i => i.Terms).Where(static t => IsPlain(t.Source) && IsPlain(t.Target)).ToList();
        if (!IsUsed || request.From.IsUndetermined || terms.Count == 0)
        {
            return "";
        }

        var pair = pairs.GetOrAdd((request.From.Language, request.To.Language), static _ => new PairGlossary());
        await pair.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var changed = terms.Where(t => pair.Entries.GetValueOrDefault(t.Source) != t.Target).ToList();
            changed.ForEach(t => pair.Entries[t.Source] = t.Target);
            if (changed.Count > 0)
            {
                await SaveAsync(pair, request.From.Language, request.To.Language, changed, cancellationToken).ConfigureAwait(false);
            }

            return pair.Id;
        }
        finally
        {
            pair.Gate.Release();
        }
    }

    private async ValueTask SaveAsync(PairGlossary pair, string from, string to, List<TermPair> changed, CancellationToken cancellationToken)
    {
        var isV3 = mode == "v3";
        var form = new FormBody();
        var prefix = isV3 ? "dictionaries[0]." : "";
        var patch = isV3 && pair.Id.Length > 0;
        if (!patch)
        {
            form.Add("name", $"tpipe {from}-{to}");
        }

        form.Add(prefix + "source_lang", from);
        form.Add(prefix + "target_lang", to);
        form.Add(prefix + "entries", string.Join('\n', (patch ? changed.Select(static t => KeyValuePair.Create(t.Source, t.Target)) : pair.Entries).Select(static e => $"{e.Key}\t{e.Value}")));
        form.Add(prefix + "entries_format", "tsv");
        var old = pair.Id;
        var root = await CallAsync(patch ? "PATCH" : "POST", $"/{mode}/glossaries{(patch ? "/" + pair.Id : "")}", form, cancellationToken).ConfigureAwait(false);
        pair.Id = root.Text("glossary_id") ?? pair.Id;
        if (!isV3 && old.Length > 0)
        {
            await CallAsync("DELETE", $"/v2/glossaries/{old}", null, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<JsonElement> CallAsync(string method, string path, FormBody? form, CancellationToken cancellationToken)
    {
        var call = new HttpCall(method, new Uri(settings.Endpoint, path))
        {
            Headers = [("Authorization", $"DeepL-Auth-Key {settings.RequiredKey()}")],
            Body = form?.ToBytes(),
            ContentType = FormBody.ContentType,
        };
        return (await send(call, cancellationToken).ConfigureAwait(false)).Root;
    }

    private static bool IsPlain(string text) => text.Length > 0 && !text.AsSpan().ContainsAny("\t\r\n");

    private sealed class PairGlossary
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public SortedDictionary<string, string> Entries { get; } = new(StringComparer.Ordinal);

        public string Id { get; set; } = "";
    }
}
