using System.Collections;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TranslationPipeline.Storage.Serialization;

/// <summary>The JSON forms of the store: compact and readable in any script.</summary>
internal static class StoreJson
{
    private static readonly object NeverSet = default(ImmutableArray<int>); // equal to one of any element type

    private static readonly JsonSerializerOptions Whole = Options();

    /// <summary>What belongs to a segment.</summary>
    public static JsonTypeInfo<SegmentParts> Parts { get; } = TypeInfo<SegmentParts>(Whole);

    /// <summary>One annotation of any kind.</summary>
    public static JsonTypeInfo<Annotation> Annotation { get; } = TypeInfo<Annotation>(Whole);

    /// <summary>Other readings of a date.</summary>
    public static JsonTypeInfo<ImmutableArray<DateAlternative>> DateAlternatives { get; } = TypeInfo<ImmutableArray<DateAlternative>>(Whole);

    /// <summary>Parts of a date.</summary>
    public static JsonTypeInfo<ImmutableArray<DatePart>> DateParts { get; } = TypeInfo<ImmutableArray<DatePart>>(Whole);

    /// <summary>Inline codes.</summary>
    public static JsonTypeInfo<ImmutableArray<InlineCode>> InlineCodes { get; } = TypeInfo<ImmutableArray<InlineCode>>(Whole);

    /// <summary>The units of a document.</summary>
    public static JsonTypeInfo<ImmutableArray<StoredUnit>> Units { get; } = TypeInfo<ImmutableArray<StoredUnit>>(Whole);

    /// <summary>What is known of a document as a whole.</summary>
    public static JsonTypeInfo<DocumentHead> Head { get; } = TypeInfo<DocumentHead>(Whole);

    /// <summary>What a document is found by.</summary>
    public static JsonTypeInfo<PendingMentions> Mentions { get; } = TypeInfo<PendingMentions>(Whole);

    /// <summary>Why something failed.</summary>
    public static JsonTypeInfo<Diagnostic> Diagnostic { get; } = TypeInfo<Diagnostic>(Whole);

    /// <summary>Replacements of a range map.</summary>
    public static JsonTypeInfo<ImmutableArray<TextReplacement>> Replacements { get; } = TypeInfo<ImmutableArray<TextReplacement>>(Whole);

    /// <summary>One text.</summary>
    public static JsonTypeInfo<string> Text { get; } = TypeInfo<string>(Whole);

    /// <summary>A list of texts.</summary>
    public static JsonTypeInfo<ImmutableArray<string>> Texts { get; } = TypeInfo<ImmutableArray<string>>(Whole);

    private static JsonTypeInfo<T> TypeInfo<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Options() =>
        new(StoreJsonContext.Default.Options)
        {
            // The text goes into a database, never into a page: letters of all scripts stay readable and short.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = StoreJsonContext.Default.WithAddedModifier(LeaveOutArraysNeverSet),
        };

    // An array that was never set cannot be written. An empty one is: what is left out would come back as never set.
    private static void LeaveOutArraysNeverSet(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var property in type.Properties.Where(static p => typeof(IList).IsAssignableFrom(p.PropertyType)))
        {
            property.ShouldSerialize = static (_, value) => !Equals(value, NeverSet);
        }
    }
}
