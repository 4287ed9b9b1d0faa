using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using NodaTime;

namespace TranslationPipeline.Testing;

/// <summary>
/// Makes documents in which every property of the model is set, from a seed. It goes through the types by reflection,
/// so a property or a kind of annotation that is added to the model is covered without a change here.
/// </summary>
internal sealed class ModelGenerator(int seed)
{
    private static readonly string[] Texts =
    [
        "Kassym-Jomart Tokayev", "Қасым-Жомарт Тоқаев", "上海合作组织", "منظمة معاهدة الأمن الجماعي", "stability,” he said.", "tab\tline\r\nend", "",
        "👩‍👩‍👧 𠀋", "\"quoted\" \\ back", "'; DROP TABLE segment; --", "<b>&amp;</b>", "\u2028\uFEFF\uFFFE\uFFFF", "lone \uD800 high", "lone \uDC00 low", "nul \0 inside",
    ];

    private static readonly string[] Timex =
    [
        "2022-01-10", "2022-W02", "2022-01", "2022-Q1", "2022", "202", "20", "P2D", "PT2H", "2022-01-10T09:00", "T09:00", "2022-01-10TMO", "2022-H1", "2022-SU",
        "0044-03-15", "1999-12-31", "2024-02-29",
    ];

    private readonly Random random = new(seed);

    /// <summary>A document with a few units and segments; its parts need not fit each other, a store does not care.</summary>
    public DocumentResult Document(string id, string? path)
    {
        var result = Fill<DocumentResult>();
        var document = result.Document;
        return result with
        {
            Document = document with
            {
                Id = id,
                Metadata = document.Metadata with { SourcePath = path },
                Units = [.. document.Units.Select(static (u, i) => u with { Number = i + 1 })],
            },
            Segments = [.. result.Segments.Select(static (s, i) => s with { Number = i + 1 })],
        };
    }

    private T Fill<T>() => (T)Value(typeof(T))!;

    private object? Value(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return random.Next(4) == 0 ? null : Value(underlying);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return Items(type.GetGenericArguments()[0]);
        }

        return type switch
        {
            _ when type == typeof(string) => Texts[random.Next(Texts.Length)],
            _ when type == typeof(int) => random.Next(101),
            _ when type == typeof(long) => random.NextInt64(1L << 40),
            _ when type == typeof(double) => random.NextDouble(),
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type.IsEnum => Pick(Enum.GetValues(type)),
            _ when type == typeof(LanguageTag) => LanguageTag.Parse(Pick("en", "ru", "kk-Latn", "zh-Hant", "und", "pt-BR")),
            _ when type == typeof(Instant) => Instant.FromUnixTimeTicks(random.NextInt64(20_000_000_000_000_000)).PlusNanoseconds(random.Next(100)),
            _ when type == typeof(LocalDate) => new LocalDate(2022, 1, 1).PlusDays(random.Next(-5_000, 5_000)),
            _ when type == typeof(RangeMap) => Map(),
            _ when type == typeof(Annotation) => Value(Pick(Kinds())),
            _ when type == typeof(DateAnnotation) => Date(),
            _ when type == typeof(TemporalValue) => null, // set with the TIMEX value it belongs to
            _ => Object(type),
        };
    }

    private object Object(Type type)
    {
        var made = Make(type);
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(static p => p.CanWrite))
        {
            property.SetValue(made, OrNull(property) ? null : Value(property.PropertyType));
        }

        return made;
    }

    private object Make(Type type)
    {
        if (type.IsValueType)
        {
            return Activator.CreateInstance(type)!;
        }

        var constructor = type.GetConstructors().OrderByDescending(static c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType))]);
    }

    private bool OrNull(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable && random.Next(4) == 0;

    private object Items(Type item)
    {
        var items = Array.CreateInstance(item, random.Next(4));
        for (var i = 0; i < items.Length; i++)
        {
            items.SetValue(Value(item), i);
        }

        var create = typeof(ImmutableArray).GetMethods().Single(static m =>
            m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsSZArray: true }]);
        return create.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private RangeMap Map()
    {
        var replacements = new List<TextReplacement>();
        var at = 0;
        for (var i = random.Next(4); i > 0; i--)
        {
            at += random.Next(1, 20);
            replacements.Add(new TextReplacement(TextRange.At(at, 3), TextRange.At(at, 3), (string)Value(typeof(string))!));
            at += 3;
        }

        return RangeMap.FromReplacements(replacements);
    }

    // A typed value is what its TIMEX value says, whichever values the reader knows.
    private DateAnnotation Date()
    {
        var date = (DateAnnotation)Object(typeof(DateAnnotation)) with { Value = null };
        var timex = Pick(Timex);
        return random.Next(4) > 0 && TemporalValueReader.TryRead(timex, out var value) ? date with { TimexValue = timex, Value = value } : date;
    }

    private static Type[] Kinds() => [.. typeof(Annotation).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(static a => a.DerivedType)];

    private T Pick<T>(params T[] values) => values[random.Next(values.Length)];

    private object? Pick(Array values) => values.GetValue(random.Next(values.Length));
}
