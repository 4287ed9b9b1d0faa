namespace TranslationPipeline.Testing;

/// <summary>Texts come back as they were, character for character.</summary>
internal static class TextCases
{
    public static readonly Dictionary<string, Func<StoreCase, Task>> All = new()
    {
        ["text: all scripts, emoji, right to left"] = c => EverywhereAsync(c, "Қазақстан 上海合作组织 مرحبا שלום ประเทศไทย 👩‍👩‍👧 𠀋 é e\u0301"),
        ["text: lone surrogates"] = c => EverywhereAsync(c, "a\uD800b\uDC00\uD83Dc"),
        ["text: NUL and control characters"] = c => EverywhereAsync(c, "a\0b\u0001\u001F\u007F\u0085 \r\n\t\0"),
        ["text: every UTF-16 code unit"] = c => EverywhereAsync(c, new string([.. Enumerable.Range(0, 65_536).Select(static i => (char)i)])),
        ["text: noncharacters, byte order mark, line separators"] = c => EverywhereAsync(c, "\uFEFFa\uFFFE\uFFFF\u2028\u2029\uFDD0"),
        ["text: quotes, backslashes and SQL"] = c => EverywhereAsync(c, "' \" \\ ; -- /* */ '); DROP TABLE segment; -- ?1 :a @b $c %s {0}"),
        ["text: empty is not missing"] = EmptyAsync,
        ["text: one segment of 4 million characters"] = async c =>
            await c.RoundTripAsync(await c.OpenAsync(), SampleDocuments.Of("long", null, string.Concat(Enumerable.Repeat("долгий текст ", 310_000)))),
    };

    private static async Task EverywhereAsync(StoreCase c, string text)
    {
        var store = await c.OpenAsync();
        var document = SampleDocuments.Of("text", $"/in/{text}", text, "x", text);
        var range = new TextRange(0, 1);
        var segment = document.Segments[0] with
        {
            NormalizedText = $"changed {text}",
            Edits = [new EditRecord("normalize", "rule", range, text, $"{text}{text}", text, 1, EditOutcome.Apply) { Entity = text }],
            Annotations =
            [
                SampleDocuments.Name(text) with { EntityKind = text, Targets = [new PreferredForm(LanguageTag.Parse("ru"), text)] },
                SampleDocuments.Term(text) with { Term = text },
                new DatelineAnnotation(range) { Rule = text, City = text },
            ],
            Findings = [new Finding(text, Severity.Neutral, range, text) { Fix = text, Side = TextSide.Target, Language = LanguageTag.Parse("ru") }],
            Targets = [SampleDocuments.Target(text, SampleDocuments.Identity(5)) with { Provider = text, Model = text }],
            InlineCodes = [new InlineCode(text, InlineCodeKind.Placeholder, range)],
            Failure = new Diagnostic("code", text, text),
        };
        await c.RoundTripAsync(store, document with
        {
            Segments = document.Segments.SetItem(0, segment),
            NormalizedText = $"changed {document.NormalizedText}",
            Map = RangeMap.FromReplacements([new TextReplacement(range, range, text)]),
        });

        var query = new SegmentQuery { SourcePath = $"/in/{text}", Entity = text };
        StoreCase.Same("text", await c.IdsAsync(store, query), "documents of that path and entity");
        var matches = await store.Memory.FindAsync([SampleDocuments.Identity(5)], c.Token);
        StoreCase.Same(new MemoryMatch(SampleDocuments.Identity(5), text, text, text) { AddedAt = c.Now }, matches.Values.FirstOrDefault(), "the memory's answer");
    }

    private static async Task EmptyAsync(StoreCase c)
    {
        var document = SampleDocuments.Of("empty-texts", "", "", "");
        var segment = document.Segments[0] with
        {
            Edits = [new EditRecord("", "", new TextRange(0, 0), "", "", "", 0, EditOutcome.Suggest) { Entity = "" }],
            Findings = [new Finding("", Severity.Minor, new TextRange(0, 0), "") { Fix = "" }],
            Targets = [SampleDocuments.Target("", SampleDocuments.Identity(6)) with { Provider = "", Model = "" }],
        };
        await c.RoundTripAsync(await c.OpenAsync(), document with { Segments = document.Segments.SetItem(0, segment) });
    }
}
