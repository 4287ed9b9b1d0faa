using System.Collections;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TranslationPipeline.Storage.Serialization;

/// <summary>The JSON forms of the store: compact and readable in any script.</summary>
internal static class StoreJson
{
    /// <summary>Properties of annotations that have columns of their own and are left out of the JSON.</summary>
    private static readonly ImmutableHashSet<string> WithColumns =
        ["range", "rule", "confidence", "entity", "concept", "timexType", "timexValue"];

    private static readonly object NeverSet = default(ImmutableArray<int>); // equal to one of any element type

    private static readonly JsonSerializerOptions Whole = Options(static _ => { });

    private static readonly JsonSerializerOptions Rest = Options(LeaveOutColumns);

    /// <summary>An annotation without the properties that have columns.</summary>
    public static JsonTypeInfo<Annotation> AnnotationDetails { get; } = TypeInfo<Annotation>(Rest);

    /// <summary>A dateline with everything.</summary>
    public static JsonTypeInfo<DatelineAnnotation> Dateline { get; } = TypeInfo<DatelineAnnotation>(Whole);

    /// <summary>A unit's map, segments and inline codes.</summary>
    public static JsonTypeInfo<UnitDetails> UnitDetails { get; } = TypeInfo<UnitDetails>(Whole);

    /// <summary>Why something failed.</summary>
    public static JsonTypeInfo<Diagnostic> Diagnostic { get; } = TypeInfo<Diagnostic>(Whole);

    /// <summary>Inline codes.</summary>
    public static JsonTypeInfo<ImmutableArray<InlineCode>> InlineCodes { get; } = TypeInfo<ImmutableArray<InlineCode>>(Whole);

    /// <summary>Replacements of a range map.</summary>
    public static JsonTypeInfo<ImmutableArray<TextReplacement>> Replacements { get; } = TypeInfo<ImmutableArray<TextReplacement>>(Whole);

    /// <summary>A list of texts.</summary>
    public static JsonTypeInfo<ImmutableArray<string>> Texts { get; } = TypeInfo<ImmutableArray<string>>(Whole);

    private static JsonTypeInfo<T> TypeInfo<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Options(Action<JsonTypeInfo> modify) =>
        new(StoreJsonContext.Default.Options)
        {
            // The text goes into a database, never into a page: letters of all scripts stay readable and short.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = StoreJsonContext.Default.WithAddedModifier(LeaveOutArraysNeverSet).WithAddedModifier(modify),
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

    private static void LeaveOutColumns(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || !typeof(Annotation).IsAssignableFrom(type.Type))
        {
            return;
        }

        foreach (var property in type.Properties.Where(static p => WithColumns.Contains(p.Name)))
        {
            property.ShouldSerialize = static (_, _) => false;
            property.IsRequired = false;
        }
    }
}
