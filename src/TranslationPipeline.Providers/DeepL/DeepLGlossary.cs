using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using TranslationPipeline.Providers.Http;

namespace TranslationPipeline.Providers.DeepL;

/// <summary>
/// Keeps a glossary at the service in step with the terms of the texts: one for each pair, found again by its name, so that no run leaves one behind.
/// A request is sent when the glossary has the terms of its texts and no other that occurs in them. One of v3 is changed, one of v2 (which cannot be) is replaced.
/// </summary>
internal sealed class DeepLGlossary(EngineSettings settings, Func<HttpCall, CancellationToken, ValueTask<(JsonElement Root, HttpAnswer Answer)>> send)
{
    private const int MaxBytes = 1_024; // of a source or target

    private readonly ConcurrentDictionary<(string From, string To), PairGlossary> pairs = new();
    private readonly string mode = settings.Text("glossary") is "none" or "v2" or "v3" ? settings.Text("glossary")
        : throw new ConfigurationException(Requests.Diagnostics.SettingValue(settings.Name, "glossary", "none, v2 or v3"));

    /// <summary>True when terms reach the service.</summary>
    public bool IsUsed => mode != "none";

    /// <summary>The glossary to send with <paramref name="request"/>, which stays as it is until the use is over. A glossary needs a known source language.</summary>
    public async ValueTask<GlossaryUse> UseAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        if (settings.Text("glossaryId") is { Length: > 0 } id)
        {
            return new GlossaryUse(request.From.IsUndetermined ? "" : id, null);
        }

        var wanted = Terms(request);
        if (!IsUsed || request.From.IsUndetermined || wanted.Count == 0)
        {
            return new GlossaryUse("", null);
        }

        var pair = pairs.GetOrAdd((request.From.Language, request.To.Language), static key => new PairGlossary(key.From, key.To));
        await pair.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!pair.IsKnown)
            {
                await FindAsync(pair, cancellationToken).ConfigureAwait(false);
            }

            await BringInStepAsync(pair, wanted, request, cancellationToken).ConfigureAwait(false);
            return pair.Use();
        }
        finally
        {
            pair.Gate.Release();
        }
    }

    private async ValueTask BringInStepAsync(PairGlossary pair, Dictionary<string, string> wanted, TranslationRequest request, CancellationToken cancellationToken)
    {
        var stale = pair.Entries.Keys.Where(source => !wanted.ContainsKey(source) && request.Items.Any(i => TermOccurrence.IsOutside(i, source))).ToList();
        var changed = wanted.Where(w => pair.Entries.GetValueOrDefault(w.Key) != w.Value).ToList();
        if (stale.Count == 0 && changed.Count == 0)
        {
            return;
        }

        var entries = new SortedDictionary<string, string>(pair.Entries.Where(e => !stale.Contains(e.Key)).ToDictionary(), StringComparer.Ordinal);
        var isAddition = stale.Count == 0 && changed.TrueForAll(c => !entries.ContainsKey(c.Key));
        changed.ForEach(c => entries[c.Key] = c.Value);
        if (mode == "v2" || !isAddition)
        {
            await pair.WhenUnusedAsync(cancellationToken).ConfigureAwait(false); // what is under way was asked with the glossary as it was
        }

        await SaveAsync(pair, entries, isAddition ? changed : null, cancellationToken).ConfigureAwait(false);
        pair.Entries = entries;
    }

    private async ValueTask SaveAsync(PairGlossary pair, IEnumerable<KeyValuePair<string, string>> entries, IEnumerable<KeyValuePair<string, string>>? additions, CancellationToken cancellationToken)
    {
        var old = pair.Id;
        if (mode == "v2" || old.Length == 0)
        {
            var made = await CallAsync("POST", $"/{mode}/glossaries", Form(pair, mode == "v2" ? "" : "dictionaries[0].", entries, Name(pair)), cancellationToken).ConfigureAwait(false);
            pair.Id = made.Text("glossary_id") ?? throw new ProviderException(ProviderErrorKind.Fatal, Requests.Diagnostics.BrokenContract(settings.Name, "a glossary was made without an id"));
            if (old.Length > 0)
            {
                await CallAsync("DELETE", $"/v2/glossaries/{old}", null, cancellationToken).ConfigureAwait(false);
            }
        }
        else if (additions is not null)
        {
            await CallAsync("PATCH", $"/v3/glossaries/{old}", Form(pair, "dictionaries[0].", additions), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await CallAsync("PUT", $"/v3/glossaries/{old}/dictionaries", Form(pair, "", entries), cancellationToken).ConfigureAwait(false);
        }
    }

    // What an earlier run made is used on; v2 gives its entries in no form that needs reading, since the glossary is replaced with the first terms.
    private async ValueTask FindAsync(PairGlossary pair, CancellationToken cancellationToken)
    {
        var list = await CallAsync("GET", $"/{mode}/glossaries", null, cancellationToken).ConfigureAwait(false);
        var found = list.Elements("glossaries").FirstOrDefault(g => g.Text("name") == Name(pair));
        pair.Id = found.Text("glossary_id") ?? "";
        if (mode == "v3" && pair.Id.Length > 0)
        {
            var root = await CallAsync("GET", $"/v3/glossaries/{pair.Id}/entries?source_lang={pair.From}&target_lang={pair.To}", null, cancellationToken).ConfigureAwait(false);
            foreach (var line in root.Elements("dictionaries").SelectMany(static d => (d.Text("entries") ?? "").Split('\n')))
            {
                if (line.TrimEnd('\r').Split('\t') is [{ Length: > 0 } source, var target, ..])
                {
                    pair.Entries[source] = target;
                }
            }
        }

        pair.IsKnown = true;
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

    private string Name(PairGlossary pair) => $"tpipe {settings.Name} {pair.From}-{pair.To}";

    private static FormBody Form(PairGlossary pair, string prefix, IEnumerable<KeyValuePair<string, string>> entries, string name = "")
    {
        var form = new FormBody();
        form.Add("name", name);
        form.Add(prefix + "source_lang", pair.From);
        form.Add(prefix + "target_lang", pair.To);
        form.Add(prefix + "entries", string.Join('\n', entries.Select(static e => $"{e.Key}\t{e.Value}")));
        form.Add(prefix + "entries_format", "tsv");
        return form;
    }

    private static Dictionary<string, string> Terms(TranslationRequest request)
    {
        var terms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var term in request.Items.SelectMany(static i => i.Terms).Where(static t => IsPlain(t.Source) && IsPlain(t.Target)))
        {
            terms[term.Source] = term.Target;
        }

        return terms;
    }

    private static bool IsPlain(string text) => text.Length > 0 && !text.AsSpan().ContainsAny("\t\r\n") && Encoding.UTF8.GetByteCount(text) <= MaxBytes;
}
